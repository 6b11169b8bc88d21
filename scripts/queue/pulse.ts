/** What is looked at: how many workers are at the queue; throws where it cannot be reached. */
export type CountWorkers = () => Promise<number>;

/** Tells whether there is anybody to wait for: a queue that answers, and workers at it. */
export class Pulse {
  readonly #count: CountWorkers;
  /** How long nobody may be there, in milliseconds. */
  readonly #patience: number;
  readonly #now: () => number;
  #seen: number;
  #why = '';
  #looking: Promise<void> | undefined;

  constructor(count: CountWorkers, patience: number, now: () => number = () => performance.now()) {
    this.#count = count;
    this.#patience = patience;
    this.#now = now;
    this.#seen = now();
  }

  /** Why there is no use in waiting any longer; undefined while there is. */
  async lost(): Promise<string | undefined> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
    return this.#now() - this.#seen > this.#patience ? this.#why : undefined;
  }

  async #look(): Promise<void> {
    try {
      if ((await this.#count()) > 0) this.#seen = this.#now();
      else this.#why = 'No worker of this version is at the queue.';
    } catch {
      this.#why = 'The queue does not answer any more.';
    }
  }
}

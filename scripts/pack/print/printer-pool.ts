import type { BrowserChoice } from './find-browser.ts';
import { Printer } from './printer.ts';
import type { PrintJob } from './printer.ts';

/** Milliseconds after which browsers that nobody asks for are closed: a preview stays open all day, and each holds much memory. */
const REST = 60_000;

/** Browsers that print side by side, started as they are needed. One browser each: tabs of one browser share a core. */
export class PrinterPool implements AsyncDisposable {
  readonly #choice: () => Promise<BrowserChoice>;
  readonly #size: number;
  readonly #all = new Set<Promise<Printer>>();
  readonly #idle: Promise<Printer>[] = [];
  readonly #queue: (() => void)[] = [];
  readonly #closing = new AbortController();
  #resting: NodeJS.Timeout | undefined;

  constructor(choice: () => Promise<BrowserChoice>, size: number) {
    this.#choice = choice;
    this.#size = size;
  }

  /** Starts as many browsers as will be needed for so many documents. */
  warm(documents: number): void {
    while (!this.#closing.signal.aborted && this.#all.size < Math.min(this.#size, documents)) {
      const printer = this.#start();
      this.#idle.push(printer);
      printer.catch(() => undefined);
    }
  }

  async print(job: PrintJob): Promise<Uint8Array> {
    const printer = await this.#acquire();
    try {
      const pdf = await (await printer.opened).print(job);
      this.#release(printer.opened);
      return pdf;
    } catch (error) {
      this.#discard(printer.opened);
      throw error;
    }
  }

  #start(): Promise<Printer> {
    const printer = this.#choice().then((choice) => Printer.open(choice, this.#closing));
    this.#all.add(printer);
    return printer;
  }

  async #acquire(): Promise<{ opened: Promise<Printer> }> {
    while (!this.#closing.signal.aborted) {
      const opened = this.#idle.shift() ?? (this.#all.size < this.#size ? this.#start() : undefined);
      if (opened) return { opened };
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    throw new Error('The pack engine is closed.');
  }

  #release(opened: Promise<Printer>): void {
    this.#idle.push(opened);
    this.#queue.shift()?.();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      for (const idle of this.#idle.splice(0)) this.#discard(idle);
    }, REST).unref();
  }

  /** A browser that failed once, or that nobody asks for, is not used again. */
  #discard(opened: Promise<Printer>): void {
    this.#all.delete(opened);
    void opened.then((printer) => printer[Symbol.asyncDispose]()).catch(() => undefined);
    this.#queue.shift()?.();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The browser was closed.'));
    clearTimeout(this.#resting);
    for (const wake of this.#queue.splice(0)) wake();
    await Promise.all(
      [...this.#all].map(async (opened) => {
        const printer = await opened.catch(() => undefined);
        await printer?.[Symbol.asyncDispose]();
      }),
    );
  }
}

import type { WriteStream } from 'node:tty';

/** Tells somebody at a terminal what is being done, how far it is and how long it took. */
export interface Progress {
  /** Opens a step; the one before it is closed with its time. */
  readonly step: (name: string) => void;
  /** How far the open step is: `12 of 40`, with what is in hand. */
  readonly at: (done: number, total: number, what?: string) => void;
  /** Closes the last step. */
  readonly end: () => void;
  /** A line that stays, for instance a warning. */
  readonly say: (line: string) => void;
}

type Stream = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

/** What a pipe gets: nothing but lines that matter. */
export function quietProgress(stream: Stream): Progress {
  return {
    step: () => undefined,
    at: () => undefined,
    end: () => undefined,
    say: (line) => void stream.write(`${line}\n`),
  };
}

/** Progress on one line that is written over, and a line that stays for each finished step; quiet where it is not a terminal. */
export function terminalProgress(stream: Stream, now: () => number = () => performance.now()): Progress {
  if (stream.isTTY !== true) return quietProgress(stream);
  return new LineProgress(stream, { now, keepsSteps: true });
}

/** The same for work that is done again and again: its steps pass and leave nothing behind. */
export function passingProgress(stream: Stream): Progress {
  if (stream.isTTY !== true) return quietProgress(stream);
  return new LineProgress(stream, { now: () => performance.now(), keepsSteps: false });
}

class LineProgress implements Progress {
  readonly #stream: Stream;
  readonly #now: () => number;
  readonly #keepsSteps: boolean;
  #open: { readonly name: string; readonly since: number; detail: string } | undefined;

  constructor(stream: Stream, { now, keepsSteps }: { readonly now: () => number; readonly keepsSteps: boolean }) {
    this.#stream = stream;
    this.#now = now;
    this.#keepsSteps = keepsSteps;
  }

  step = (name: string): void => {
    this.end();
    this.#open = { name, since: this.#now(), detail: '' };
    this.#draw(`  ${name} ...`);
  };

  at = (done: number, total: number, what = ''): void => {
    if (this.#open === undefined) return;
    this.#open.detail = `${done} of ${total}`;
    this.#draw(`  ${this.#open.name}: ${this.#open.detail}${what === '' ? '' : `  ${what}`}`);
  };

  end = (): void => {
    if (this.#open === undefined) return;
    const { name, since, detail } = this.#open;
    this.#draw(
      this.#keepsSteps ? `  ${name}${detail === '' ? '' : ` (${detail})`}  ${seconds(this.#now() - since)}\n` : '',
    );
    this.#open = undefined;
  };

  say = (line: string): void => {
    this.#draw(`${line}\n`);
  };

  #draw(text: string): void {
    const width = this.#stream.columns ?? 80;
    const shown = text.endsWith('\n') ? text : text.slice(0, width - 1);
    this.#stream.write(`\r\u001B[2K${shown}`);
  }
}

/** A time in seconds with one decimal: `12.3 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { scratchFolder } from '../../files/scratch.ts';
import type { BrowserChoice } from './find-browser.ts';

/*
 * The DevTools protocol over a pipe, and nothing else of a browser library: loading one takes a quarter of a
 * second, which is most of what a clerk waits for after a small edit.
 */

const ARGUMENTS = [
  '--headless',
  '--remote-debugging-pipe',
  // Widths as designed, not rounded to a screen: the same lines on every machine, and far smaller files.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,BackForwardCache,MediaRouter,OptimizationHints,PaintHolding',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
];

type Message = Readonly<Record<string, unknown>>;
type Listener = (params: Message) => void;

/** The browser could not do what it was asked: its own words. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

/** Milliseconds after which a browser that was started and says nothing is given up. */
const PATIENCE = 60_000;

/** How long somebody waits for a browser that starts. */
export interface OpenOptions {
  /** Nobody needs it any more. */
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly patience?: number;
}

/** Bytes without which a browser does not start. */
const ROOM = 4_000_000;

/** What is said of fonts whose folders are not to be remembered: it is meant so. */
const FONTCONFIG = /^Fontconfig error: No writable cache directories\n(?:\t.*\n?)*/gmu;

/** A browser with one page open, spoken to over its debugging pipe. */
export class DevTools implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #input: Writable;
  readonly #calls = new Map<number, { resolve: (result: Message) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #session: string | undefined;
  #target = '';
  #last = 0;
  #pieces: Buffer[] = [];
  #ended: Error | undefined;

  private constructor(process: ChildProcess, profile: string) {
    this.#process = process;
    this.#profile = profile;
    this.#input = process.stdio[3] as Writable;
    this.#input.on('error', () => undefined);
    (process.stdio[4] as Readable).on('data', (bytes: Buffer) => {
      this.#receive(bytes);
    });
  }

  /** Starts a browser: in its sandbox where it can be had, without where it cannot (root has none). */
  static async open(choice: BrowserChoice, options: OpenOptions = {}): Promise<DevTools> {
    const bare = ['--no-sandbox', '--no-zygote'];
    if (process.getuid?.() === 0) return DevTools.#start(choice, bare, options);
    try {
      return await DevTools.#start(choice, [], options);
    } catch (error) {
      if (process.platform !== 'linux' || !/sandbox|namespace|zygote/i.test(String(error))) throw error;
      return DevTools.#start(choice, bare, options);
    }
  }

  static async #start(
    choice: BrowserChoice,
    extra: readonly string[],
    { signal, patience = PATIENCE }: OpenOptions,
  ): Promise<DevTools> {
    const profile = mkdtempSync(join(scratchFolder(), 'browser-'));
    const child = spawn(
      choice.executable,
      [...ARGUMENTS, ...choice.arguments, ...extra, `--user-data-dir=${profile}`, 'about:blank'],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
        env: { ...process.env, ...choice.environment },
      },
    );
    const tools = new DevTools(child, profile);
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-4000);
    });
    child.once('error', (error) => {
      tools.#end(error);
    });
    child.once('exit', (code, signal) => {
      tools.#end(new Error(lastWords(code ?? signal, said)));
    });
    const giveUp = (reason: string): void => {
      tools.#end(new Error(reason));
    };
    const stop = (): void => {
      giveUp('The browser was closed.');
    };
    signal?.addEventListener('abort', stop);
    const late = setTimeout(giveUp, patience, `The browser did not answer within ${patience / 1000} seconds.`);
    try {
      signal?.throwIfAborted();
      await tools.#attach();
      return tools;
    } catch (error) {
      await tools[Symbol.asyncDispose]();
      throw error;
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #attach(): Promise<void> {
    const { targetInfos } = (await this.send('Target.getTargets')) as unknown as {
      targetInfos: { type: string; targetId: string }[];
    };
    const open = targetInfos.find(({ type }) => type === 'page')?.targetId;
    await this.#take(open ?? String((await this.send('Target.createTarget', { url: 'about:blank' })).targetId));
  }

  async #take(targetId: string): Promise<void> {
    this.#session = undefined;
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = String(sessionId);
    this.#target = targetId;
  }

  /** Goes on in a fresh page; the one before is closed, and its process gives back its memory. */
  async renew(): Promise<void> {
    const before = this.#target;
    this.#session = undefined;
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    await this.send('Target.closeTarget', { targetId: before });
    await this.#take(String(targetId));
  }

  /** Calls a method of the page (of the browser before a page is there) and gives its result. Throws RefusedCall, or why the browser ended. */
  send(method: string, params: object = {}): Promise<Message> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#input.write(
        `${JSON.stringify({ id, method, params, ...(this.#session === undefined ? {} : { sessionId: this.#session }) })}\0`,
      );
    });
  }

  on(event: string, listener: Listener): void {
    const all = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, all.add(listener));
  }

  #receive(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      this.#pieces.push(bytes.subarray(from, end));
      const message = this.#pieces.length === 1 ? bytes.subarray(from, end) : Buffer.concat(this.#pieces);
      this.#pieces = [];
      from = end + 1;
      this.#dispatch(parsed(message));
    }
    if (from < bytes.length) this.#pieces.push(bytes.subarray(from));
  }

  #dispatch(message: Message): void {
    if (typeof message.id === 'number') {
      const call = this.#calls.get(message.id);
      this.#calls.delete(message.id);
      if (message.error) call?.reject(new RefusedCall(String((message.error as Message).message)));
      else call?.resolve((message.result ?? {}) as Message);
      return;
    }
    // What was asked of a page whose process has died is never answered.
    if (message.method === 'Inspector.targetCrashed') this.#end(new Error('The process of its page died.'));
    for (const listener of this.#listeners.get(String(message.method)) ?? [])
      listener((message.params ?? {}) as Message);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#calls.values()) reject(this.#ended);
    this.#calls.clear();
  }

  /** Ends the browser at once: it has nothing to save. */
  async [Symbol.asyncDispose](): Promise<void> {
    const gone =
      this.#process.exitCode !== null || this.#process.signalCode !== null
        ? undefined
        : new Promise((resolve) => this.#process.once('exit', resolve));
    this.#end(new Error('The browser was closed.'));
    this.#process.kill('SIGKILL');
    await gone;
    try {
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    } catch {
      // A process of the browser that ends later still writes there: it goes with all else of this run.
    }
  }
}

/** Why a browser ended: for want of room, which it does not say itself, or in its own words. */
function lastWords(end: number | string | null, said: string): string {
  const folder = tmpdir();
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < ROOM
    ? `The browser ended, since the disk of ${folder} is full, where it keeps what it needs while it prints. Make room there.`
    : `The browser ended (${String(end)}). ${said.replaceAll(FONTCONFIG, '')}`.trim();
}

/** A printed file comes as one long base64 string: it is decoded straight from the bytes of its message. */
function parsed(message: Buffer): Message {
  const head = /^\{"id":(\d+),"result":\{"data":"/.exec(message.toString('latin1', 0, 64));
  if (!head || message.length < 4096) return JSON.parse(message.toString('utf8')) as Message;
  const start = head[0].length;
  const data = Buffer.from(message.toString('latin1', start, message.indexOf(34, start)), 'base64');
  return { id: Number(head[1]), result: { data } };
}

import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import type { Chunk } from './assembly/chunk.ts';
import type { CleaningResult } from './clean/cleaning-job.ts';
import type { CleaningRoom } from './clean/cleaning-room.ts';
import { inWords } from '../files/in-words.ts';
import { clearScratch } from '../files/scratch.ts';
import { engineVersion } from './engine-version.ts';
import { InputReader } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { PackCache, Serialized } from './pack-cache.ts';
import { PackError } from './pack-error.ts';
import type { Part, PartBody } from './part.ts';
import { findBrowser } from './print/find-browser.ts';
import type { BrowserChoice } from './print/find-browser.ts';
import type { PrinterPool } from './print/printer-pool.ts';
import type { HtmlDocument, PackDocument, SuppliedDocument } from './types.ts';

/** What happens in a run, for a progress line. */
export interface PackEvent {
  readonly kind: 'printed' | 'cached';
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
}

export interface EngineOptions {
  /** Where parts and packs are kept between runs; without it nothing is kept. */
  readonly cacheDir?: string;
  /** How many documents print side by side; as many as there are cores unless given. */
  readonly concurrency?: number;
  /** Path of a Chrome or Chromium to print with. */
  readonly browser?: string;
  /** How long one document may take to print, in milliseconds. */
  readonly timeout?: number;
  /**
   * Has a document printed on another machine, with the part left in the cache. Where it is not there afterwards it is printed here.
   */
  readonly elsewhere?: ((document: HtmlDocument, place: PrintPlace) => Promise<void>) | undefined;
  readonly onProgress?: (event: PackEvent) => void;
  readonly signal?: AbortSignal;
}

/** What a document's part depends on besides the document, and the name under which it is kept. */
export interface PrintPlace {
  readonly hash: string;
  readonly siteUrl: string;
  /** Where in the file the part will most likely stand. */
  readonly base: number;
}

/** A part with the hash of everything that went into it. */
export interface KeptPart {
  readonly hash: string;
  readonly part: Part;
}

/** Prints and keeps parts; opened once a run and shared by all packs. */
export interface PackEngine extends AsyncDisposable {
  /** Changes whenever the engine or its browser do: what another version made may look different. */
  readonly version: string;
  /** The hash of everything that a document's part depends on. */
  hash(document: PackDocument, siteUrl: string): Promise<string>;
  /** Has files read anew that documents name by their paths: for an engine that stays open while they are worked on. */
  forgetFiles(): void;
  /** Starts what it takes to print the documents that are not in the cache; browsers take longest to be ready. */
  expect(documents: readonly PackDocument[], siteUrl: string): Promise<void>;
  /** The part of a document, from the cache where it is there; `base` is where it will most likely stand. Throws PackError. */
  part(document: PackDocument, siteUrl: string, base: number): Promise<KeptPart>;
  /** A part finished for its place in a file. */
  chunk(kept: KeptPart, base: number): Promise<Chunk>;
  readonly cache: PackCache;
}

/** What the version of an engine will be that is opened with a browser; of the one that is found, unless given. */
export async function packEngineVersion(browser?: string): Promise<string> {
  return versionWith(await findBrowser(browser));
}

function versionWith(browser: BrowserChoice): string {
  return `${engineVersion()} ${browser.version}`;
}

/** Bytes of a supplied file from which binding it takes longer than starting a thread for it. */
const WORTH_A_THREAD = 1_000_000;

/** Opens the engine; the browsers start when the first document has to be printed. */
export async function openPackEngine(options: EngineOptions = {}): Promise<PackEngine> {
  return new Engine(options, await findBrowser(options.browser));
}

/** What a part is made from. */
interface Origin {
  readonly document: PackDocument;
  readonly inputs: Inputs;
}

class Engine implements PackEngine {
  readonly cache: PackCache;
  readonly version: string;
  readonly #options: EngineOptions;
  readonly #browser: BrowserChoice;
  /** Opened with the first document that has to be printed. */
  #press: Promise<{ printers: PrinterPool; cleaning: CleaningRoom }> | undefined;
  #closed = false;
  readonly #running = new Map<string, Promise<KeptPart>>();
  /** Bodies and finished parts of this run, until they are in the cache. */
  readonly #bodies = new Map<string, Uint8Array>();
  readonly #chunks = new Map<string, Chunk>();
  /** What parts were made from, for when the rest of one cannot be read. */
  readonly #origins = new WeakMap<KeptPart, Origin>();
  readonly #inputs: InputReader;

  constructor(options: EngineOptions, browser: BrowserChoice) {
    this.#options = options;
    this.#browser = browser;
    this.version = versionWith(browser);
    this.#inputs = new InputReader(browser.version);
    this.cache = new PackCache(options.cacheDir);
    options.signal?.addEventListener('abort', () => void this[Symbol.asyncDispose](), { once: true });
  }

  async hash(document: PackDocument, siteUrl: string): Promise<string> {
    return (await this.#inputs.of(document, siteUrl)).hash;
  }

  forgetFiles(): void {
    this.#inputs.forgetFiles();
  }

  async expect(documents: readonly PackDocument[], siteUrl: string): Promise<void> {
    const missing = await Promise.all(
      documents.map(async (document) => {
        if (document.kind !== 'html') return [];
        return (await this.cache.has(`${await this.hash(document, siteUrl)}.part`)) ? [] : [document.html.length];
      }),
    );
    const lengths = missing.flat();
    if (lengths.length === 0 || this.#options.elsewhere !== undefined) return;
    this.#press ??= this.#openPress();
    const { printers, cleaning } = await this.#press;
    printers.warm(lengths.length);
    // The browsers' processes start before this one is busy with anything else.
    await setImmediate();
    cleaning.expect(lengths.reduce((sum, length) => sum + length, 0));
  }

  async part(document: PackDocument, siteUrl: string, base: number): Promise<KeptPart> {
    this.#options.signal?.throwIfAborted();
    const inputs = await this.#inputs.of(document, siteUrl);
    const { hash } = inputs;
    const making = this.#running.get(hash) ?? this.#make(document, inputs, { hash, siteUrl, base });
    this.#running.set(hash, making);
    making.then(
      () => {
        // What is in the cache need not be held.
        if (!this.#bodies.has(hash)) this.#running.delete(hash);
      },
      () => {
        // What failed is tried again.
        this.#running.delete(hash);
      },
    );
    return making;
  }

  async chunk(kept: KeptPart, base: number): Promise<Chunk> {
    const { hash, part } = kept;
    const name = chunkName(hash, base);
    const known = this.#chunks.get(name) ?? ((await this.cache.read(name)) as Chunk | undefined);
    if (known) return known;
    const held = this.#bodies.get(hash);
    const body =
      held === undefined
        ? (((await this.cache.read(`${hash}.body`)) as PartBody | undefined) ?? (await this.#bodyAnew(kept, base)))
        : (deserialize(held) as PartBody);
    const { freeze } = await import('./assembly/chunk.ts');
    const chunk = freeze(part, body, base);
    void this.cache.keep([[name, chunk]]);
    return chunk;
  }

  /** The part is there and the greater part of it is not, or not as it was kept: it is made again from what it was made from. */
  async #bodyAnew(kept: KeptPart, base: number): Promise<PartBody> {
    const origin = this.#origins.get(kept);
    if (origin === undefined) throw new Error('The part was not made by this engine.');
    const { body } = await this.#from(origin, base);
    void this.cache.keep([[`${kept.hash}.body`, new Serialized(body)]]);
    return deserialize(body) as PartBody;
  }

  async #make(document: PackDocument, inputs: Inputs, place: PrintPlace): Promise<KeptPart> {
    const { id, title } = document;
    const { hash, base } = place;
    const kept = await this.#kept(hash);
    const part = kept ?? (await this.#fromElsewhere(document, place)) ?? (await this.#keep(document, inputs, base));
    this.#options.onProgress?.({ kind: kept ? 'cached' : 'printed', documentId: id, title, pages: part.pages.length });
    const made = { hash, part };
    this.#origins.set(made, { document, inputs });
    return made;
  }

  async #kept(hash: string): Promise<Part | undefined> {
    return (await this.cache.read(`${hash}.part`)) as Part | undefined;
  }

  async #fromElsewhere(document: PackDocument, place: PrintPlace): Promise<Part | undefined> {
    const { elsewhere, signal } = this.#options;
    if (elsewhere === undefined || document.kind !== 'html') return undefined;
    await elsewhere(document, place);
    signal?.throwIfAborted();
    return this.#kept(place.hash);
  }

  async #keep(document: PackDocument, inputs: Inputs, base: number): Promise<Part> {
    const { part, body, chunk } = await this.#from({ document, inputs }, base);
    if (part.missingGlyphs.length > 0) throw missingGlyphs(document, part.missingGlyphs);
    const { hash } = inputs;
    const name = chunkName(hash, base);
    this.#chunks.set(name, chunk);
    this.#bodies.set(hash, body);
    // The part is written last: where it is, the rest is.
    void this.cache
      .keep([
        [`${hash}.body`, new Serialized(body)],
        [name, chunk],
        [`${hash}.part`, part],
      ])
      .then((written) => {
        if (written) this.#forget(hash, name);
      });
    return part;
  }

  #from({ document, inputs }: Origin, base: number): Promise<CleaningResult> {
    return document.kind === 'html' ? this.#print(document, inputs, base) : this.#bind(document, base);
  }

  #forget(hash: string, chunk: string): void {
    this.#chunks.delete(chunk);
    this.#bodies.delete(hash);
    this.#running.delete(hash);
  }

  async #bind(document: SuppliedDocument, base: number): Promise<CleaningResult> {
    const job = { kind: 'bind', document, base } as const;
    try {
      if (document.bytes.length < WORTH_A_THREAD)
        return await (await import('./supplied/supplied-job.ts')).runSuppliedJob(job);
      return await (await import('./supplied/supplied-thread.ts')).inThread(job);
    } catch (error) {
      throw error instanceof PackError ? error : unbindable(document, error);
    }
  }

  async #print(document: HtmlDocument, { url, files, style }: Inputs, base: number): Promise<CleaningResult> {
    try {
      this.#press ??= this.#openPress();
      const { printers, cleaning } = await this.#press;
      const pdf = await printers.print({
        url,
        html: document.html,
        files,
        style,
        timeout: this.#options.timeout ?? 120_000,
      });
      return await cleaning.clean({ pdf, base, html: document.html, only: document.only });
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      const hint = error instanceof Error && 'hint' in error ? String(error.hint) : '';
      const fault = error instanceof Error ? error.message : String(error);
      throw new PackError({ documentId: document.id, title: document.title, fault, hint, cause: error });
    }
  }

  async #openPress(): Promise<{ printers: PrinterPool; cleaning: CleaningRoom }> {
    const [{ PrinterPool }, { CleaningRoom }] = await Promise.all([
      import('./print/printer-pool.ts'),
      import('./clean/cleaning-room.ts'),
    ]);
    if (this.#closed) throw new Error('The pack engine is closed.');
    const size = this.#options.concurrency ?? availableParallelism();
    return {
      printers: new PrinterPool(() => Promise.resolve(this.#browser), size),
      cleaning: new CleaningRoom(Math.ceil(size / 2)),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const press = await this.#press?.catch(() => undefined);
    if (press)
      await Promise.all([
        press.printers[Symbol.asyncDispose](),
        press.cleaning[Symbol.asyncDispose](),
        this.cache.prune(),
      ]);
    await this.cache.settle();
    clearScratch();
  }
}

function chunkName(hash: string, base: number): string {
  return `${hash}-${base}.chunk`;
}

function unbindable({ id, title }: PackDocument, cause: unknown): PackError {
  return new PackError({
    documentId: id,
    title,
    fault: `The PDF cannot be bound into the pack: ${inWords(cause)}`,
    hint: 'Ask the sender for a copy that was printed to PDF.',
    cause,
  });
}

function missingGlyphs({ id, title }: PackDocument, places: readonly string[]): PackError {
  return new PackError({
    documentId: id,
    title,
    fault: `${places.join('; ')}.`,
    hint: 'Write it otherwise, or give the stylesheet a font that has it.',
  });
}

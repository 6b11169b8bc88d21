import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { freeze } from './assembly/chunk.ts';
import type { Chunk } from './assembly/chunk.ts';
import { cleanPrint } from './clean/clean.ts';
import { engineVersion } from './engine-version.ts';
import { PackError } from './pack-error.ts';
import { PartCache } from './part-cache.ts';
import type { Part } from './part.ts';
import { findBrowser } from './print/find-browser.ts';
import type { BrowserChoice } from './print/find-browser.ts';
import { PrintFault } from './print/printer.ts';
import { PrinterPool } from './print/printer-pool.ts';
import type { HtmlDocument } from './types.ts';

/** What happens in a run, for a progress line. */
export interface PackEvent {
  readonly kind: 'printed' | 'cached';
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
}

export interface EngineOptions {
  /** Where parts are kept between runs; without it nothing is kept. */
  readonly cacheDir?: string;
  /** How many documents print side by side; as many as there are cores unless given. */
  readonly concurrency?: number;
  /** Path of a Chrome or Chromium to print with. */
  readonly browser?: string;
  /** How long one document may take to print, in milliseconds. */
  readonly timeout?: number;
  readonly onProgress?: (event: PackEvent) => void;
  readonly signal?: AbortSignal;
}

/** A part with the hash of everything that went into it. */
export interface KeptPart {
  readonly hash: string;
  readonly part: Part;
}

/** Prints and keeps parts; opened once a run and shared by all packs. */
export interface PackEngine extends AsyncDisposable {
  /** The part of a document, from the cache where it is there. Throws PackError. */
  part(document: HtmlDocument, siteUrl: string): Promise<KeptPart>;
  /** A part finished for its place in a file. */
  chunk(kept: KeptPart, base: number): Promise<Chunk>;
}

/** Opens the engine; the browsers start when the first document has to be printed. */
export async function openPackEngine(options: EngineOptions = {}): Promise<PackEngine> {
  return new Engine(options, await findBrowser(options.browser));
}

interface Inputs {
  readonly url: URL;
  readonly hash: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

class Engine implements PackEngine {
  readonly #options: EngineOptions;
  readonly #browser: BrowserChoice;
  readonly #cache: PartCache;
  readonly #printers: PrinterPool;
  readonly #running = new Map<string, Promise<KeptPart>>();
  readonly #files = new Map<string, Promise<Uint8Array>>();

  constructor(options: EngineOptions, browser: BrowserChoice) {
    this.#options = options;
    this.#browser = browser;
    this.#cache = new PartCache(options.cacheDir);
    this.#printers = new PrinterPool(() => Promise.resolve(browser), options.concurrency ?? availableParallelism());
    options.signal?.addEventListener('abort', () => void this[Symbol.asyncDispose](), { once: true });
  }

  async part(document: HtmlDocument, siteUrl: string): Promise<KeptPart> {
    this.#options.signal?.throwIfAborted();
    const inputs = await this.#inputs(document, siteUrl);
    const making = this.#running.get(inputs.hash) ?? this.#make(document, inputs);
    this.#running.set(inputs.hash, making);
    return making;
  }

  async chunk({ hash, part }: KeptPart, base: number): Promise<Chunk> {
    const name = `${hash}-${base}.chunk`;
    const kept = (await this.#cache.read(name)) as Chunk | undefined;
    if (kept) return kept;
    const chunk = freeze(part, base);
    await this.#cache.keep(name, chunk);
    return chunk;
  }

  async #make(document: HtmlDocument, inputs: Inputs): Promise<KeptPart> {
    const { id, title } = document;
    const name = `${inputs.hash}.part`;
    const kept = (await this.#cache.read(name)) as Part | undefined;
    const part = kept ?? cleanPrint(await this.#print(document, inputs));
    if (part.missingGlyphs.length > 0) throw missingGlyphs(document, part.missingGlyphs);
    if (!kept) await this.#cache.keep(name, part);
    this.#options.onProgress?.({ kind: kept ? 'cached' : 'printed', documentId: id, title, pages: part.pages.length });
    return { hash: inputs.hash, part };
  }

  async #print(document: HtmlDocument, { url, files }: Inputs): Promise<Uint8Array> {
    try {
      return await this.#printers.print({ url: url.href, html: document.html, files, timeout: this.#options.timeout ?? 120_000 });
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      const hint = error instanceof PrintFault ? error.hint : '';
      const fault = error instanceof Error ? error.message : String(error);
      throw new PackError({ documentId: document.id, title: document.title, fault, hint, cause: error });
    }
  }

  /** A document's files by their web address, and the hash of all that its print depends on. */
  async #inputs(document: HtmlDocument, siteUrl: string): Promise<Inputs> {
    const url = new URL(document.address.replace(/^\/+/, ''), siteUrl);
    const hash = createHash('sha256').update([engineVersion(), this.#browser.version, url.href].join('\n')).update(document.html);
    const files = new Map<string, Uint8Array>();
    for (const [name, asset] of Object.entries(document.assets).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const bytes = typeof asset === 'string' ? await this.#file(asset) : asset;
      hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
      files.set(new URL(name, url).href, bytes);
    }
    return { url, hash: hash.digest('hex').slice(0, 32), files };
  }

  #file(path: string): Promise<Uint8Array> {
    const known = this.#files.get(path) ?? readFile(path);
    this.#files.set(path, known);
    return known;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#printers[Symbol.asyncDispose]();
  }
}

function missingGlyphs({ id, title }: HtmlDocument, places: readonly string[]): PackError {
  return new PackError({ documentId: id, title, fault: `${places.join('; ')}.`, hint: 'Write it otherwise, or give the stylesheet a font that has it.' });
}

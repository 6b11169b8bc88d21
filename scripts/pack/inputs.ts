import { createHash } from 'node:crypto';
import { readBytes } from '../files/files.ts';
import { engineVersion } from './engine-version.ts';
import type { PackDocument } from './types.ts';

/** What a document's part is made from. */
export interface Inputs {
  readonly url: string;
  /** The hash of all that the part depends on. */
  readonly hash: string;
  /** The document's files by their web address. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The hash of the document's head, stylesheets and fonts. */
  readonly style: string;
}

/** Reads what documents name and works out hashes; every file is read once, every document hashed once. */
export class InputReader {
  /** A name of the browser that changes whenever its output might. */
  readonly #browser: string;
  readonly #files = new Map<string, Promise<{ bytes: Uint8Array; hash: string }>>();
  readonly #known = new WeakMap<PackDocument, Promise<Inputs>>();

  constructor(browser: string) {
    this.#browser = browser;
  }

  /** Throws a FileError where a file that the document names by its path cannot be read. */
  of(document: PackDocument, siteUrl: string): Promise<Inputs> {
    const known = this.#known.get(document) ?? this.#read(document, siteUrl);
    this.#known.set(document, known);
    return known;
  }

  /** Files are read anew from now on. */
  forgetFiles(): void {
    this.#files.clear();
  }

  async #read(document: PackDocument, siteUrl: string): Promise<Inputs> {
    const { href } = new URL(document.address.replace(/^\/+/, ''), siteUrl);
    const hash = createHash('sha256').update([engineVersion(), this.#browser, href].join('\n'));
    if (document.kind === 'supplied') {
      if (document.smallerPictures === true) hash.update('smaller pictures');
      if (document.words) hash.update(JSON.stringify(document.words));
      return {
        url: href,
        hash: hash.update(document.description).update(document.bytes).digest('hex').slice(0, 32),
        files: new Map(),
        style: '',
      };
    }
    hash.update(document.html);
    if (document.only) hash.update(`\0only ${document.only.join(' ')}`);
    const style = createHash('sha256').update(headOf(document.html));
    const files = new Map<string, Uint8Array>();
    for (const [name, asset] of Object.entries(document.assets).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const file = typeof asset === 'string' ? await this.#file(asset) : { bytes: asset, hash: sha256(asset) };
      hash.update(`\0${name}\0${file.hash}`);
      if (STYLE_FILE.test(name)) style.update(`\0${name}\0${file.hash}`);
      files.set(new URL(name, href).href, file.bytes);
    }
    return { url: href, hash: hash.digest('hex').slice(0, 32), files, style: style.digest('hex') };
  }

  #file(path: string): Promise<{ bytes: Uint8Array; hash: string }> {
    const known = this.#files.get(path) ?? readBytes(path).then((bytes) => ({ bytes, hash: sha256(bytes) }));
    this.#files.set(path, known);
    return known;
  }
}

const STYLE_FILE = /\.(?:css|woff2?|ttf|otf)$/i;

/** The head of a document but for its title; the whole of one that has none. */
function headOf(html: string): string {
  const head = /<head>.*?<\/head>/s.exec(html)?.[0] ?? html;
  return head.replace(/<title>.*?<\/title>/s, '');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

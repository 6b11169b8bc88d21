import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { compareText } from '../sources/compare-text.ts';

/** A file of the search index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What every packed file of the index starts with, before its CBOR. */
const signature = new TextEncoder().encode('pagefind_dcd');

/** Pagefind's own finished search boxes; ours is in layouts/browser. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/**
 * Pagefind writes the values of filters, and the list of filters, in an order that changes from run to run (its issue 638), and names
 * the files by the hash of what is in them. Puts both in order and names the files anew, so that the same sources give the same
 * bytes. Throws where the files are not of the form that version 1.5 writes.
 */
export function stableIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.filter(({ path }) => path.startsWith('filter/')).map((file) => stableFilter(file, renamed));
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta')).map((file) => stableMeta(file, renamed));
  const rest = files.filter(
    ({ path }) => !path.startsWith('filter/') && !path.endsWith('.pf_meta') && !unused.test(path),
  );
  return [
    ...rest.map((file) => (file.path === 'pagefind-entry.json' ? stableEntry(file, renamed) : file)),
    ...filters,
    ...metas,
  ];
}

/** `[name, [[value, pages], ...]]`, values in order. */
function stableFilter({ path, content }: IndexFile, renamed: Map<string, string>): IndexFile {
  const [name, values] = list(unpack(content));
  const ordered = [...list(values)].sort((a, b) => compareText(String(list(a)[0]), String(list(b)[0])));
  const packed = pack([name, ordered]);
  const old = path.replace(/^filter\/|\.pf_filter$/gu, '');
  const hash = nameFor(old, packed);
  renamed.set(old, hash);
  return { path: `filter/${hash}.pf_filter`, content: packed };
}

/** `[version, pages, chunks, filters, sorts, fields]`, filters in order and under their new names. */
function stableMeta({ path, content }: IndexFile, renamed: Map<string, string>): IndexFile {
  const [version, pages, chunks, filters, sorts, ...more] = list(unpack(content));
  const ordered = list(filters).map((filter) => {
    const [name, hash] = list(filter);
    return [name, renamed.get(String(hash)) ?? hash];
  });
  ordered.sort((a, b) => compareText(String(a[0]), String(b[0])));
  const sortsInOrder = [...list(sorts)].sort((a, b) => compareText(String(list(a)[0]), String(list(b)[0])));
  const packed = pack([version, pages, chunks, ordered, sortsInOrder, ...more]);
  const old = path.replace(/^pagefind\.|\.pf_meta$/gu, '');
  const hash = nameFor(old, packed);
  renamed.set(old, hash);
  return { path: `pagefind.${hash}.pf_meta`, content: packed };
}

function stableEntry({ path, content }: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  let text = new TextDecoder().decode(content);
  for (const [old, hash] of renamed) text = text.replaceAll(`"${old}"`, `"${hash}"`);
  return { path, content: new TextEncoder().encode(text) };
}

function unpack(content: Uint8Array): unknown {
  return decode(new Uint8Array(gunzipSync(content)).subarray(signature.length));
}

/** The header of gzip names the system that wrote it; the tenth byte is set to "unknown" so that it does not. */
function pack(value: unknown): Uint8Array {
  const packed = new Uint8Array(gzipSync(Buffer.concat([signature, encode(value)]), { level: 9 }));
  packed[9] = 255;
  return packed;
}

/** The language of the old name with the hash of the new content. */
function nameFor(old: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const language = old.slice(0, old.lastIndexOf('_'));
  return `${language}_${hash.slice(0, Math.max(7, old.length - language.length - 1))}`;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new TypeError('The files of the search index are not of the form that Pagefind 1.5 writes.');
  return value;
}

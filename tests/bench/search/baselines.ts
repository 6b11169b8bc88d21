import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { escapeHtml } from '../../../scripts/markdown/escape-html.ts';
import type { SearchEntry } from '../../../scripts/search/search-entry.ts';

/** What a search gives for a query: addresses, best first. */
export type Engine = (query: string) => Promise<readonly string[]>;

const addressOf = ({ page, anchor }: SearchEntry): string => (anchor === '' ? page : `${page}#${anchor}`);
const wordsOf = ({ blocks }: SearchEntry): string => blocks.map(({ text }) => text).join(' ');

/** MiniSearch as it comes, over the same entries. */
export function miniSearch(entries: readonly SearchEntry[]): Engine {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'] });
  index.addAll(entries.map((entry, id) => ({ id, title: entry.title, text: wordsOf(entry) })));
  return (query) =>
    Promise.resolve(
      index.search(query).map(({ id }) => {
        const entry = entries[Number(id)];
        return entry === undefined ? '' : addressOf(entry);
      }),
    );
}

/** The part of Pagefind's own script that is used here. */
interface PagefindScript {
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>;
}

/** Pagefind as it comes, engine and all, over the same entries, each a small page. */
export async function plainPagefind(entries: readonly SearchEntry[]): Promise<Engine & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error('Pagefind did not start.');
  for (const [id, entry] of entries.entries())
    await index.addHTMLFile({
      url: `/${id}/`,
      content: `<html lang="en"><body><h1>${escapeHtml(entry.title)}</h1><p>${escapeHtml(wordsOf(entry))}</p></body></html>`,
    });
  const { files } = await index.getFiles();
  await close();
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, 'pagefind', path)), { recursive: true });
    await writeFile(join(folder, 'pagefind', path), content);
  }
  readFilesByFetch();
  const script = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as PagefindScript;
  const engine = async (query: string): Promise<readonly string[]> => {
    const { results } = await script.search(query);
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return shown.map(({ url }) => {
      const entry = entries[Number(/(\d+)\/$/u.exec(url)?.[1])];
      return entry === undefined ? '' : addressOf(entry);
    });
  };
  return Object.assign(engine, {
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  });
}

/** Pagefind's script asks for its files as on the web; here they are on disk. */
function readFilesByFetch(): void {
  globalThis.fetch = async (address) => {
    const path = String(address instanceof Request ? address.url : address).replace(/\?.*$/u, '');
    return new Response(new Uint8Array(await readFile(path.startsWith('file:') ? fileURLToPath(path) : path)));
  };
}

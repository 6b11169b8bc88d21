import { createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { compareText } from '../sources/compare-text.ts';

/** The ZIP that was made. */
export interface OfflineEdition {
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
}

/** ZIP has no dates before 1980; all files bear the same, so that the same site gives the same bytes. */
const date = '1980-01-01T12:00:00';

/** What is packed already and would only cost time. */
const packedAlready = /\.(?:pdf|png|jpe?g|webp|woff2|gz)$/u;

/**
 * Makes one ZIP of a site that opens from a folder, without server and network: links lead to files instead of folders, and what the
 * search reads comes as scripts, since a page that is read from a folder may load nothing else. The ZIP appears when it is whole.
 */
export async function writeOfflineEdition(
  site: string,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<OfflineEdition> {
  const names = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort(compareText);
  const draft = `${path}.${process.pid}`;
  try {
    const bytes = await writeZip(draft, { site, folder, names });
    await rename(draft, path);
    return { path, bytes, files: names.length };
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeZip(
  path: string,
  { site, folder, names }: { readonly site: string; readonly folder: string; readonly names: readonly string[] },
): Promise<number> {
  const out = createWriteStream(path);
  let bytes = 0;
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    else {
      bytes += chunk.length;
      out.write(chunk);
    }
  });
  for (const name of names) {
    const file = offlineFile(name, await readFile(join(site, name)));
    const entry = packedAlready.test(file.name)
      ? new ZipPassThrough(`${folder}/${file.name}`)
      : new ZipDeflate(`${folder}/${file.name}`, { level: 6 });
    entry.mtime = date;
    zip.add(entry);
    entry.push(file.content, true);
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  zip.end();
  out.end();
  await once(out, 'close');
  if (failure !== undefined) throw failure;
  return bytes;
}

/** A file of the site as it is in the offline edition. */
export function offlineFile(
  name: string,
  content: Uint8Array,
): { readonly name: string; readonly content: Uint8Array } {
  if (name.endsWith('.html')) return { name, content: encoded(linksToFiles(new TextDecoder().decode(content))) };
  if (!name.startsWith('search-index/')) return { name, content };
  const path = name.slice('search-index/'.length);
  const packed = Buffer.from(content).toString('base64');
  return { name: `${name}.js`, content: encoded(`searchIndexFile(${JSON.stringify(path)},"${packed}");\n`) };
}

/** Links and forms that lead to a folder lead to its page; links to other sites and within the page stay. */
export function linksToFiles(html: string): string {
  return html.replace(
    /\s(href|action)="((?!#|[a-z][a-z\d+.-]*:|\/\/)[^"?#]*)([^"]*)"/gu,
    (whole, name: string, path: string, rest: string) =>
      path === '' || !path.endsWith('/') ? whole : ` ${name}="${path}index.html${rest}"`,
  );
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

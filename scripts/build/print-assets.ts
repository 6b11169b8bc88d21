import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Assets } from '../pack/types.ts';
import type { BodyRecord } from '../record/record.ts';

const repository = resolve(import.meta.dirname, '../..');
const fonts = join(repository, 'node_modules/@fontsource/atkinson-hyperlegible-next/files');
const fontName = /url\("?(?:\.\/)?fonts\/([\w.-]+)"?\)/gu;

/** The stylesheet of print and the fonts that it names, by the names that it uses. */
export async function printStyle(): Promise<Assets> {
  const css = await readFile(join(repository, 'layouts/print/print.css'), 'utf8');
  const named = [...new Set([...css.matchAll(fontName)].map(([, name = '']) => name))];
  return { 'print.css': new TextEncoder().encode(css), ...Object.fromEntries(named.map((name) => [`fonts/${name}`, join(fonts, name)])) };
}

/** The pictures of a paper by the names under which its HTML has them: its path below `meetings/`, in `files/`. */
export function pictures({ sources: { texts, files } }: BodyRecord, html: string): Assets {
  const found = [...html.matchAll(/\ssrc="([^"]+)"/gu)].map(([, src = '']) => src);
  return Object.fromEntries(
    found.flatMap((src) => {
      const path = `meetings/${decodeURI(src).replace(/^(?:\.\.\/)*\/?files\//u, '')}`;
      const text = texts.get(path);
      const file = files.get(path);
      return text === undefined && file === undefined ? [] : [[src, text === undefined ? (file ?? '') : new TextEncoder().encode(text)] as const];
    }),
  );
}

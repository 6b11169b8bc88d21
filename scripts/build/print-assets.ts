import type { Assets } from '../pack/types.ts';
import type { BodyRecord } from '../record/record.ts';

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

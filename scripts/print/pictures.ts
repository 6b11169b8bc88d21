import type { Assets } from '../pack/types.ts';
import type { BodyRecord } from '../record/record.ts';
import { fileAddress } from '../text/render-text.ts';

/** Pictures of a document by the addresses under which its HTML has them. `paths` are below the content folder. */
export function pictures({ sources: { texts, files } }: BodyRecord, paths: readonly string[]): Assets {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const text = texts.get(path);
      const file = text === undefined ? files.get(path) : new TextEncoder().encode(text);
      return file === undefined ? [] : [[fileAddress(path), file] as const];
    }),
  );
}

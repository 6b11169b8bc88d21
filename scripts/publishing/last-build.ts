import type { ResultStore } from '../keeping/result-store.ts';
import { isUntouched } from '../release/draft.ts';
import type { FolderStamp } from '../release/draft.ts';
import { isAsStamped } from '../sources/kept-content.ts';
import type { ContentStamps } from '../sources/kept-content.ts';

/** What a build left behind, so that the next one knows whether there is anything to do. */
export interface LastBuild {
  /** Code, layouts and browser. */
  readonly version: string;
  readonly content: ContentStamps;
  readonly folder: FolderStamp;
  readonly lines: readonly string[];
}

const name = 'last-build';

/** What the last build left, as far as it was kept. */
export function readLastBuild(store: ResultStore): LastBuild | undefined {
  return store.read(name) as LastBuild | undefined;
}

export function keepLastBuild(store: ResultStore, last: LastBuild): void {
  store.keep(name, last);
}

/** Whether a build would only repeat the last one: same code, same sources, and nobody has touched what was published. */
export async function isUpToDate(
  last: LastBuild,
  { version, content, out }: { readonly version: string; readonly content: string; readonly out: string },
): Promise<boolean> {
  return (
    last.version === version &&
    (await isAsStamped(content, last.content)) &&
    isUntouched({ folder: out, stamp: last.folder })
  );
}

import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { codeVersion } from '../keeping/code-version.ts';
import { FolderStore, noStore } from '../keeping/result-store.ts';
import type { ResultStore } from '../keeping/result-store.ts';

/** Where a build finds what earlier ones made. */
export interface Workshop {
  /** What was made of the sources, by this code and no other. */
  readonly made: ResultStore;
  /** What lies in the published folder. */
  readonly published: ResultStore;
}

/** The workshop of one content folder and one folder to publish, below the cache; without a cache nothing is kept. */
export function openWorkshop(cache: string | undefined, content: string, out: string): Workshop {
  if (cache === undefined) return { made: noStore, published: noStore };
  // Names go by where things lie beside each other, so that a project keeps what it has when it moves.
  const from = (path: string): string => relative(resolve(cache), resolve(path));
  const name = createHash('sha256')
    .update(`${from(content)}\n${from(out)}`)
    .digest('hex')
    .slice(0, 16);
  const folder = join(cache, 'kept', name);
  return {
    made: new FolderStore(join(folder, codeVersion().slice(0, 16))),
    published: new FolderStore(folder),
  };
}

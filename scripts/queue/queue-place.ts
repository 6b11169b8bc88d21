import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder, readText, writeNewFile } from '../files/files.ts';

/** Where builds and workers meet: a queue on a server. */
export interface QueuePlace {
  /** Like `redis://queue.example:6379`. */
  readonly url: string;
  readonly name: string;
}

/**
 * The queue of a store and a version of the engine. Whoever has another store or makes other bytes is at another queue, so that no
 * worker is given what it cannot do. Throws a FileError where the store cannot be written.
 */
export async function queuePlace(url: string, store: string, version: string): Promise<QueuePlace> {
  const own = createHash('sha256')
    .update(`${await storeId(store)}\n${version}`)
    .digest('hex')
    .slice(0, 16);
  return { url, name: `minutebook-${own}` };
}

/** What the store is called, whatever its path on this machine: written down by the first who asks. */
async function storeId(store: string): Promise<string> {
  const path = join(store, 'store-id');
  await makeFolder(store);
  const known = await readText(path).catch(() => undefined);
  if (known !== undefined) return known;
  await writeNewFile(path, randomUUID()).catch(() => undefined);
  return readText(path);
}

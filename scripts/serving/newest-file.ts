import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { told } from '../files/files.ts';
import { fewAtATime } from '../files/few-at-a-time.ts';

/** How many files are asked about at a time. */
const MOST_ASKED = 16;

/** When the file of a folder, and of all below it, that was saved last was saved: milliseconds since 1970; 0 where there is none. */
export async function newestFile(folder: string): Promise<number> {
  const names = await told(folder, 'read', readdir(folder, { recursive: true }));
  // A file that goes while it is looked for, as those do that editors keep for themselves, is none.
  const times = await fewAtATime(names, MOST_ASKED, (name) =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  );
  return times.reduce((newest, time) => Math.max(newest, time), 0);
}

import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/** Milliseconds after which git is not waited for: a network disk may have gone. */
const PATIENCE = 20_000;

/** Whether git keeps what is at a real place or below it, or keeps its own files there. No where there is no git or no repository. */
export async function isTracked(place: string): Promise<boolean> {
  if (place.split(sep).includes('.git')) return true;
  return (await git(nearestFolder(place), ['ls-files', '-z', '--', place])) !== '';
}

/** The folder of the git repository that a real place lies in; undefined where it lies in none. */
export async function repositoryAround(place: string): Promise<string | undefined> {
  const found = (await git(nearestFolder(place), ['rev-parse', '--show-toplevel'])).trim();
  return found === '' ? undefined : found;
}

function git(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    // A long list is cut off: that there is one says it all.
    execFile('git', ['-C', folder, ...args], { timeout: PATIENCE, maxBuffer: 1 << 16 }, (_error, stdout) => {
      done(stdout);
    });
  });
}

function nearestFolder(place: string): string {
  let folder = place;
  while (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true && folder !== dirname(folder))
    folder = dirname(folder);
  return folder;
}

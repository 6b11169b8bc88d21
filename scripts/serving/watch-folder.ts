import { existsSync } from 'node:fs';
import { access, watch } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Milliseconds without another change after which a change counts as finished: editors write a file in several steps. */
const QUIET = 120;

export interface WatchOptions {
  readonly onChange: (files: readonly string[]) => Promise<void>;
  readonly signal: AbortSignal;
  /** Milliseconds without another change after which a change counts as finished. */
  readonly quiet?: number;
}

/**
 * Tells of changes in a folder and all below it, with the paths of the files, relative to it and in order, until the signal
 * aborts. Changes that come in one go, or while the one before is being seen to, are told of together.
 * What editors and systems keep beside the papers for themselves is passed over. Throws the system's error where there is no folder.
 */
export async function watchFolder(folder: string, { onChange, signal, quiet = QUIET }: WatchOptions): Promise<void> {
  // Watching what is not there says nothing, for ever.
  await access(folder);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let seen = 0;
  let busy = Promise.resolve();
  const tell = (): void => {
    busy = busy.then(async () => {
      if (signal.aborted || changed.size === 0) return;
      const files = [...changed].sort();
      changed.clear();
      // Some editors save under a name that is gone at once: it is not what the clerk saved.
      const there = files.filter((file) => existsSync(join(folder, file)));
      await onChange(there.length > 0 ? there : files);
    });
  };
  try {
    for await (const { filename } of watch(folder, { recursive: true, signal })) {
      if (filename === null || isScratch(filename)) continue;
      changed.add(filename.replaceAll('\\', '/'));
      clearTimeout(timer);
      const last = (seen += 1);
      // After this process was busy, timers run before changes that wait to be heard: those are heard first.
      timer = setTimeout(
        () =>
          setImmediate(() => {
            if (seen === last) tell();
          }),
        quiet,
      );
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    await busy;
  }
}

/** Backups, locks and half-written files of editors: `.paper.md.swp`, `paper.md~`, `~$paper.docx`, `4913`. */
function isScratch(path: string): boolean {
  const name = basename(path);
  return /^[.~#]|[~#]$|\.(?:swp|swx|tmp|bak)$|^\d+$/u.test(name);
}

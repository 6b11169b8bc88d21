import { basename, resolve } from 'node:path';
import type { Progress } from '../terminal/progress.ts';
import { fileSize } from '../views/filters.ts';
import { availableParallelism } from 'node:os';
import { buildPublication } from '../publishing/publication.ts';
import { openPackEngine } from '../pack/engine.ts';
import { seconds, terminalProgress } from '../terminal/progress.ts';
import { parseShard } from '../publishing/shard-name.ts';
import type { Shard } from '../publishing/shard-name.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';
import { buildPlaces } from './places.ts';

/** `build`: content in, dist out. */
export const command: Command = {
  help: `
Build the website, the agenda packs and the search index.

Usage: npm run build -- [OPTIONS]

  --content DIR   the folder of sources (content)
  --out DIR       the folder to publish (dist): new, empty or built before; replaced only when all went well
  --cache DIR     where printed documents are kept between builds (.cache)
  --jobs N        how many documents to print side by side (as many as there are cores)
  --offline       make one ZIP beside the folder too, to open without server and network
  --no-packs      only the website, its search and the data: for a first look at many meetings
  --shard I/N     only print the packs of one part of the meetings into the cache, on one of N machines; a build on a
                  machine that is given the caches of all N finds them printed
  --no-large-print
                  leave out the packs in large print

Examples:
  npm run build
  npm run build -- --shard 2/4
  npm run build -- --content other-panel --out /tmp/other-panel
  npm run build -- --offline
`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    jobs: { type: 'string' },
    offline: { type: 'boolean' },
    'no-packs': { type: 'boolean' },
    shard: { type: 'string' },
    'no-large-print': { type: 'boolean' },
  },
  run: async (call) => {
    const started = performance.now();
    const progress = terminalProgress(process.stderr);
    const { content, out, cache } = await buildPlaces(call);
    const jobs = jobsOf(call);
    await using engine = await openPackEngine({
      cacheDir: cache,
      concurrency: jobs,
      signal: call.signal,
    });
    const largePrint = call.values['no-large-print'] !== true;
    const shard = shardOf(call);
    if (shard !== undefined) {
      const [{ prepare }, { printShard }] = await Promise.all([
        import('../publishing/prepared.ts'),
        import('../publishing/shard.ts'),
      ]);
      const packs = await printShard(await prepare(content, progress), shard, { engine, jobs, largePrint, progress });
      progress.end();
      process.stdout.write(
        `Part ${shard.number} of ${shard.of}: ${packs} packs are in ${cache}. Nothing was published.\n`,
      );
      return exitCodes.done;
    }
    const summary = await buildPublication({
      content,
      out,
      cache,
      packs: call.values['no-packs'] !== true,
      engine,
      jobs,
      largePrint,
      progress,
      signal: call.signal,
    });
    const edition = call.values.offline === true ? await offlineEdition(summary.out, progress) : [];
    progress.end();
    process.stdout.write(
      `${[...summary.lines, ...edition].join('\n')}\nBuilt in ${seconds(performance.now() - started)}: ${summary.out}\n`,
    );
    return exitCodes.done;
  },
};

/** Which part of the packs to print, if only one. Throws a UsageError for what is no part. */
function shardOf(call: CommandCall): Shard | undefined {
  const text = textOption(call, 'shard', '');
  if (text === '') return undefined;
  const shard = parseShard(text);
  if (shard === undefined) throw new UsageError(`--shard takes which part of how many, like 2/4, not "${text}".`);
  return shard;
}

/** How many documents to print side by side. Throws a UsageError for what is no number of documents. */
function jobsOf(call: CommandCall): number {
  const jobs = Number(textOption(call, 'jobs', String(availableParallelism())));
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('--jobs takes a whole number from 1 up, like 2.');
  return jobs;
}

/** Makes the ZIP that opens from a folder, beside what was published. */
async function offlineEdition(out: string, progress: Progress): Promise<readonly string[]> {
  progress.step('Writing the offline edition');
  const { writeOfflineEdition } = await import('../release/offline-edition.ts');
  const path = `${resolve(out)}-offline.zip`;
  const { bytes } = await writeOfflineEdition(resolve(out), { folder: `${basename(resolve(out))}-offline`, path });
  return [`Offline edition: ${path}, ${fileSize(bytes)}`];
}

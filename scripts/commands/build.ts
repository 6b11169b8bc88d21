import { basename, resolve } from 'node:path';
import type { Progress } from '../terminal/progress.ts';
import { fileSize } from '../views/filters.ts';
import { availableParallelism } from 'node:os';
import { buildPublication } from '../publishing/publication.ts';
import type { Crew } from '../publishing/crew.ts';
import { openPackEngine, packEngineVersion } from '../pack/engine.ts';
import { seconds, terminalProgress } from '../terminal/progress.ts';
import { parseShard } from '../publishing/shard-name.ts';
import type { Shard } from '../publishing/shard-name.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';
import { buildPlaces } from './places.ts';
import { queueUrl, storeAsCache } from './queue-options.ts';

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
  --queue URL     have printing and indexing done by the workers at a queue, like redis://queue.example:6379
  --store DIR     with --queue: the folder that all workers reach; what is made is kept there instead of in --cache
  --shard I/N     only print the packs of one part of the meetings into the cache, on one of N machines; a build on a
                  machine that is given the caches of all N finds them printed
  --no-large-print
                  leave out the packs in large print

Examples:
  npm run build
  npm run build -- --shard 2/4
  npm run build -- --queue redis://queue.example:6379 --store /mnt/store
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
    queue: { type: 'string' },
    store: { type: 'string' },
    shard: { type: 'string' },
    'no-large-print': { type: 'boolean' },
  },
  run: async (call) => {
    const started = performance.now();
    const progress = terminalProgress(process.stderr);
    const queue = queueOf(call);
    const { content, out, cache } = await buildPlaces(queue === undefined ? call : storeAsCache(call));
    const jobs = jobsOf(call);
    await using crew = await openCrew(queue, { store: cache, progress, signal: call.signal });
    await using engine = await openPackEngine({
      cacheDir: cache,
      concurrency: jobs,
      signal: call.signal,
      elsewhere: crew && ((document, place) => crew.print(document, place)),
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
      // Workers are many: enough meetings are in hand to keep them at work.
      jobs: crew === undefined ? jobs : Math.max(jobs, meetingsForWorkers),
      crew,
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

const meetingsForWorkers = 12;

/** The queue, if there is one. Throws a UsageError where the store is not named, or together with --shard. */
function queueOf(call: CommandCall): string | undefined {
  const url = textOption(call, 'queue', '');
  const hasStore = textOption(call, 'store', '') !== '';
  if (url === '' && hasStore) throw new UsageError('--store goes with --queue; without a queue it is --cache.');
  if (url === '') return undefined;
  if (!hasStore) throw new UsageError('--queue takes --store too: the folder that all workers reach.');
  if (textOption(call, 'shard', '') !== '') throw new UsageError('Choose one of --queue and --shard.');
  return queueUrl(url);
}

/** Imported only where there is a queue, since that takes time. */
async function openCrew(url: string | undefined, { store, progress, signal }: CrewPlace): Promise<Crew | undefined> {
  if (url === undefined) return undefined;
  const { Crew } = await import('../publishing/crew.ts');
  const say = (line: string): void => {
    progress.say(line);
  };
  return Crew.open({ url, store, version: await packEngineVersion(), signal, say });
}

interface CrewPlace {
  readonly store: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

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

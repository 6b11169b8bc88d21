import { availableParallelism } from 'node:os';
import { openPackEngine } from '../pack/engine.ts';
import { count } from '../views/filters.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';
import { cachePlace } from './places.ts';
import { queueUrl, storeAsCache } from './queue-options.ts';

/** `worker`: prints and indexes for builds on other machines. */
export const command: Command = {
  help: `
Print documents and make pieces of the search index for builds on other machines, until you press Ctrl and C.

Usage: npm run worker -- --queue URL --store DIR [OPTIONS]

  --queue URL     where builds and workers meet: Redis or Valkey, like redis://queue.example:6379
  --store DIR     the folder that all of them reach: what is made lies there
  --jobs N        how many jobs to do side by side (as many as there are cores)

Only builds of the same version of Minutebook, Node and browser give it work. It reads no sources and publishes nothing.

Example:
  npm run worker -- --queue redis://queue.example:6379 --store /mnt/store
`,
  options: {
    queue: { type: 'string' },
    store: { type: 'string' },
    jobs: { type: 'string' },
  },
  run: async (call) => {
    const { url, jobs } = optionsOf(call);
    const store = await cachePlace(storeAsCache(call), []);
    const [{ queuePlace }, { workAt }, { JobWork }] = await Promise.all([
      import('../queue/queue-place.ts'),
      import('../queue/job-worker.ts'),
      import('../publishing/work.ts'),
    ]);
    await using engine = await openPackEngine({ cacheDir: store, concurrency: jobs });
    const work = new JobWork(engine, store);
    const place = await queuePlace(url, store, engine.version);
    process.stdout.write(`At work for ${store} until you press Ctrl and C.\n`);
    let done = 0;
    await workAt(place, {
      jobs,
      signal: call.signal,
      work: async (job) => {
        await work.do(job);
        done += 1;
      },
    });
    process.stdout.write(`${count(done, 'job')} done.\n`);
    return exitCodes.done;
  },
};

/** Throws a UsageError where something is missing. */
function optionsOf(call: CommandCall): { readonly url: string; readonly jobs: number } {
  const url = textOption(call, 'queue', '');
  if (url === '' || textOption(call, 'store', '') === '')
    throw new UsageError('A worker needs both --queue and --store.');
  const jobs = Number(textOption(call, 'jobs', String(availableParallelism())));
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('--jobs takes a whole number from 1 up, like 2.');
  return { url: queueUrl(url), jobs };
}

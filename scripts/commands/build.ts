import { availableParallelism } from 'node:os';
import { buildPublication } from '../publishing/publication.ts';
import { openPackEngine } from '../pack/engine.ts';
import { seconds, terminalProgress } from '../terminal/progress.ts';
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

Examples:
  npm run build
  npm run build -- --content other-panel --out /tmp/other-panel
`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    jobs: { type: 'string' },
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
    const summary = await buildPublication({
      content,
      out,
      engine,
      jobs,
      progress,
      signal: call.signal,
    });
    progress.end();
    process.stdout.write(
      `${summary.lines.join('\n')}\nBuilt in ${seconds(performance.now() - started)}: ${summary.out}\n`,
    );
    return exitCodes.done;
  },
};

/** How many documents to print side by side. Throws a UsageError for what is no number of documents. */
function jobsOf(call: CommandCall): number {
  const jobs = Number(textOption(call, 'jobs', String(availableParallelism())));
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('--jobs takes a whole number from 1 up, like 2.');
  return jobs;
}

import { availableParallelism } from 'node:os';
import { buildPublication } from '../publishing/publication.ts';
import { openPackEngine } from '../pack/engine.ts';
import { seconds, terminalProgress } from '../terminal/progress.ts';
import { exitCodes, textOption } from './command.ts';
import type { Command } from './command.ts';

/** `build`: content in, dist out. */
export const command: Command = {
  help: `
Build the website, the agenda packs and the search index.

Usage: npm run build -- [OPTIONS]

  --content DIR   the folder of sources (content)
  --out DIR       the folder to publish (dist); replaced only when all went well
  --cache DIR     where printed documents are kept between builds (.cache)
  --jobs N        how many documents to print side by side (as many as there are cores)
  --no-large-print
                  leave out the packs in large print

Examples:
  npm run build
  npm run build -- --content other-panel --out /tmp/other-panel
`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    jobs: { type: 'string' },
    'no-large-print': { type: 'boolean' },
  },
  run: async (call) => {
    const started = performance.now();
    const progress = terminalProgress(process.stderr);
    const jobs = Number(textOption(call, 'jobs', String(availableParallelism())));
    await using engine = await openPackEngine({
      cacheDir: textOption(call, 'cache', '.cache'),
      concurrency: jobs,
      signal: call.signal,
    });
    const summary = await buildPublication({
      content: textOption(call, 'content', 'content'),
      out: textOption(call, 'out', 'dist'),
      engine,
      jobs,
      largePrint: call.values['no-large-print'] !== true,
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

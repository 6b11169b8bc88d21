import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { preview } from '../publishing/preview.ts';
import { PortTakenError, serveFolder } from '../serving/static-server.ts';
import { passingProgress } from '../terminal/progress.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { buildPlaces } from './places.ts';

/** `serve`: shows what was built, and builds it again when a paper is saved. */
export const command: Command = {
  help: `
Look at the site and its packs in a browser on this machine, while you work on the papers. Nobody else can reach it.
Whenever a file in the folder of sources is saved, everything is built again, and the pages that you have open show it.

Usage: npm run serve -- [OPTIONS]

  --content DIR   the folder of sources (content)
  --out DIR       the folder that is built (dist): new, empty or built before
  --cache DIR     where printed documents are kept between builds (.cache)
  --port N        the port (8080)
  --no-large-print
                  leave out the packs in large print
  --still         only show what was built; do not build

Examples:
  npm run serve
  npm run serve -- --port 9000 --still
`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    port: { type: 'string' },
    'no-large-print': { type: 'boolean' },
    still: { type: 'boolean' },
  },
  run: async (call) => {
    const out = textOption(call, 'out', 'dist');
    const port = Number(textOption(call, 'port', '8080'));
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('--port takes a number up to 65535, like 8080.');
    try {
      if (call.values.still === true) {
        await show(out, port, call.signal);
        return exitCodes.done;
      }
      const places = await buildPlaces(call);
      await preview({
        ...places,
        port,
        jobs: availableParallelism(),
        largePrint: call.values['no-large-print'] !== true,
        signal: call.signal,
        progress: passingProgress(process.stderr),
        say: (lines) => {
          process.stdout.write(`${lines}\n`);
        },
      });
    } catch (error) {
      throw error instanceof PortTakenError ? new UsageError(error.message, { cause: error }) : error;
    }
    return exitCodes.done;
  },
};

/** Serves what was built until the clerk interrupts. */
async function show(folder: string, port: number, signal: AbortSignal): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`There is no site in ${folder}. Run "npm run build" first.`);
  await using server = await serveFolder(folder, { port });
  process.stdout.write(`${folder} is at ${server.url}/ until you press Ctrl and C.\n`);
  await new Promise<void>((done) => {
    signal.addEventListener(
      'abort',
      () => {
        done();
      },
      { once: true },
    );
  });
}

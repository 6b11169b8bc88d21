import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder } from '../serving/static-server.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command } from './command.ts';

/** `serve`: shows what was built. */
export const command: Command = {
  help: `
Look at what was built, in a browser on this machine. Nobody else can reach it.

Usage: npm run serve -- [OPTIONS]

  --out DIR    the folder that was built (dist)
  --port N     the port (8080)

Examples:
  npm run serve
  npm run serve -- --port 9000
`,
  options: {
    out: { type: 'string' },
    port: { type: 'string' },
  },
  run: async (call) => {
    const folder = textOption(call, 'out', 'dist');
    const port = Number(textOption(call, 'port', '8080'));
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes a number up to 65535, like 8080.');
    await access(join(folder, 'index.html')).catch(() => { throw new UsageError(`There is no site in ${folder}. Run "npm run build" first.`); });
    await using server = await serveFolder(folder, port);
    process.stdout.write(`${folder} is at ${server.url}/ until you press Ctrl and C.\n`);
    await new Promise<void>((resolve) => { call.signal.addEventListener('abort', () => { resolve(); }, { once: true }); });
    return exitCodes.done;
  },
};

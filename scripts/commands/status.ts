import { isIsoDate } from '../calendar/iso-date.ts';
import { statusOfContent } from '../publishing/body-status.ts';
import { statusText } from '../status/status-text.ts';
import { terminalProgress } from '../terminal/progress.ts';
import { currentDate, exitCodes, textOption, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { contentPlace } from './places.ts';

/** `status`: how far the papers of each coming meeting are, and what must be done by when. */
export const command: Command = {
  help: `
Say how far the papers of each coming meeting are: what is there, what is awaited, what the check finds, and what
must be done by when. Nothing is written.

Usage: npm run status -- [OPTIONS]

  --content DIR   the folder of sources (content)
  --json          print it as data
  --today DATE    the day to look from, like 2026-03-09 (today)

Examples:
  npm run status
  npm run --silent status -- --json > status.json

"npm run serve" shows the same on a page of its own, at /-/status.
`,
  options: {
    content: { type: 'string' },
    json: { type: 'boolean' },
    today: { type: 'string' },
  },
  run: async (call) => {
    const today = textOption(call, 'today', currentDate());
    if (!isIsoDate(today)) throw new UsageError(`--today takes a date like 2026-03-09, not "${today}".`);
    const progress = terminalProgress(process.stderr);
    const status = await statusOfContent(await contentPlace(call), today, progress);
    progress.end();
    process.stdout.write(`${call.values.json === true ? JSON.stringify(status, undefined, 2) : statusText(status)}\n`);
    return exitCodes.done;
  },
};

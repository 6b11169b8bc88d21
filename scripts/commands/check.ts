import { isIsoDate } from '../calendar/iso-date.ts';
import { prepare } from '../publishing/prepared.ts';
import { suppliedFindings } from '../publishing/supplied-papers.ts';
import { ruleInput } from '../rules/input.ts';
import { countFindings, printRun, runAsJson } from '../rules/report.ts';
import { runRules } from '../rules/run.ts';
import { terminalProgress } from '../terminal/progress.ts';
import { currentDate, exitCodes, textOption, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { contentPlace } from './places.ts';

/** `check`: the clerk's lint. */
export const command: Command = {
  help: `
Look for faults in the papers and say how to mend them. Nothing is written.

Usage: npm run check -- [OPTIONS]

  --content DIR   the folder of sources (content)
  --json          print the findings as data
  --today DATE    the day for what is late or overdue, like 2026-03-09 (today)

Ends with 0 where no error was found, with 1 where one was. Warnings and notes alone do not fail.

Examples:
  npm run check
  npm run --silent check -- --json > findings.json
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
    const { record, supplied } = await prepare(await contentPlace(call), progress);
    progress.step('Looking for faults');
    const run = runRules(ruleInput(record, today), undefined, suppliedFindings(record, supplied));
    progress.end();
    process.stdout.write(`${call.values.json === true ? runAsJson(run) : printRun(run)}\n`);
    return countFindings(run.findings).error > 0 ? exitCodes.findings : exitCodes.done;
  },
};

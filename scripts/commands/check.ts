import { isIsoDate } from '../calendar/iso-date.ts';
import { prepare } from '../publishing/prepared.ts';
import { suppliedFindings } from '../publishing/supplied-papers.ts';
import { ruleInput } from '../rules/input.ts';
import { asLines, countFindings, printRun, runAsJson } from '../rules/report.ts';
import { runRules } from '../rules/run.ts';
import type { RuleRun } from '../rules/run.ts';
import { SourcesError } from '../sources/problem.ts';
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
  --lines         print one line a finding, as editors read them
  --today DATE    the day for what is late or overdue, like 2026-03-09 (today)

Ends with 0 where no error was found, with 1 where one was. Warnings and notes alone do not fail.

Examples:
  npm run check
  npm run --silent check -- --json > findings.json
`,
  options: {
    content: { type: 'string' },
    json: { type: 'boolean' },
    lines: { type: 'boolean' },
    today: { type: 'string' },
  },
  run: async (call) => {
    const today = textOption(call, 'today', currentDate());
    if (!isIsoDate(today)) throw new UsageError(`--today takes a date like 2026-03-09, not "${today}".`);
    const folder = await contentPlace(call);
    const lines = call.values.lines === true;
    try {
      const run = await lookedAt(folder, today);
      const findings = call.values.json === true ? `${runAsJson(run)}\n` : `${printRun(run)}\n`;
      process.stdout.write(lines ? asLines(run.findings, folder) : findings);
      return countFindings(run.findings).error > 0 ? exitCodes.findings : exitCodes.done;
    } catch (error) {
      if (!lines || !(error instanceof SourcesError)) throw error;
      process.stdout.write(asLines(error.problems, folder));
      return exitCodes.findings;
    }
  },
};

async function lookedAt(folder: string, today: string): Promise<RuleRun> {
  const progress = terminalProgress(process.stderr);
  const { record, supplied } = await prepare(folder, progress);
  progress.step('Looking for faults');
  const run = runRules(ruleInput(record, today), undefined, suppliedFindings(record, supplied));
  progress.end();
  return run;
}

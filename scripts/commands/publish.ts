import { availableParallelism } from 'node:os';
import { dirname } from 'node:path/posix';
import { prepare } from '../publishing/prepared.ts';
import { publishMeeting } from '../publishing/publish-meeting.ts';
import type { Published } from '../publishing/publish-meeting.ts';
import { daysBetween, isClockTime, isIsoDate } from '../calendar/iso-date.ts';
import { printDate } from '../calendar/printed-date.ts';
import { openPackEngine } from '../pack/engine.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import type { UnpublishedChange } from '../release/release-file.ts';
import { suppliedFindings } from '../publishing/supplied-papers.ts';
import { ruleInput } from '../rules/input.ts';
import { printRun } from '../rules/report.ts';
import { runRules } from '../rules/run.ts';
import { terminalProgress } from '../terminal/progress.ts';
import { currentDate, currentTime, exitCodes, meetingNamed, textOption, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';
import { cachePlace, contentPlace } from './places.ts';

/** Days after which a date that is given is taken for a slip. */
const A_YEAR = 366;

/** `publish`: from now on the packs of a meeting keep their page numbers, and a change has a date and a reason. */
export const command: Command = {
  help: `
Write down what is published of a meeting. Its pages keep their numbers from then on, and what is
changed later is told on the site, with the pages to swap in a printed pack.

Usage: npm run publish -- MEETING [OPTIONS]

  MEETING         the meeting's folder, like 2025-09-08
  --reason TEXT   why it is changed; needed where pages differ from those that were published
  --date DATE     the day of the change, like 2025-09-03 (today); the first day is what "published:" says
  --time TIME     the time of a second change on one day, like 15:20 (now)
  --content DIR   the folder of sources (content)
  --cache DIR     where printed documents are kept (.cache)

It writes content/meetings/MEETING/releases/1.yaml, then 2.yaml and so on: keep them with the papers.
Papers in which "check" finds an error are not published.

Examples:
  npm run publish -- 2025-09-08
  npm run publish -- 2025-09-08 --reason "Table 2 of the budget report gave the wrong year."
`,
  options: {
    reason: { type: 'string' },
    date: { type: 'string' },
    time: { type: 'string' },
    content: { type: 'string' },
    cache: { type: 'string' },
  },
  run: async (call) => {
    const content = await contentPlace(call);
    const cacheDir = await cachePlace(call, [content]);
    const progress = terminalProgress(process.stderr);
    const prepared = await prepare(content, progress);
    const meeting = meetingNamed(call, prepared.record.meetings);
    const [date, reason] = [dateOf(call, meeting), reasonOf(call, meeting)];
    progress.step('Looking for faults');
    const run = runRules(
      ruleInput(prepared.record, currentDate()),
      undefined,
      suppliedFindings(prepared.record, prepared.supplied),
    );
    const errors = run.findings.filter(
      ({ severity, file }) => severity === 'error' && file.startsWith(`${dirname(meeting.source.file)}/`),
    );
    const refusal =
      errors.length > 0
        ? `${printRun({ ...run, findings: errors })}\n\nNothing was published. Mend what is said above first.`
        : unfit(meeting);
    if (refusal !== undefined) {
      progress.end();
      process.stderr.write(`${refusal}\n`);
      return exitCodes.findings;
    }
    progress.step('Printing');
    await using engine = await openPackEngine({
      cacheDir,
      concurrency: availableParallelism(),
      signal: call.signal,
    });
    const published = await publishMeeting({ meeting, date, time: timeOf(call), reason, content }, prepared, engine);
    progress.end();
    return tell(published, meeting);
  },
};

/** The front sheet prints when the papers were published: it has to know before its page is written down. */
function unfit({ id, packs, published, source }: Meeting): string | undefined {
  if (packs.length === 0) return `The meeting ${id} has no papers yet, so there is nothing to publish.`;
  if (published === undefined)
    return `${source.file} does not say when its papers are published, which the front sheet prints. Add a line with the day: published: "2025-08-29"`;
  return undefined;
}

/** The day that is written down. Throws a UsageError for one that cannot be. */
function dateOf({ values }: CommandCall, { releases, published }: Meeting): string {
  const today = currentDate();
  const last = releases.at(-1)?.date;
  if (last === undefined) {
    if (values.date !== undefined)
      throw new UsageError('The first day is the one that "published:" gives in meeting.md; --date is for changes.');
    return published ?? today;
  }
  const date = typeof values.date === 'string' ? values.date : today < last ? last : today;
  if (!isIsoDate(date)) throw new UsageError(`--date takes a date like 2025-09-03, not "${date}".`);
  if (date < last)
    throw new UsageError(
      `The change cannot be of ${printDate(date)}: what it changes was published on ${printDate(last)}.`,
    );
  if (daysBetween(last, date) > A_YEAR && daysBetween(today, date) > A_YEAR)
    throw new UsageError(`${printDate(date)} is more than a year ahead. Was another day meant?`);
  return date;
}

/** The time that is written down for a second release on one day. Throws a UsageError for one that is none. */
function timeOf(call: CommandCall): string {
  const time = textOption(call, 'time', currentTime());
  if (!isClockTime(time)) throw new UsageError(`--time takes a time like 15:20, not "${time}".`);
  return time;
}

/** Throws a UsageError for a reason where nothing is changed. */
function reasonOf({ values }: CommandCall, { releases }: Meeting): string | undefined {
  const reason = typeof values.reason === 'string' ? values.reason.trim() : '';
  if (reason !== '' && releases.length === 0)
    throw new UsageError('Nothing of this meeting was published yet: there is no change to give a reason for.');
  return reason === '' ? undefined : reason;
}

function tell(published: Published, { id, releases }: Meeting): number {
  if (published.kind === 'unchanged') {
    process.stdout.write(
      `Every page of ${id} is as it was published on ${printDate(releases.at(-1)?.date ?? '')}. There is nothing to publish.\n`,
    );
    return exitCodes.done;
  }
  const lines = published.changes.flatMap(changeLines);
  if (published.kind === 'same-time') {
    process.stderr.write(
      `${lines.join('\n')}\n\nNothing was published. There is a release of ${printDate(releases.at(-1)?.date ?? '')} at ${releases.at(-1)?.time ?? ''} already, and printed packs are told apart by their day and time. Give the\nchange a later one with --time.\n`,
    );
    return exitCodes.findings;
  }
  if (published.kind === 'needs-reason') {
    process.stderr.write(
      `${lines.join('\n')}\n\nNothing was published. What is changed after it was published needs a reason:\n  npm run publish -- ${id} --reason "..."\n`,
    );
    return exitCodes.findings;
  }
  process.stdout.write(
    `${lines.join('\n')}\nRelease ${published.number} of ${id} is written down in ${published.file}. Now build the site: npm run build\n`,
  );
  return exitCodes.done;
}

function changeLines({ packId, swaps, isNew }: UnpublishedChange): readonly string[] {
  return [`${packId}:${isNew ? ' published for the first time' : ''}`, ...swaps.map((swap) => `  ${swapWords(swap)}`)];
}

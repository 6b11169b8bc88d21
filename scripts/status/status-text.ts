import { printLongDate } from '../calendar/printed-date.ts';
import { countsInWords } from '../rules/report.ts';
import type { Counts } from '../rules/report.ts';
import type { Duty } from './duties.ts';
import type { BodyStatus, MeetingStatus } from './meeting-status.ts';

/** The status for a terminal: what is to be done first stands first. Plain text. */
export function statusText({ body, today, meetings, clock, actions, elsewhere }: BodyStatus): string {
  return [
    `${body} on ${printLongDate(today)}`,
    ...(meetings.length === 0
      ? ['No meeting is to come. Begin one with "npm run new -- meeting DATE".']
      : meetings.map(meetingText)),
    ...(clock.length === 0 ? [] : [['Dates set by law', ...clock.map(dutyLine)].join('\n')]),
    [
      `${actions.open === 0 ? 'No actions are' : actions.open === 1 ? '1 action is' : `${actions.open} actions are`} open${actions.overdue === 0 ? '' : `, ${actions.overdue} of them overdue`}.`,
      `In other papers: ${countsInWords(elsewhere)}. "npm run check" says where.`,
    ].join('\n'),
  ].join('\n\n');
}

function meetingText(meeting: MeetingStatus): string {
  const { id, title, date, state, lacks, papers, duties, findings } = meeting;
  const expected = papers.filter((paper) => paper.state === 'expected');
  return [
    `${title}, ${printLongDate(date)} (${id}): ${state}, ${daysInWords(meeting.days)}`,
    ...duties.map(dutyLine),
    ...(lacks.length === 0 ? [] : [`  The agenda does not have ${listed(lacks)} yet.`]),
    `  Papers: ${papersInWords(papers.length - expected.length, expected.length)}`,
    ...expected.map(({ item, title: paper }) => `    item ${item}: ${paper}`),
    `  Findings: ${countsInWords(findings)}.${publishing(state, findings)}`,
  ].join('\n');
}

const marks: Readonly<Record<Duty['state'], string>> = { done: 'done', due: 'by', overdue: 'OVERDUE since' };

function dutyLine({ by, what, why, state }: Duty): string {
  const when = state === 'done' ? 'done' : `${marks[state]} ${printLongDate(by)}`;
  return `  ${when}: ${what} (${why})`;
}

function publishing(state: MeetingStatus['state'], { error }: Counts): string {
  return error > 0 && state !== 'held' ? ' "npm run publish" refuses it until the errors are mended.' : '';
}

function papersInWords(there: number, expected: number): string {
  const have = there === 0 ? 'none are there' : there === 1 ? '1 is there' : `${there} are there`;
  if (expected === 0) return `${have}, and none is awaited.`;
  return `${have}, ${expected} ${expected === 1 ? 'is' : 'are'} awaited:`;
}

function daysInWords(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

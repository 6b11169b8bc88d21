import { municipalYear } from '../calendar/municipal-year.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { Minute } from '../record/minutes/minute.ts';
import { membershipOn } from '../record/people/membership.ts';
import type { BodyRecord } from '../record/record.ts';
import { readMinuteNumber } from '../sources/minute-form.ts';
import { bodyMinuteForm } from '../sources/schemas/panel.ts';
import { markdownFile } from '../sources/written-yaml.ts';
import { DraftError } from './draft.ts';
import type { Draft } from './draft.ts';

/** Who was there, by the ids of people. */
export interface Ticked {
  readonly present: readonly string[];
  readonly apologies: readonly string[];
}

/** Somebody whose attendance is to be ticked. */
export interface Expected {
  readonly id: string;
  readonly name: string;
}

/** The members of the day of a meeting, as the papers list them: those whose attendance the minutes must tell. */
export function expectedMembers(record: BodyRecord, { date }: Pick<Meeting, 'date'>): readonly Expected[] {
  const { delegations } = membershipOn(record.people.values(), date);
  return delegations.flatMap(({ seats }) => seats.map(({ person: { id, name } }) => ({ id, name })));
}

/**
 * The minutes of a meeting, to be written: who was there as ticked, and a heading with its number for every item of the agenda, in
 * the body's own series. Throws a DraftError where there are minutes already or no agenda yet.
 */
export function draftMinutes(record: BodyRecord, meeting: Meeting, { present, apologies }: Ticked): Draft {
  if (meeting.minutes !== undefined) throw new DraftError(`The meeting ${meeting.id} has minutes already.`);
  if (meeting.items.length === 0)
    throw new DraftError(`The meeting ${meeting.id} has no items yet: write its agenda first.`);
  const chair = meeting.chair?.id ?? membershipOn(record.people.values(), meeting.date).chair?.id;
  const items = meeting.items.filter(({ number }) => number !== undefined);
  const numbers = nextMinuteNumbers(record, meeting, items.length);
  const fields = {
    status: 'draft',
    chair: chair !== undefined && present.includes(chair) ? chair : undefined,
    present: present.map((person) => (person === chair ? { person, capacity: 'Chair' } : person)),
    apologies,
  };
  const headings = items.map((item, index) => minuteHeading(numbers[index] ?? '', item));
  return {
    files: [{ path: `meetings/${meeting.id}/minutes.md`, text: markdownFile(fields, headings.join('\n\n')) }],
    next: [
      ...(present.length === 0 ? ['Say who was there: ids from people.yaml under "present:" and "apologies:".'] : []),
      'Write what was said below each heading, and what was decided between "::: resolved" and ":::".',
      'Say when it ended, with "end:", and set "state: held" in meeting.md.',
      'See what is left to do with "npm run check".',
    ],
  };
}

function minuteHeading(number: string, { number: item, title }: Item): string {
  return `## ${number} ${title} {item=${item ?? ''}}`;
}

/** The numbers that minutes of a meeting get, in the body's own form, after the last ones before it. */
export function nextMinuteNumbers(record: BodyRecord, meeting: Meeting, count: number): readonly string[] {
  const form = bodyMinuteForm(record.body);
  const before = record.minutes.filter(
    ({ meetingId }) => (record.meetingById.get(meetingId)?.date ?? '') < meeting.date,
  );
  const last = before.at(-1);
  const lastDate = record.meetingById.get(last?.meetingId ?? '')?.date ?? '';
  const anew = last === undefined || (form.restarts !== 'never' && yearOf(lastDate) !== yearOf(meeting.date));
  const highest = anew ? 0 : Math.max(...ofSeries(before, last).map((minute) => Number.parseInt(minute.count, 10)));
  return Array.from({ length: count }, (_, index) =>
    written(form.written, { count: highest + 1 + index, date: meeting.date, letters: lettersOf(last?.number ?? '') }),
  );

  function yearOf(date: string): string {
    return form.restarts === 'municipal-year' ? municipalYear(date).label : date.slice(0, 4);
  }

  function lettersOf(number: string): string {
    const read = readMinuteNumber(form, number);
    return /\p{L}{1,6}/u.exec(read?.printed ?? '')?.[0] ?? 'M';
  }
}

function ofSeries(minutes: readonly Minute[], { series, meetingId }: Minute): readonly Minute[] {
  return minutes.filter((minute) => minute.series === series && minute.meetingId === meetingId);
}

function written(
  form: string,
  { count, date, letters }: { readonly count: number; readonly date: string; readonly letters: string },
): string {
  const year = date.slice(0, 4);
  const municipal = municipalYear(date).label.replace('/', '-');
  const parts: Readonly<Record<string, string>> = {
    number: String(count),
    yyyy: year,
    yy: year.slice(2),
    'yyyy-yy': municipal,
    letters,
  };
  return form.replace(/\{([^{}]*)\}/gu, (all, name: string) => parts[name] ?? all);
}

import { canCountBefore } from '../calendar/bank-holidays.ts';
import { lastPublicationDate } from '../calendar/clear-days.ts';
import { dayCountInWords } from '../calendar/day-count-in-words.ts';
import { deadlineFor } from '../calendar/deadline.ts';
import { financialYear } from '../calendar/financial-year.ts';
import { addDays } from '../calendar/iso-date.ts';
import { preceptTimetable } from '../calendar/police-and-crime-panel/precept.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { rulesOf } from '../record/body-rules.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { BodyRecord } from '../record/record.ts';

/** Something that must be done by a day. */
export interface Duty {
  readonly by: string;
  /** A sentence without its full stop: "Publish the agenda and papers". */
  readonly what: string;
  /** The rule or law that sets the day. */
  readonly why: string;
  readonly state: 'done' | 'due' | 'overdue';
}

/** What the law and the body's own rules ask before a meeting, by day; empty where they ask nothing or the calendar does not reach. */
export function dutiesBefore(record: BodyRecord, meeting: Meeting, today: string): readonly Duty[] {
  if (!canCountBefore(meeting.date)) return [];
  const { jurisdiction, rules } = record.body;
  const calendar = workingCalendar({
    nation: jurisdiction,
    extra: rules['extra-holidays'],
    removed: rules['not-holidays'],
  });
  return [
    ...publicationDuty(record, meeting, { calendar, today }),
    ...questionDuty(record, meeting, { calendar, today }),
  ];
}

/** The dates of the next precept that are still to come, for a police and crime panel (SI 2012/2271); empty for any other body. */
export function preceptDuties({ body }: BodyRecord, today: string): readonly Duty[] {
  if (body.profile !== 'police-and-crime-panel') return [];
  // The dates of a financial year's precept stand in the calendar year in which that year begins.
  const coming = today.slice(5) > '03-01' ? `${Number(today.slice(0, 4)) + 1}` : today.slice(0, 4);
  const { financialYear: year, steps } = preceptTimetable(financialYear(`${coming}-04-01`).label);
  return steps
    .filter(({ by, onlyAfterVeto }) => by >= today && !onlyAfterVeto)
    .map(({ by, who, duty, law }) => ({
      by,
      what: `The ${who === 'panel' ? 'panel' : 'commissioner'} ${duty}, for ${year}`,
      why: law,
      state: 'due',
    }));
}

interface Clock {
  readonly calendar: WorkingCalendar;
  readonly today: string;
}

function publicationDuty(record: BodyRecord, meeting: Meeting, { calendar, today }: Clock): readonly Duty[] {
  const { notice } = rulesOf(record.body);
  if (notice === undefined) return [];
  const by = lastPublicationDate(meeting.date, calendar, notice);
  const isOut =
    meeting.published !== undefined || meeting.releases.length > 0 || ['published', 'amended'].includes(meeting.state);
  return [
    {
      by,
      what: 'Publish the agenda and papers',
      why: `at least ${dayCountInWords({ days: notice.days, kind: notice.reading === 'clear-calendar-days' ? 'clear' : 'clear-working' })}`,
      state: isOut ? 'done' : stateOn(by, today),
    },
  ];
}

function questionDuty({ body }: BodyRecord, meeting: Meeting, { calendar, today }: Clock): readonly Duty[] {
  const rule = body.rules['public-questions'];
  if (rule === undefined) return [];
  const deadline = deadlineFor(meeting.date, { ...rule, times: body.times }, calendar);
  const isPast = today > deadline.date;
  return [
    {
      by: deadline.date,
      what: `Questions from the public must arrive by ${deadline.printed}`,
      why: rule.said ?? deadline.rule,
      state: isPast ? 'done' : 'due',
    },
  ];
}

/** What is to be done after a meeting that was held: its minutes. */
export function dutiesAfter(meeting: Meeting, next: Meeting | undefined, today: string): readonly Duty[] {
  if (meeting.minutes !== undefined || meeting.date >= today) return [];
  const soon = addDays(meeting.date, 28);
  const beforeNext = next === undefined ? soon : addDays(next.date, -14);
  const by = beforeNext < soon ? beforeNext : soon;
  return [
    {
      by,
      what: `Write the minutes of ${meeting.id}: npm run new -- minutes ${meeting.id}`,
      why: 'while they are remembered, and in time for the next agenda',
      state: stateOn(by, today),
    },
  ];
}

function stateOn(by: string, today: string): Duty['state'] {
  return today > by ? 'overdue' : 'due';
}

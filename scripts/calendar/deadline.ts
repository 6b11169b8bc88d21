import { parseClockTime, printTime } from './clock-time.ts';
import { lastDayBefore } from './day-count.ts';
import { countingExplained, dayCountInWords } from './day-count-in-words.ts';
import { addDays } from './iso-date.ts';
import { toUtcInstant } from './local-time.ts';
import { printLongDate } from './printed-date.ts';
import type { ClockTime, TimeForm } from './clock-time.ts';
import type { DayCount } from './day-count.ts';
import type { IsoDate } from './iso-date.ts';
import type { Language } from './printed-date.ts';
import type { WorkingCalendar } from './working-days.ts';

/** By when something must reach the clerk, such as a public question. A body's own rule: no statute sets it. */
export interface DeadlineRule extends DayCount {
  /** Time on the last day; without it the whole day is in time. */
  readonly at?: ClockTime | undefined;
  /** How the body prints times. */
  readonly times?: TimeForm | undefined;
}

/** A deadline worked out for one meeting. */
export interface Deadline {
  readonly date: IsoDate;
  /** Time on that day, if the rule sets one. */
  readonly at?: ClockTime;
  /** The instant after which it has passed, in UTC. Without a time: the midnight that ends the day. */
  readonly passes: string;
  /** "2pm on Thursday 4 September 2025" or "the end of Thursday 4 September 2025"; reads on from "by". */
  readonly printed: string;
  /** The rule in words: "4 calendar days before the meeting, by 2pm". */
  readonly rule: string;
  /** A sentence that says which days were counted. */
  readonly counting: string;
}

/** The deadline for a meeting on that date. Throws NotADate, NotATime, UnknownYear or NotADayCount. */
export function deadlineFor(
  meeting: IsoDate,
  rule: DeadlineRule,
  calendar: WorkingCalendar,
  language: Language = 'en-GB',
): Deadline {
  const date = lastDayBefore(meeting, rule, calendar);
  const day = printLongDate(date, language);
  const words = dayCountInWords(rule);
  const counting = countingExplained(rule.kind, 'the day of the deadline', calendar);
  if (rule.at === undefined) {
    const passes = toUtcInstant(addDays(date, 1), '00:00');
    return { date, passes, printed: `the end of ${day}`, rule: words, counting };
  }
  const at = parseClockTime(rule.at);
  const time = printTime(at, rule.times);
  return {
    date,
    at,
    passes: toUtcInstant(date, at),
    printed: `${time} on ${day}`,
    rule: `${words}, by ${time}`,
    counting,
  };
}

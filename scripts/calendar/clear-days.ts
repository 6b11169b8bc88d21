import { countingExplained, dayCountInWords } from './day-count-in-words.ts';
import { compareDates } from './iso-date.ts';
import { daysGiven, lastDayBefore } from './day-count.ts';
import type { DayCount, DayKind } from './day-count.ts';
import type { IsoDate } from './iso-date.ts';
import type { WorkingCalendar } from './working-days.ts';

/**
 * How the "clear days" of the law are counted, since the law does not say.
 * - `clear-working-days`: working days without the day of publication and the day of the meeting (R v Swansea City Council
 *   ex p Elitestone Ltd, CA 1993, after R v Herefordshire Justices 1820). The reading to follow unless a body has another.
 * - `clear-calendar-days`: all days without those two, weekends and bank holidays included.
 * - `exclude-meeting-day-only`: working days, the day of publication among them.
 */
export const CLEAR_DAYS_READINGS = ['clear-working-days', 'clear-calendar-days', 'exclude-meeting-day-only'] as const;

export type ClearDaysReading = (typeof CLEAR_DAYS_READINGS)[number];

/** How long before a meeting its papers are public. */
export interface ClearDaysRule {
  readonly days: number;
  readonly reading: ClearDaysReading;
}

/** Notice of a meeting, its agenda and its reports: five clear days (LGA 1972 s.100A(6)(a), s.100B(3)). Elsewhere it may be three. */
export const FIVE_CLEAR_DAYS: ClearDaysRule = Object.freeze({ days: 5, reading: 'clear-working-days' });

const KINDS: Readonly<Record<ClearDaysReading, DayKind>> = {
  'clear-working-days': 'clear-working',
  'clear-calendar-days': 'clear',
  'exclude-meeting-day-only': 'working',
};

const dayCount = ({ days, reading }: ClearDaysRule): DayCount => ({ days, kind: KINDS[reading] });

/** Whether papers were published in time, and by how much. */
export interface PublicationCheck {
  readonly published: IsoDate;
  /** The last day on which publication would have been in time. */
  readonly lastDate: IsoDate;
  /** Days that the rule asks for. */
  readonly required: number;
  /** Days that the public had, counted by the same rule. */
  readonly given: number;
  readonly inTime: boolean;
}

/** The last day to publish the papers of a meeting (LGA 1972 s.100B(3)). Throws NotADate, UnknownYear or NotADayCount. */
export function lastPublicationDate(
  meeting: IsoDate,
  calendar: WorkingCalendar,
  rule: ClearDaysRule = FIVE_CLEAR_DAYS,
): IsoDate {
  return lastDayBefore(meeting, dayCount(rule), calendar);
}

/**
 * Whether papers published that day were in time. Papers put out while the offices are shut count from the next working
 * day, since they are to be open at the offices (LGA 1972 s.100B(1)). It does not know of a meeting convened at shorter
 * notice (s.100B(3)) or an item taken as urgent (s.100B(4)(b)). Throws NotADate, UnknownYear or NotADayCount.
 */
export function checkPublication(
  { meeting, published }: { readonly meeting: IsoDate; readonly published: IsoDate },
  calendar: WorkingCalendar,
  rule: ClearDaysRule = FIVE_CLEAR_DAYS,
): PublicationCheck {
  const lastDate = lastPublicationDate(meeting, calendar, rule);
  const given = daysGiven(published, meeting, KINDS[rule.reading], calendar);
  return { published, lastDate, required: rule.days, given, inTime: compareDates(published, lastDate) <= 0 };
}

/** The rule in plain English, in two sentences: how many days, then which days are counted. */
export function clearDaysInWords(calendar: WorkingCalendar, rule: ClearDaysRule = FIVE_CLEAR_DAYS): string {
  const atLeast = rule.days === 0 ? '' : 'at least ';
  const counting = countingExplained(KINDS[rule.reading], 'the day of publication', calendar);
  return `Papers are published ${atLeast}${dayCountInWords(dayCount(rule))}. ${counting}`;
}

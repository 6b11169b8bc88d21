import { addDays, toPlainDate } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/** What stays open to the public after a meeting. A summary stands for private business (LGA 1972 s.100C(2)). */
export type InspectedDocument = 'minutes' | 'summary' | 'agenda' | 'report' | 'background-papers';

/** How long a document must stay open to inspection. */
export interface InspectionPeriod {
  readonly years: number;
  readonly from: IsoDate;
  /** The last day on which it must be open. */
  readonly until: IsoDate;
  readonly law: string;
}

interface InspectionRule {
  readonly years: number;
  readonly law: string;
}

const AFTER_MEETING: InspectionRule = { years: 6, law: 'LGA 1972 s.100C(1)' };
const BACKGROUND: InspectionRule = { years: 4, law: 'LGA 1972 s.100D(2)' };

/**
 * The period for which the public may inspect a document of a meeting: six years beginning with the date of the meeting
 * for minutes, summaries, agendas and reports (LGA 1972 s.100C(1)), four for background papers (s.100D(2)). It is a floor;
 * what was published stays published. Throws NotADate.
 */
export function inspectionPeriod(meeting: IsoDate, document: InspectedDocument): InspectionPeriod {
  const { years, law } = document === 'background-papers' ? BACKGROUND : AFTER_MEETING;
  return { years, from: meeting, until: lastDayOfYearsFrom(meeting, years), law };
}

/** "Beginning with" a day counts that day, so the period ends on the eve of the anniversary. */
function lastDayOfYearsFrom(first: IsoDate, years: number): IsoDate {
  const start = toPlainDate(first);
  const anniversary = start.add({ years });
  const leapDayWithoutAnniversary = anniversary.day !== start.day;
  return leapDayWithoutAnniversary ? anniversary.toString() : addDays(anniversary.toString(), -1);
}

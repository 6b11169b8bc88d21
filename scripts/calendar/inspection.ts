import { addDays, toPlainDate } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/** How many years after a meeting its papers stay open to the public, by the rule that a body keeps. */
export interface InspectionRule {
  readonly years: number;
}

/** For how long the papers of one meeting must stay open. */
export interface InspectionPeriod {
  readonly from: IsoDate;
  /** The last day on which they must be open. */
  readonly until: IsoDate;
}

/**
 * The period for which the public may inspect the papers of a meeting: so many years beginning with its date (as LGA 1972
 * s.100C(1) counts them). It is a floor; what was published stays published. Throws NotADate.
 */
export function inspectionPeriod(meeting: IsoDate, { years }: InspectionRule): InspectionPeriod {
  return { from: meeting, until: lastDayOfYearsFrom(meeting, years) };
}

/** "Beginning with" a day counts that day, so the period ends on the eve of the anniversary. */
function lastDayOfYearsFrom(first: IsoDate, years: number): IsoDate {
  const start = toPlainDate(first);
  const anniversary = start.add({ years });
  const leapDayWithoutAnniversary = anniversary.day !== start.day;
  return leapDayWithoutAnniversary ? anniversary.toString() : addDays(anniversary.toString(), -1);
}

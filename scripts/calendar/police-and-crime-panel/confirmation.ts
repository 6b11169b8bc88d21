import { addDays, parseIsoDate } from '../iso-date.ts';
import type { IsoDate } from '../iso-date.ts';

/** The posts that the panel holds a confirmation hearing for before the commissioner may appoint. */
export type SeniorPost = 'chief-constable' | 'chief-executive' | 'chief-finance-officer' | 'deputy-commissioner';

/** Days at both ends belong to it. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface ProposedAppointment {
  readonly post: SeniorPost;
  /** The day on which the panel received the commissioner's notification. */
  readonly notified: IsoDate;
  /** From the day of the poll at an ordinary election to the day the commissioner's declaration of acceptance is delivered. */
  readonly postElection?: Days | undefined;
}

/** By when the panel must have held its hearing and reported. */
export interface ConfirmationPeriod {
  readonly from: IsoDate;
  /** The last day for the panel's report. When it passes without one, the commissioner may appoint. */
  readonly until: IsoDate;
  readonly mayVeto: boolean;
  readonly law: string;
}

const THREE_WEEKS = 21;

/**
 * The panel reports within three weeks beginning with the day on which it receives the notification, so a notification on
 * a Monday is answered by the Sunday of the third week (PRSRA 2011 Sch. 8 para. 4(6) for a chief constable, Sch. 1 para. 10
 * for the others). Days of a post-election period are ignored (Sch. 8 para. 4(9) and (10)); bank holidays are not. Only the
 * appointment of a chief constable can be vetoed (Sch. 8 para. 5). Throws NotADate.
 */
export function confirmationPeriod({ post, notified, postElection }: ProposedAppointment): ConfirmationPeriod {
  const mayVeto = post === 'chief-constable';
  const law = mayVeto ? 'PRSRA 2011 Sch. 8 para. 4(6)' : 'PRSRA 2011 Sch. 1 para. 10';
  return { from: notified, until: lastCountedDay(notified, THREE_WEEKS, postElection), mayVeto, law };
}

function lastCountedDay(first: IsoDate, days: number, ignored: Days | undefined): IsoDate {
  const counts = (day: IsoDate): boolean => ignored === undefined || day < ignored.from || day > ignored.to;
  let day = parseIsoDate(first);
  for (let left = counts(day) ? days - 1 : days; left > 0;) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

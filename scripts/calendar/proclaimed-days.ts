import { NATIONS } from './nation.ts';
import type { IsoDate } from './iso-date.ts';
import type { Nation } from './nation.ts';

/** A bank holiday that was given or moved once, by proclamation (Banking and Financial Dealings Act 1971 s.1(2) and (3)). */
export interface ProclaimedDay {
  readonly nations: readonly Nation[];
  readonly name: string;
  readonly date: IsoDate;
  /** The day that is an ordinary working day that year because the holiday was moved from it. */
  readonly instead?: IsoDate;
}

/**
 * What date-holidays 3.37 does not know, found by comparison with the list that gov.uk/bank-holidays is made from (2012 to
 * 2023). A day proclaimed tomorrow gets its line here, or `extra-holidays` in panel.yaml until then; an entry that the
 * package learns later does no harm.
 */
export const PROCLAIMED_DAYS: readonly ProclaimedDay[] = [
  { nations: NATIONS, name: 'Royal wedding', date: '1981-07-29' },
  { nations: NATIONS, name: 'Early May bank holiday (VE day)', date: '1995-05-08', instead: '1995-05-01' },
  { nations: NATIONS, name: 'Millennium', date: '1999-12-31' },
  { nations: NATIONS, name: 'Golden Jubilee', date: '2002-06-03' },
  { nations: NATIONS, name: 'Spring bank holiday', date: '2002-06-04', instead: '2002-05-27' },
  { nations: NATIONS, name: 'Royal wedding', date: '2011-04-29' },
  { nations: NATIONS, name: 'Spring bank holiday', date: '2012-06-04', instead: '2012-05-28' },
  { nations: ['scotland'], name: 'World Cup', date: '2026-06-15' },
];

/** St Andrew's Day became a bank holiday in 2007 (St Andrew's Day Bank Holiday (Scotland) Act 2007); the package has it earlier. */
export function isBeforeItsAct(date: IsoDate): boolean {
  return date < '2007' && /-(11-30|12-0[12])$/.test(date);
}

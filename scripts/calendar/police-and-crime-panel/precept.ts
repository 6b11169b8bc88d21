import { parseFinancialYear } from '../financial-year.ts';
import type { IsoDate } from '../iso-date.ts';

export type PreceptStepKey = 'proposal' | 'report' | 'revised-precept' | 'second-report' | 'issue';

/** One duty on the way to a precept, and the last day for it. */
export interface PreceptStep {
  readonly key: PreceptStepKey;
  readonly who: 'commissioner' | 'panel';
  readonly duty: string;
  readonly by: IsoDate;
  /** Whether the step falls away when the panel does not veto the proposal. */
  readonly onlyAfterVeto: boolean;
  readonly law: string;
}

export interface PreceptTimetable {
  /** The year for which the precept is issued: "2026/27". */
  readonly financialYear: string;
  readonly steps: readonly PreceptStep[];
}

type UndatedStep = Omit<PreceptStep, 'by'> & { readonly monthDay: string };

const STEPS: readonly UndatedStep[] = [
  {
    key: 'proposal',
    who: 'commissioner',
    duty: 'notifies the panel of the proposed precept',
    monthDay: '02-01',
    onlyAfterVeto: false,
    law: 'SI 2012/2271 reg. 3; PRSRA 2011 Sch. 5 para. 2',
  },
  {
    key: 'report',
    who: 'panel',
    duty: 'reviews the proposed precept and reports, with or without a veto',
    monthDay: '02-08',
    onlyAfterVeto: false,
    law: 'SI 2012/2271 reg. 4(1); PRSRA 2011 Sch. 5 paras 3 and 4',
  },
  {
    key: 'revised-precept',
    who: 'commissioner',
    duty: 'responds to the veto with a revised precept',
    monthDay: '02-15',
    onlyAfterVeto: true,
    law: 'SI 2012/2271 reg. 5; PRSRA 2011 Sch. 5 para. 6(3)',
  },
  {
    key: 'second-report',
    who: 'panel',
    duty: 'reviews the revised precept and reports again, without a second veto',
    monthDay: '02-22',
    onlyAfterVeto: true,
    law: 'SI 2012/2271 reg. 6',
  },
  {
    key: 'issue',
    who: 'commissioner',
    duty: 'responds to the panel and issues the precept',
    monthDay: '03-01',
    onlyAfterVeto: false,
    law: 'SI 2012/2271 Part 2',
  },
];

/**
 * The dates for the precept of a financial year, all in the year before it (SI 2012/2271 reg. 2). They are fixed dates: a
 * weekend or a bank holiday does not move them. The Local Government Finance Act 1992 s.40(5) asks for a precept *before*
 * 1 March, though a later one is not invalid. Throws NotAFinancialYear.
 */
export function preceptTimetable(financialYear: string): PreceptTimetable {
  const { label, from } = parseFinancialYear(financialYear);
  const calendarYear = from.slice(0, 4);
  const steps = STEPS.map(({ monthDay, ...step }) => ({ ...step, by: `${calendarYear}-${monthDay}` }));
  return { financialYear: label, steps };
}

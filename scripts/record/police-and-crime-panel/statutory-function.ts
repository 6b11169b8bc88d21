/** The special functions that the law gives to a police and crime panel. */
export type StatutoryFunctionKey =
  | 'plan'
  | 'annual-report'
  | 'precept'
  | 'confirmation-hearing'
  | 'complaints'
  | 'suspension'
  | 'acting-commissioner'
  | 'removal-of-chief-constable';

/** One function: what it is, when it comes round, and where the law says so. */
export interface StatutoryFunction {
  readonly key: StatutoryFunctionKey;
  readonly title: string;
  /** What the panel must do, in a sentence. */
  readonly duty: string;
  readonly cycle: 'yearly' | 'on-occasion';
  readonly law: string;
  /** `law-seen`: the provision was read; `law-recalled`: from general knowledge, to be checked. */
  readonly sure: 'law-seen' | 'law-recalled';
  /** Titles of items and minutes that deal with it. */
  readonly titles: RegExp;
  /** Titles that only look so. */
  readonly notTitles?: RegExp;
}

/** In the order of the year, then those that an occasion brings. */
export const statutoryFunctions: readonly StatutoryFunction[] = [
  {
    key: 'precept',
    title: 'Proposed precept',
    duty: 'Review the proposed precept and report on it by 8 February; it may be vetoed once.',
    cycle: 'yearly',
    law: 'PRSRA 2011 s.26 and Sch. 5; SI 2012/2271',
    sure: 'law-seen',
    titles: /\bprecept\b/iu,
  },
  {
    key: 'annual-report',
    title: 'Annual report of the commissioner',
    duty: 'Put questions on the annual report to the commissioner in public, review it, and publish a report on it.',
    cycle: 'yearly',
    law: 'PRSRA 2011 s.28(4)',
    sure: 'law-recalled',
    titles: /\bannual report\b/iu,
    notTitles: /complaint|victim|panel[’']s annual/iu,
  },
  {
    key: 'complaints',
    title: 'Complaints about the commissioner',
    duty: 'Resolve complaints about the commissioner and the deputy that are not criminal, and refer the serious ones.',
    cycle: 'yearly',
    law: 'PRSRA 2011 s.31 and Sch. 7; SI 2012/62',
    sure: 'law-recalled',
    titles: /\bcomplaints?\b/iu,
  },
  {
    key: 'plan',
    title: 'Police and crime plan',
    duty: 'Review the draft of the plan, or of a variation, and report before it is issued.',
    cycle: 'on-occasion',
    law: 'PRSRA 2011 s.28(3)',
    sure: 'law-seen',
    titles:
      /\b(?:draft|variation|varied|review)\b.*\b(?:police and crime )?plan\b|\bpolice and crime plan\b.*\b(?:draft|review|variation)\b/iu,
    notTitles: /work programme|commitments?|priorit(?:y|ies)/iu,
  },
  {
    key: 'confirmation-hearing',
    title: 'Confirmation hearings',
    duty: 'Hold a public hearing on a senior appointment and report within three weeks; only that of a Chief Constable may be vetoed.',
    cycle: 'on-occasion',
    law: 'PRSRA 2011 Sch. 1 paras 9 to 12 and Sch. 8 Part 1',
    sure: 'law-recalled',
    titles:
      /confirmation hearing|appointment of (?:the |a )?(?:chief constable|deputy (?:police and crime )?commissioner|chief (?:executive|finance officer))/iu,
  },
  {
    key: 'suspension',
    title: 'Suspension of the commissioner',
    duty: 'May suspend a commissioner charged with an offence that carries more than two years of imprisonment.',
    cycle: 'on-occasion',
    law: 'PRSRA 2011 s.30',
    sure: 'law-recalled',
    titles: /suspension of the (?:police and crime )?commissioner/iu,
  },
  {
    key: 'acting-commissioner',
    title: 'Acting commissioner',
    duty: 'Appoint somebody from the commissioner’s staff when there is no commissioner able to act.',
    cycle: 'on-occasion',
    law: 'PRSRA 2011 s.62',
    sure: 'law-recalled',
    titles: /acting (?:police and crime )?commissioner/iu,
  },
  {
    key: 'removal-of-chief-constable',
    title: 'Removal of a Chief Constable',
    duty: 'Give a recommendation when the commissioner proposes that a Chief Constable resign or retire.',
    cycle: 'on-occasion',
    law: 'PRSRA 2011 s.38 and Sch. 8 Part 2',
    sure: 'law-recalled',
    titles: /(?:removal|resignation|retirement|dismissal) of (?:the |a )?chief constable/iu,
  },
];

/** The function that a title deals with, if it is one of them. */
export function statutoryFunctionOf(title: string): StatutoryFunction | undefined {
  return statutoryFunctions.find(({ titles, notTitles }) => titles.test(title) && notTitles?.test(title) !== true);
}

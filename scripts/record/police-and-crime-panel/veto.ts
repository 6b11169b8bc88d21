import { votesNeeded } from '../decisions/majority.ts';
import { membershipOn } from '../people/membership.ts';
import type { Person } from '../people/person.ts';

/** What the panel may veto. */
export type VetoableDecision = 'precept' | 'chief-constable';

/** How many votes a veto needs on a day. */
export interface VetoThreshold {
  readonly votes: number;
  /** Members of the panel that day, present or not. */
  readonly currentMembers: number;
  /** How many of them sit without a first day on record, so that the number may be too high. */
  readonly unsure: number;
  readonly law: string;
  /** The rule in a sentence. */
  readonly words: string;
}

/**
 * A veto needs two-thirds of those who are members of the panel at the time, not of those present: of the proposed precept
 * (PRSRA 2011 Sch. 5 para. 4) and of a Chief Constable (Sch. 8 para. 5). Co-opted members are counted as members here;
 * whether they may vote on it is for the panel arrangements (law unclear).
 */
export function vetoThreshold(people: Iterable<Person>, date: string, decision: VetoableDecision): VetoThreshold {
  const { seats } = membershipOn(people, date);
  const currentMembers = seats.length;
  const votes = votesNeeded({ kind: 'two-thirds', of: 'current-members' }, { currentMembers, present: currentMembers });
  const what = decision === 'precept' ? 'the proposed precept' : 'the appointment of a Chief Constable';
  return {
    votes,
    currentMembers,
    unsure: seats.filter(({ sure }) => !sure).length,
    law: decision === 'precept' ? 'PRSRA 2011 Sch. 5 para. 4' : 'PRSRA 2011 Sch. 8 para. 5',
    words: `A veto of ${what} needs ${votes} votes: two-thirds of the ${currentMembers} members of the panel, whether present or not.`,
  };
}

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
  readonly law: string;
}

/**
 * A veto needs two-thirds of those who are members of the panel at the time, not of those present: of the proposed precept
 * (PRSRA 2011 Sch. 5 para. 4) and of a Chief Constable (Sch. 8 para. 5). Co-opted members are counted as members here;
 * whether they may vote on it is for the panel arrangements (law unclear). Undefined where nobody can say how many they were,
 * since the first day of a member is not on record.
 */
export function vetoThreshold(
  people: Iterable<Person>,
  date: string,
  decision: VetoableDecision,
): VetoThreshold | undefined {
  const { seats } = membershipOn(people, date);
  if (!seats.every(({ sure }) => sure)) return undefined;
  const currentMembers = seats.length;
  const votes = votesNeeded({ kind: 'two-thirds', of: 'current-members' }, { currentMembers, present: 0 });
  if (votes === undefined) return undefined;
  const law = decision === 'precept' ? 'PRSRA 2011 Sch. 5 para. 4' : 'PRSRA 2011 Sch. 8 para. 5';
  return { votes, currentMembers, law };
}

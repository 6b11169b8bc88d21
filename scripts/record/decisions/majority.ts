import { voteWays } from '../minutes/minute.ts';
import type { MinutesOfMeeting, Vote } from '../minutes/minute.ts';
import { presentAt } from '../minutes/presence.ts';

/** What a decision needs: more than half of the votes cast, or two-thirds of some number of people. */
export type MajorityRule =
  { readonly kind: 'simple' } | { readonly kind: 'two-thirds'; readonly of: 'present' | 'current-members' };

/** How many people there are to vote. */
export interface Electorate {
  /** How many have a seat; unknown where the first day of one of them is not on record. */
  readonly currentMembers: number | undefined;
  readonly present: number;
  /** Votes for and against together, where they were counted; abstentions are no votes. */
  readonly cast?: number | undefined;
}

/**
 * How many votes a decision needs. A simple majority is more than half of those cast (LGA 1972 Sch. 12 para. 39, which
 * joint committees follow; law-recalled), of all present where the count is not known. Two-thirds rounds up. Undefined where
 * nobody can say how many there are.
 */
export function votesNeeded(rule: MajorityRule, { currentMembers, present, cast }: Electorate): number | undefined {
  if (rule.kind === 'simple') return Math.floor((cast ?? present) / 2) + 1;
  const many = rule.of === 'present' ? present : currentMembers;
  return many === undefined ? undefined : Math.ceil((many * 2) / 3);
}

/** Whether enough members are there. Without a quorum in the body's rules nobody can say. */
export function hasQuorum(present: number, quorum: number | undefined): boolean | undefined {
  return quorum === undefined ? undefined : present >= quorum;
}

/** Minutes for which too few members were there. */
export function minutesWithoutQuorum(
  minutes: MinutesOfMeeting,
  quorum: number | undefined,
): readonly { readonly minuteKey: string; readonly present: number }[] {
  return minutes.minutes
    .map(({ key }) => ({ minuteKey: key, present: presentAt(minutes, { minuteKey: key }).length }))
    .filter(({ present }) => hasQuorum(present, quorum) === false);
}

/** Something about a recorded vote that cannot be. */
export interface TallyFault {
  readonly kind:
    | 'not-a-count'
    | 'more-votes-than-members'
    | 'unanimous-with-votes-against'
    | 'too-few-votes'
    | 'voter-not-present'
    | 'voted-twice'
    | 'same-mover-and-seconder';
  /** A whole sentence. */
  readonly message: string;
}

/** What a vote is measured against. */
export interface VoteSetting extends Electorate {
  /** Ids of those who were there. */
  readonly presentIds: ReadonlySet<string>;
  /** What a two-thirds majority is counted of, in this body. */
  readonly twoThirdsOf: 'present' | 'current-members';
}

/** Everything about a recorded vote that cannot be. What the minutes leave out is not held against them. */
export function tallyFaults(vote: Vote, setting: VoteSetting): readonly TallyFault[] {
  const { present } = setting;
  const faults: TallyFault[] = [];
  const counts = [vote.for, vote.against, vote.abstained].filter((count) => count !== undefined);
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    return [{ kind: 'not-a-count', message: 'A number of votes is not a whole number.' }];
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > present)
    faults.push({
      kind: 'more-votes-than-members',
      message: `${total} votes are recorded, but ${present} members were present.`,
    });
  if (vote.unanimous && (vote.against ?? 0) > 0)
    faults.push({
      kind: 'unanimous-with-votes-against',
      message: `The vote is called unanimous, but ${vote.against ?? 0} voted against.`,
    });
  faults.push(...tooFewVotes(vote, setting), ...peopleFaults(vote, setting.presentIds));
  return faults;
}

/** A unanimous vote has at most as many votes as members present. */
function tooFewVotes(vote: Vote, setting: VoteSetting): readonly TallyFault[] {
  const votesFor = vote.for ?? (vote.unanimous ? setting.present : undefined);
  if (votesFor === undefined) return [];
  const cast = vote.for === undefined || vote.against === undefined ? undefined : vote.for + vote.against;
  const rule: MajorityRule =
    vote.majority === 'two-thirds' ? { kind: 'two-thirds', of: setting.twoThirdsOf } : { kind: 'simple' };
  if (rule.kind === 'simple' && cast === undefined) return [];
  if (rule.kind === 'simple' && vote.for === vote.against) return []; // The chair has a casting vote (LGA 1972 Sch. 12 para. 39(2); law-recalled).
  const needed = votesNeeded(rule, { ...setting, cast });
  return needed === undefined || votesFor >= needed
    ? []
    : [{ kind: 'too-few-votes', message: `${needed} votes were needed, and ${votesFor} at most were given.` }];
}

function peopleFaults({ mover, seconder, roll }: Vote, presentIds: ReadonlySet<string>): readonly TallyFault[] {
  const absent = [mover, seconder].filter((person) => person !== undefined).filter(({ id }) => !presentIds.has(id));
  const voters = voteWays.flatMap((way) => roll[way]);
  const twice = voters.filter(({ id }, index) => voters.findIndex((other) => other.id === id) !== index);
  return [
    ...voters
      .filter(({ id }) => !presentIds.has(id))
      .map(({ name }) => ({
        kind: 'voter-not-present' as const,
        message: `${name} is named among those who voted, but was not present then.`,
      })),
    ...twice.map(({ name }) => ({ kind: 'voted-twice' as const, message: `${name} is named twice in one vote.` })),
    ...absent.map(({ name }) => ({
      kind: 'voter-not-present' as const,
      message: `${name} moved or seconded, but was not present.`,
    })),
    ...(mover !== undefined && mover.id === seconder?.id
      ? [{ kind: 'same-mover-and-seconder' as const, message: `${mover.name} both moved and seconded.` }]
      : []),
  ];
}

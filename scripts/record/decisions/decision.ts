import type { Action } from '../actions/action.ts';
import { decisionKindOf, statedKind } from './decision-kind.ts';
import type { DecisionKind } from './decision-kinds.ts';
import type { Item, Meeting } from '../meetings/meeting.ts';
import { clausesOf } from '../minutes/minute.ts';
import type { Clause, Minute, Vote } from '../minutes/minute.ts';

/** One clause of a resolution, as a row of the register of decisions. */
export interface Decision {
  /** The key of its clause: `911.ii`. */
  readonly key: string;
  readonly clause: Clause;
  readonly minute: Minute;
  readonly meetingId: string;
  readonly date: string;
  /** The item that the minute records, where the agenda has one. */
  readonly item: Item | undefined;
  readonly kind: DecisionKind;
  /** Whether the clerk said what kind it is; otherwise it was read from the verb. */
  readonly kindStated: boolean;
  readonly topics: readonly string[];
  /** The vote that the minute records: it covers the whole minute. */
  readonly vote: Vote | undefined;
  /** Keys of the actions that it opened. */
  readonly actionKeys: readonly string[];
  /** `/meetings/2025-09-08/minutes/#m-911.ii`. */
  readonly address: string;
}

/** Every clause of every resolution, by meeting, minute and place; nested clauses after their parent. */
export function decisionsOf(meetings: readonly Meeting[], actions: readonly Action[]): readonly Decision[] {
  return meetings.flatMap((meeting) =>
    (meeting.minutes?.minutes ?? []).flatMap((minute) => decisionsIn(minute, { meeting, actions })),
  );
}

interface DecisionContext {
  readonly meeting: Meeting;
  readonly actions: readonly Action[];
}

function decisionsIn(minute: Minute, { meeting, actions }: DecisionContext): readonly Decision[] {
  const item =
    meeting.items.find(({ key }) => key === minute.itemKey) ??
    meeting.items.find(({ minuteKeys }) => minuteKeys.includes(minute.key));
  const clauses = clausesOf(minute);
  return clauses.map((clause) => ({
    key: clause.key,
    clause,
    minute,
    meetingId: meeting.id,
    date: meeting.date,
    item,
    kind: decisionKindOf(clause, minute),
    kindStated: statedKind(clause, minute) !== undefined,
    topics: item?.topics ?? [],
    vote: voteOn(minute),
    actionKeys: actions.filter(({ clauseKey }) => clauseKey === clause.key).map(({ key }) => key),
    address: `${meeting.minutes?.address ?? minute.address}#${clause.anchor}`,
  }));
}

/** The last vote that the minute records. */
function voteOn(minute: Minute): Vote | undefined {
  return minute.blocks.flatMap((block) => (block.kind === 'vote' ? [block.vote] : [])).at(-1);
}

import type { Action } from '../record/actions/action.ts';
import type { Decision } from '../record/decisions/decision.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { Minute, MinutesOfMeeting } from '../record/minutes/minute.ts';
import type { BodyRecord } from '../record/record.ts';

/** A correction with the minutes that it belongs to. */
export interface IndexedCorrection {
  readonly text: string;
  /** The key of the later minute that agreed it. */
  readonly by: string;
  /** The key of the minute that is corrected, where it is one. */
  readonly corrects: string | undefined;
  readonly of: MinutesOfMeeting;
}

/** What pages look up again and again, by what they look it up with: so that cost grows with the record and not with its square. */
export interface RecordIndex {
  readonly minutesByNumber: ReadonlyMap<string, readonly Minute[]>;
  readonly correctionsOf: ReadonlyMap<string | undefined, readonly IndexedCorrection[]>;
  readonly correctionsBy: ReadonlyMap<string, readonly IndexedCorrection[]>;
  readonly actionsByClause: ReadonlyMap<string | undefined, readonly Action[]>;
  readonly actionByKey: ReadonlyMap<string, Action>;
  readonly decisionsByMeeting: ReadonlyMap<string, readonly Decision[]>;
  readonly itemsByTopic: ReadonlyMap<string, readonly { readonly item: Item; readonly meeting: Meeting }[]>;
  /** Later meetings that had the minutes of a meeting among their papers, with the id of the paper. */
  readonly printedMinutes: ReadonlyMap<string, readonly { readonly meeting: Meeting; readonly documentId: string }[]>;
}

const indexes = new WeakMap<BodyRecord, RecordIndex>();

/** The index of a record, made at first asking. The record is frozen, so it stays true. */
export function recordIndex(record: BodyRecord): RecordIndex {
  const known = indexes.get(record);
  if (known !== undefined) return known;
  const made = makeIndex(record);
  indexes.set(record, made);
  return made;
}

function makeIndex({ meetings, minutes, registers }: BodyRecord): RecordIndex {
  const corrections = meetings.flatMap(({ minutes: of }) =>
    of === undefined
      ? []
      : of.corrections.map(({ text, minute, corrects }): IndexedCorrection => ({ text, by: minute, corrects, of })),
  );
  const placed = meetings.flatMap((meeting) => meeting.items.map((item) => ({ item, meeting })));
  const byTopic = placed.flatMap((place) => place.item.topics.map((topic) => ({ topic, place })));
  const printed = placed.flatMap(({ item, meeting }) =>
    item.documents.flatMap((paper) =>
      paper.form === 'minutes' ? [{ of: paper.minutesOf, meeting, documentId: paper.id }] : [],
    ),
  );
  return {
    minutesByNumber: Map.groupBy(minutes, ({ number }) => number),
    correctionsOf: Map.groupBy(corrections, ({ corrects }) => corrects),
    correctionsBy: Map.groupBy(corrections, ({ by }) => by),
    actionsByClause: Map.groupBy(registers.actions, ({ clauseKey }) => clauseKey),
    actionByKey: new Map(registers.actions.map((action) => [action.key, action])),
    decisionsByMeeting: Map.groupBy(registers.decisions, ({ meetingId }) => meetingId),
    itemsByTopic: new Map(
      [...Map.groupBy(byTopic, ({ topic }) => topic)].map(([topic, own]) => [topic, own.map(({ place }) => place)]),
    ),
    printedMinutes: Map.groupBy(printed, ({ of }) => of),
  };
}

import type { Document } from '../meetings/document.ts';
import type { Item, Meeting } from '../meetings/meeting.ts';
import type { Minute } from '../minutes/minute.ts';
import type { Registers } from '../registers/registers.ts';
import { compareText } from '../../sources/compare-text.ts';

/** What kind of thing stands on the trail of a topic. */
export type TrailKind =
  'item' | 'document' | 'minute' | 'clause' | 'action' | 'question' | 'recommendations' | 'work-programme';

/** One thing about a topic, with its place. */
export interface TrailEntry {
  readonly date: string;
  readonly kind: TrailKind;
  /** Unique within its kind. */
  readonly key: string;
  readonly title: string;
  /** Undefined for a line of the work programme without a page of its own. */
  readonly address: string | undefined;
  readonly meetingId: string | undefined;
}

/** What trails are made from. */
export interface TrailRecord {
  readonly meetings: readonly Meeting[];
  readonly documentById: ReadonlyMap<string, Document>;
  readonly registers: Pick<Registers, 'decisions' | 'actions' | 'questions' | 'recommendations' | 'workProgramme'>;
}

/** One matter across meetings: everything with that topic, by date; within a day from the agenda to what came of it. */
export function topicTrail(topic: string, record: TrailRecord): readonly TrailEntry[] {
  return [...meetingEntries(topic, record), ...registerEntries(topic, record)].sort(
    (a, b) => compareText(a.date, b.date) || order(a.kind) - order(b.kind),
  );
}

/** The topics of a paper: its own, and its item's. */
export function topicsOfDocument(document: Document, item: Item | undefined): readonly string[] {
  return [...new Set([...document.topics, ...(item?.topics ?? [])])];
}

const kinds: readonly TrailKind[] = [
  'item',
  'document',
  'question',
  'minute',
  'clause',
  'action',
  'recommendations',
  'work-programme',
];

function order(kind: TrailKind): number {
  return kinds.indexOf(kind);
}

function meetingEntries(topic: string, { meetings, documentById, registers }: TrailRecord): readonly TrailEntry[] {
  const minuteKeys = new Set(
    registers.decisions.filter(({ topics }) => topics.includes(topic)).map(({ minute }) => minute.key),
  );
  const papersOf = Map.groupBy(documentById.values(), ({ meetingId }) => meetingId);
  return meetings.flatMap(({ id, date, items, minutes }) => {
    const about = items.filter(({ topics }) => topics.includes(topic));
    const papers = (papersOf.get(id) ?? []).filter((paper) =>
      topicsOfDocument(
        paper,
        items.find(({ key }) => key === paper.itemKey),
      ).includes(topic),
    );
    const minuted = (minutes?.minutes ?? []).filter(
      (minute) => minuteKeys.has(minute.key) || about.some((item) => recordsItem(minute, item)),
    );
    const entry = (
      kind: TrailKind,
      one: { readonly key: string; readonly title: string; readonly address: string },
    ): TrailEntry => ({ date, kind, key: one.key, title: one.title, address: one.address, meetingId: id });
    return [
      ...about.map((item) => entry('item', { ...item, key: item.id })),
      ...papers.map((paper) => entry('document', { ...paper, key: paper.id })),
      ...minuted.map((minute) => entry('minute', { ...minute, title: `${minute.number} ${minute.title}` })),
    ];
  });
}

function recordsItem(minute: Minute, item: Item): boolean {
  return minute.itemKey === item.key || item.minuteKeys.includes(minute.key);
}

function registerEntries(topic: string, { meetings, registers }: TrailRecord): readonly TrailEntry[] {
  const dateOf = (meetingId: string): string => meetings.find(({ id }) => id === meetingId)?.date ?? meetingId;
  const about = <T extends { readonly topics: readonly string[] }>(list: readonly T[]): readonly T[] =>
    list.filter(({ topics }) => topics.includes(topic));
  return [
    ...about(registers.decisions).map(({ key, date, clause, address, meetingId }): TrailEntry => ({
      date,
      kind: 'clause',
      key,
      title: clause.text,
      address,
      meetingId,
    })),
    ...about(registers.actions).map(({ key, opened, title, address, meetingId }): TrailEntry => ({
      date: opened,
      kind: 'action',
      key,
      title,
      address,
      meetingId,
    })),
    ...about(registers.questions).map(({ id, title, address, meetingId }): TrailEntry => ({
      date: dateOf(meetingId),
      kind: 'question',
      key: id,
      title,
      address,
      meetingId,
    })),
    ...about(registers.recommendations).map(({ id, title, address, meetingId }): TrailEntry => ({
      date: dateOf(meetingId),
      kind: 'recommendations',
      key: id,
      title,
      address,
      meetingId,
    })),
    ...about(registers.workProgramme.entries).map((entry): TrailEntry => ({
      date: entry.date ?? '9999',
      kind: 'work-programme',
      key: entry.id,
      title: entry.title ?? 'To be confirmed',
      address: undefined,
      meetingId: meetings.find(({ date }) => date === entry.date)?.id,
    })),
  ];
}

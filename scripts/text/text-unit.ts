import type { Document } from '../record/meetings/document.ts';
import { clausesOf } from '../record/minutes/minute.ts';
import type { Minute } from '../record/minutes/minute.ts';
import type { BodyRecord } from '../record/record.ts';
import type { TextPlace } from './render-text.ts';

/** The maps of a rendered record. */
export type TextKind =
  | 'documents'
  | 'minuteBlocks'
  | 'clauses'
  | 'standingTexts'
  | 'meetings'
  | 'pages'
  | 'actions'
  | 'questions'
  | 'recommendations';

/** One text of the record, with where it stands. */
export interface PlacedText {
  readonly kind: TextKind;
  readonly key: string;
  readonly text: string;
  readonly place: TextPlace;
}

/**
 * Texts that are set together and kept together: the papers of a meeting, its minutes, a register. Small enough that an edit costs
 * little, large enough that not every clause is a file.
 */
export interface TextUnit {
  readonly name: string;
  readonly texts: () => readonly PlacedText[];
}

const known = new WeakMap<BodyRecord, ReadonlyMap<string, TextUnit>>();

/** Every text of the record, in units by name, in the order of the record. The record is frozen, so they are looked for once. */
export function textUnits(record: BodyRecord): ReadonlyMap<string, TextUnit> {
  const before = known.get(record);
  if (before !== undefined) return before;
  const units = new Map(unitsOf(record).map((unit) => [unit.name, unit]));
  known.set(record, units);
  return units;
}

function unitsOf(record: BodyRecord): readonly TextUnit[] {
  const documents = Map.groupBy(record.documentById.values(), ({ meetingId }) => meetingId);
  const minutes = Map.groupBy(record.minutes, ({ meetingId }) => meetingId);
  return [
    ...record.meetings.flatMap(({ id }): readonly TextUnit[] => [
      { name: `papers/${id}`, texts: () => (documents.get(id) ?? []).map(paper) },
      { name: `minutes/${id}`, texts: () => minutesTexts(record, id, minutes.get(id) ?? []) },
    ]),
    ...registerUnits(record),
  ];
}

/** The unit that a text is in. */
export function unitOf(record: BodyRecord, kind: TextKind, key: string): string {
  switch (kind) {
    case 'documents':
      return `papers/${record.documentById.get(key)?.meetingId ?? ''}`;
    case 'minuteBlocks':
      return `minutes/${record.minuteByKey.get(key.slice(0, key.lastIndexOf('/')))?.meetingId ?? ''}`;
    case 'clauses':
      return `minutes/${record.minuteByKey.get(record.clauseByKey.get(key)?.minuteKey ?? '')?.meetingId ?? ''}`;
    case 'meetings':
      return `minutes/${key}`;
    case 'standingTexts':
    case 'pages':
    case 'actions':
    case 'questions':
    case 'recommendations':
      return kind;
  }
}

function paper(document: Document): PlacedText {
  const { source, meetingId, itemKey, address, folder, numbering, language, kind } = document;
  return {
    kind: 'documents',
    key: document.id,
    text: document.body,
    place: {
      file: source.file,
      line: source.bodyLine,
      kind: kind === 'slides' ? 'slides' : 'document',
      meetingId,
      itemKey,
      address,
      folder,
      numbering,
      language,
    },
  };
}

function minutesTexts(record: BodyRecord, meetingId: string, minutes: readonly Minute[]): readonly PlacedText[] {
  const meeting = record.meetingById.get(meetingId);
  const file = meeting?.minutes?.source.file ?? '';
  const note: readonly PlacedText[] =
    meeting === undefined || meeting.body === ''
      ? []
      : [
          {
            kind: 'meetings',
            key: meetingId,
            text: meeting.body,
            place: { file: meeting.source.file, line: meeting.source.bodyLine, meetingId },
          },
        ];
  return [...note, ...minutes.flatMap((minute) => [...blockTexts(minute, file), ...clauseTexts(minute, file)])];
}

function blockTexts(minute: Minute, file: string): readonly PlacedText[] {
  const { meetingId, itemKey } = minute;
  return minute.blocks.flatMap((block, index): readonly PlacedText[] =>
    block.kind === 'resolved'
      ? []
      : [
          {
            kind: 'minuteBlocks',
            key: `${minute.key}/${index}`,
            text: block.text,
            place: {
              file,
              meetingId,
              itemKey,
              line: block.line,
              kind: 'minutes',
              idPrefix: `${minute.anchor}-${index}`,
            },
          },
        ],
  );
}

function clauseTexts(minute: Minute, file: string): readonly PlacedText[] {
  const { meetingId, itemKey } = minute;
  return clausesOf(minute).map(({ key, text, line, anchor }) => ({
    kind: 'clauses',
    key,
    text,
    place: { file, meetingId, itemKey, line, kind: 'clause', idPrefix: anchor },
  }));
}

function registerUnits({ meetings, pages, registers }: BodyRecord): readonly TextUnit[] {
  const standing = new Map(
    meetings.flatMap(({ items }) =>
      items.flatMap((item) => (item.standing === undefined ? [] : [[item.standing.id, item.standing] as const])),
    ),
  );
  const texts = <
    T extends { readonly body: string; readonly source: { readonly file: string; readonly bodyLine: number } },
  >(
    kind: TextKind,
    all: readonly T[],
    facts: (one: T) => { readonly key: string; readonly place?: Partial<TextPlace> },
  ): TextUnit => ({
    name: kind,
    texts: () =>
      all.map((one) => {
        const { key, place } = facts(one);
        return { kind, key, text: one.body, place: { file: one.source.file, line: one.source.bodyLine, ...place } };
      }),
  });
  return [
    texts('standingTexts', [...standing.values()], ({ id }) => ({ key: id, place: { idPrefix: `standing-${id}` } })),
    texts('pages', pages, ({ id }) => ({ key: id })),
    texts(
      'actions',
      registers.actions.filter(({ body }) => body !== ''),
      ({ key, meetingId }) => ({ key, place: { idPrefix: `a-${key}`, meetingId } }),
    ),
    texts('questions', registers.questions, ({ id, meetingId }) => ({
      key: id,
      place: { idPrefix: `q-${id}`, meetingId },
    })),
    texts('recommendations', registers.recommendations, ({ id, meetingId }) => ({ key: id, place: { meetingId } })),
  ];
}

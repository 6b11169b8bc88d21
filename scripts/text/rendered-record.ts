import type { Document } from '../record/meetings/document.ts';
import type { Clause, Minute } from '../record/minutes/minute.ts';
import { clausesOf } from '../record/minutes/minute.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { renderText } from './render-text.ts';
import type { Medium, RenderedText } from './render-text.ts';
import { Resolver } from './resolver.ts';

/** Every text of the record as HTML, made once and shared by web, print and search. */
export interface RenderedRecord {
  /** Papers, by id: `2025-09-08/7/report`. */
  readonly documents: ReadonlyMap<string, RenderedText>;
  /** Stretches of minutes that are not clauses, by the minute's key and their place in it: `911/0`. */
  readonly minuteBlocks: ReadonlyMap<string, RenderedText>;
  /** Clauses without those nested in them, by key: `911.ii`. */
  readonly clauses: ReadonlyMap<string, RenderedText>;
  /** Kept wording of standing items, by id. */
  readonly standingTexts: ReadonlyMap<string, RenderedText>;
  /** Notes to the public, by the meeting's id. */
  readonly meetings: ReadonlyMap<string, RenderedText>;
  /** Pages of prose, by id. */
  readonly pages: ReadonlyMap<string, RenderedText>;
  /** Longer notes on actions, by key; only where there is one. */
  readonly actions: ReadonlyMap<string, RenderedText>;
  /** Public questions, by id. */
  readonly questions: ReadonlyMap<string, RenderedText>;
  /** What stands above sets of recommendations, by id. */
  readonly recommendations: ReadonlyMap<string, RenderedText>;
}

/** The rendered record, and what is wrong in the texts: references to nothing, tables without a file. */
export interface RenderResult {
  readonly rendered: RenderedRecord;
  readonly problems: readonly Problem[];
}

/** Renders every text of the record once for a medium. */
export function renderRecord(record: BodyRecord, medium: Medium = 'web'): RenderResult {
  const renderer = new RecordRenderer(record, medium);
  return { rendered: renderer.all(), problems: renderer.problems };
}

class RecordRenderer {
  readonly problems: Problem[] = [];
  readonly #record: BodyRecord;
  readonly #resolver: Resolver;
  readonly #medium: Medium;

  constructor(record: BodyRecord, medium: Medium) {
    this.#medium = medium;
    this.#record = record;
    this.#resolver = new Resolver(record);
  }

  all(): RenderedRecord {
    const { meetings, pages, registers, minutes, documentById } = this.#record;
    const standing = new Map(
      meetings.flatMap(({ items }) =>
        items.flatMap((item) => (item.standing === undefined ? [] : [[item.standing.id, item.standing] as const])),
      ),
    );
    return {
      documents: new Map([...documentById.values()].map((document) => [document.id, this.#document(document)])),
      minuteBlocks: new Map(minutes.flatMap((minute) => this.#blocks(minute))),
      clauses: new Map(
        minutes.flatMap((minute) =>
          clausesOf(minute).map((clause) => [clause.key, this.#clause(clause, minute)] as const),
        ),
      ),
      standingTexts: new Map(
        [...standing].map(([id, { body, source }]) => [
          id,
          this.#text(body, { file: source.file, line: source.bodyLine, idPrefix: `standing-${id}` }),
        ]),
      ),
      meetings: new Map(
        meetings
          .filter(({ body }) => body !== '')
          .map(({ id, body, source }) => [
            id,
            this.#text(body, { file: source.file, line: source.bodyLine, meetingId: id }),
          ]),
      ),
      pages: new Map(
        pages.map(({ id, body, source }) => [id, this.#text(body, { file: source.file, line: source.bodyLine })]),
      ),
      actions: new Map(
        registers.actions
          .filter(({ body }) => body !== '')
          .map(({ key, body, source, meetingId }) => [
            key,
            this.#text(body, { file: source.file, line: source.bodyLine, idPrefix: `a-${key}`, meetingId }),
          ]),
      ),
      questions: new Map(
        registers.questions.map(({ id, body, source, meetingId }) => [
          id,
          this.#text(body, { file: source.file, line: source.bodyLine, idPrefix: `q-${id}`, meetingId }),
        ]),
      ),
      recommendations: new Map(
        registers.recommendations.map(({ id, body, source, meetingId }) => [
          id,
          this.#text(body, { file: source.file, line: source.bodyLine, meetingId }),
        ]),
      ),
    };
  }

  #document(document: Document): RenderedText {
    const { source, meetingId, itemKey, address, folder, numbering, language, kind } = document;
    return this.#text(document.body, {
      file: source.file,
      line: source.bodyLine,
      kind: kind === 'slides' ? 'slides' : 'document',
      meetingId,
      itemKey,
      address,
      folder,
      numbering,
      language,
    });
  }

  #blocks(minute: Minute): readonly (readonly [string, RenderedText])[] {
    return minute.blocks.flatMap((block, index) => {
      if (block.kind === 'resolved') return [];
      const key = `${minute.key}/${index}`;
      return [
        [
          key,
          this.#text(block.text, {
            ...this.#minutePlace(minute),
            line: block.line,
            kind: 'minutes',
            idPrefix: `${minute.anchor}-${index}`,
          }),
        ] as const,
      ];
    });
  }

  #clause(clause: Clause, minute: Minute): RenderedText {
    return this.#text(clause.text, {
      ...this.#minutePlace(minute),
      line: clause.line,
      kind: 'clause',
      idPrefix: clause.anchor,
    });
  }

  #minutePlace({ meetingId, itemKey }: Minute): {
    readonly file: string;
    readonly meetingId: string;
    readonly itemKey: string | undefined;
  } {
    return { file: this.#record.meetingById.get(meetingId)?.minutes?.source.file ?? '', meetingId, itemKey };
  }

  #text(text: string, place: Parameters<typeof renderText>[1]): RenderedText {
    const { rendered, problems } = renderText(text, place, {
      record: this.#record,
      resolver: this.#resolver,
      medium: this.#medium,
    });
    this.problems.push(...problems);
    return rendered;
  }
}

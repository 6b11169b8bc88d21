import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { renderText } from './render-text.ts';
import type { Asked, Medium, RenderedText } from './render-text.ts';
import type { RenderedRecord, Texts } from './rendered-record.ts';
import { Resolver } from './resolver.ts';
import { textUnits, unitOf } from './text-unit.ts';
import type { PlacedText, TextKind, TextUnit } from './text-unit.ts';

/** The texts of a unit as they were set, by kind and key. */
export type SetUnit = ReadonlyMap<string, RenderedText>;

/** Where set texts are kept from one run to the next. */
export interface TextShelf {
  /** The unit as it was set in an earlier run, where everything that went into it is as it was; it had no fault then. */
  take(unit: TextUnit, medium: Medium): SetUnit | undefined;
  /** Whether there is such a unit: without reading it. */
  has(unit: TextUnit, medium: Medium): boolean;
  /** What is told of all that a unit asks for while it is set; called before it is. */
  asked(): Asked;
  /** Keeps a unit that has no fault, with what it asked for. */
  put(unit: TextUnit, medium: Medium, set: { readonly texts: SetUnit; readonly asked: Asked }): void;
}

export interface RecordTextsOptions {
  readonly record: BodyRecord;
  readonly medium: Medium;
  /** Without it every text stays in memory once it is set. */
  readonly shelf?: TextShelf | undefined;
}

/** How much text is held in memory where it can be read again, in characters of HTML. */
const mostHeld = 40_000_000;

/** The texts of a record for one medium. None is set before it is asked for, and no more of them is held than there is room for. */
export class RecordTexts implements RenderedRecord {
  readonly documents = this.#texts('documents');
  readonly minuteBlocks = this.#texts('minuteBlocks');
  readonly clauses = this.#texts('clauses');
  readonly standingTexts = this.#texts('standingTexts');
  readonly meetings = this.#texts('meetings');
  readonly pages = this.#texts('pages');
  readonly actions = this.#texts('actions');
  readonly questions = this.#texts('questions');
  readonly recommendations = this.#texts('recommendations');

  readonly #record: BodyRecord;
  readonly #medium: Medium;
  readonly #shelf: TextShelf | undefined;
  readonly #resolver: Resolver;
  readonly #units: ReadonlyMap<string, TextUnit>;
  readonly #held = new Map<string, SetUnit>();
  #heldLength = 0;
  /** The unit that was asked for last: texts of one unit are asked for in a row. */
  #last: { readonly name: string; readonly texts: SetUnit } | undefined;

  constructor({ record, medium, shelf }: RecordTextsOptions) {
    this.#record = record;
    this.#medium = medium;
    this.#shelf = shelf;
    this.#resolver = new Resolver(record);
    this.#units = new Map(textUnits(record).map((unit) => [unit.name, unit]));
  }

  /** The unit in which a text is, for whoever notes what was asked for. */
  unitOf(kind: TextKind, key: string): string {
    return unitOf(kind, key, (_, own) => this.#meetingOf(kind, own));
  }

  unit(name: string): TextUnit | undefined {
    return this.#units.get(name);
  }

  /** Sees to it that every text is set, and tells what is wrong in them. */
  problems(): readonly Problem[] {
    return [...this.#units.values()].flatMap((unit) =>
      this.#shelf?.has(unit, this.#medium) === true ? [] : this.#set(unit).problems,
    );
  }

  #texts(kind: TextKind): Texts {
    return { get: (key) => this.#unit(this.unitOf(kind, key)).get(`${kind} ${key}`) };
  }

  #meetingOf(kind: TextKind, key: string): string {
    if (kind === 'documents') return this.#record.documentById.get(key)?.meetingId ?? '';
    const minute =
      kind === 'clauses' ? this.#record.clauseByKey.get(key)?.minuteKey : key.slice(0, key.lastIndexOf('/'));
    return this.#record.minuteByKey.get(minute ?? '')?.meetingId ?? '';
  }

  #unit(name: string): SetUnit {
    if (this.#last?.name === name) return this.#last.texts;
    const unit = this.#units.get(name);
    const texts =
      this.#held.get(name) ??
      (unit && (this.#shelf?.take(unit, this.#medium) ?? this.#set(unit).texts)) ??
      new Map<string, RenderedText>();
    this.#last = { name, texts };
    return texts;
  }

  #set(unit: TextUnit): { readonly texts: SetUnit; readonly problems: readonly Problem[] } {
    const asked = this.#shelf?.asked();
    const results = unit.texts().map((placed) => ({ placed, ...this.#render(placed, asked) }));
    const texts = new Map(results.map(({ placed, rendered }) => [`${placed.kind} ${placed.key}`, rendered]));
    const problems = results.flatMap(({ problems: own }) => own);
    if (asked && problems.length === 0) this.#shelf?.put(unit, this.#medium, { texts, asked });
    this.#hold(unit.name, texts);
    return { texts, problems };
  }

  #render({ text, place }: PlacedText, asked: Asked | undefined): ReturnType<typeof renderText> {
    return renderText(text, place, { record: this.#record, resolver: this.#resolver, medium: this.#medium, asked });
  }

  #hold(name: string, texts: SetUnit): void {
    if (this.#shelf !== undefined && this.#heldLength > mostHeld) return;
    this.#held.set(name, texts);
    for (const { html } of texts.values()) this.#heldLength += html.length;
  }
}

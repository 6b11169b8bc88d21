import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { renderText } from './render-text.ts';
import type { Asked, RenderedText } from './render-text.ts';
import type { RenderedRecord, Texts } from './texts.ts';
import { Resolver } from './resolver.ts';
import { textUnits, unitOf } from './text-unit.ts';
import type { PlacedText, TextKind, TextUnit } from './text-unit.ts';

/** The texts of a unit as they were set, by kind and key. */
export type SetUnit = ReadonlyMap<string, RenderedText>;

/** Where set texts are kept from one run to the next. */
export interface TextShelf {
  /** The unit as it was set in an earlier run, where everything that went into it is as it was; it had no fault then. */
  take(unit: TextUnit): SetUnit | undefined;
  /** Whether there is such a unit: without reading it. */
  has(unit: TextUnit): boolean;
  /** What is told of all that a unit asks for while it is set; called before it is. */
  asked(): Asked;
  /** Keeps a unit that has no fault, with what it asked for. */
  put(unit: TextUnit, set: { readonly texts: SetUnit; readonly asked: Asked }): void;
}

/** How much text is held in memory where it can be read again, in characters of HTML. */
const mostHeld = 40_000_000;

/** The texts of a record for the web. None is set twice, and no more of them is held than there is room for. */
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
  readonly #shelf: TextShelf | undefined;
  readonly #resolver: Resolver;
  readonly #units: ReadonlyMap<string, TextUnit>;
  readonly #held = new Map<string, SetUnit>();
  #heldLength = 0;
  /** The unit that was asked for last: texts of one unit are asked for in a row. */
  #last: { readonly name: string; readonly texts: SetUnit } | undefined;

  /** Without a shelf every text stays in memory once it is set. */
  constructor(record: BodyRecord, shelf?: TextShelf) {
    this.#record = record;
    this.#shelf = shelf;
    this.#resolver = new Resolver(record);
    this.#units = textUnits(record);
  }

  /** The unit in which a text is, for whoever notes what was asked for. */
  unitOf(kind: TextKind, key: string): string {
    return unitOf(this.#record, kind, key);
  }

  unit(name: string): TextUnit | undefined {
    return this.#units.get(name);
  }

  /** Sees to it that every text is set, and tells what is wrong in them. */
  problems(): readonly Problem[] {
    return [...this.#units.values()].flatMap((unit) =>
      this.#shelf?.has(unit) === true ? [] : this.#set(unit).problems,
    );
  }

  #texts(kind: TextKind): Texts {
    return { get: (key) => this.#unit(this.unitOf(kind, key)).get(`${kind} ${key}`) };
  }

  #unit(name: string): SetUnit {
    if (this.#last?.name === name) return this.#last.texts;
    const unit = this.#units.get(name);
    const texts =
      this.#held.get(name) ??
      (unit && (this.#shelf?.take(unit) ?? this.#set(unit).texts)) ??
      new Map<string, RenderedText>();
    this.#last = { name, texts };
    return texts;
  }

  #set(unit: TextUnit): { readonly texts: SetUnit; readonly problems: readonly Problem[] } {
    const asked = this.#shelf?.asked();
    const results = unit.texts().map((placed) => ({ placed, ...this.#render(placed, asked) }));
    const texts = new Map(results.map(({ placed, rendered }) => [`${placed.kind} ${placed.key}`, rendered]));
    const problems = results.flatMap(({ problems: own }) => own);
    if (asked && problems.length === 0) this.#shelf?.put(unit, { texts, asked });
    this.#hold(unit.name, texts);
    return { texts, problems };
  }

  #render({ text, place }: PlacedText, asked: Asked | undefined): ReturnType<typeof renderText> {
    return renderText(text, place, { record: this.#record, resolver: this.#resolver, medium: 'web', asked });
  }

  #hold(name: string, texts: SetUnit): void {
    if (this.#shelf !== undefined && this.#heldLength > mostHeld) return;
    this.#held.set(name, texts);
    for (const { html } of texts.values()) this.#heldLength += html.length;
  }
}

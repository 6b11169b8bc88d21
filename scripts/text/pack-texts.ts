import type { Meeting, Pack } from '../record/meetings/meeting.ts';
import type { BodyRecord } from '../record/record.ts';
import { PackScope } from './pack-scope.ts';
import { renderText } from './render-text.ts';
import type { Asked, RenderedText } from './render-text.ts';
import type { RenderedRecord, Texts } from './texts.ts';
import { Resolver } from './resolver.ts';
import { textUnits, unitOf } from './text-unit.ts';
import type { PlacedText, TextKind } from './text-unit.ts';

/** The texts of a record as one pack prints them, with its own pages to refer to; each is set when it is asked for. */
export class PackTexts implements RenderedRecord {
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
  readonly #pack: PackScope;
  readonly #asked: Asked | undefined;
  readonly #resolver: Resolver;
  readonly #units = new Map<string, ReadonlyMap<string, PlacedText>>();
  readonly #set = new Map<string, RenderedText>();

  /** `asked` is told of the file of each text, and of all that the text asks for. */
  constructor(
    record: BodyRecord,
    {
      meeting,
      pack,
      asked,
    }: { readonly meeting: Meeting; readonly pack: Pick<Pack, 'documentIds'>; readonly asked?: Asked | undefined },
  ) {
    this.#record = record;
    this.#pack = new PackScope(meeting, pack);
    this.#asked = asked;
    this.#resolver = new Resolver(record);
  }

  #texts(kind: TextKind): Texts {
    return { get: (key) => this.#text(kind, key) };
  }

  #text(kind: TextKind, key: string): RenderedText | undefined {
    const name = `${kind} ${key}`;
    const known = this.#set.get(name);
    if (known !== undefined) return known;
    const placed = this.#unit(unitOf(this.#record, kind, key)).get(name);
    if (placed === undefined) return undefined;
    this.#asked?.file(placed.place.file);
    const { rendered } = renderText(placed.text, placed.place, {
      record: this.#record,
      resolver: this.#resolver,
      medium: 'print',
      pack: this.#pack,
      asked: this.#asked,
    });
    this.#set.set(name, rendered);
    return rendered;
  }

  #unit(name: string): ReadonlyMap<string, PlacedText> {
    const known = this.#units.get(name);
    if (known !== undefined) return known;
    const texts = textUnits(this.#record).get(name)?.texts() ?? [];
    const unit = new Map(texts.map((placed) => [`${placed.kind} ${placed.key}`, placed]));
    this.#units.set(name, unit);
    return unit;
  }
}

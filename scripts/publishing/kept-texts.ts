import type { ResultStore } from '../keeping/result-store.ts';
import { Notes, noted } from '../keeping/notes.ts';
import { Results, hashOf } from '../keeping/results.ts';
import type { BodyRecord } from '../record/record.ts';
import type { RecordTexts, SetUnit, TextShelf } from '../text/record-texts.ts';
import { resolveText } from '../text/render-text.ts';
import type { Asked } from '../text/render-text.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { Resolver } from '../text/resolver.ts';
import type { ReferencePlace } from '../text/resolver.ts';
import type { TextKind, TextUnit } from '../text/text-unit.ts';

/**
 * Keeps set texts under a key that can be verified: what the texts are and where they stand, and every reference and file that
 * they asked for, with the answer. A later run asks the same questions of its own record and compares.
 */
export class KeptTexts implements TextShelf {
  readonly #store: ResultStore;
  readonly #results: Results;
  readonly #own = new Map<string, string>();
  readonly #common: string;
  readonly #inputs: (input: string) => string | undefined;

  constructor(store: ResultStore, record: BodyRecord, fileHash: (path: string) => string | undefined) {
    this.#store = store;
    this.#results = new Results(store, 'texts');
    this.#common = JSON.stringify([record.body.language, record.body.abbreviations]);
    this.#inputs = answers(new Resolver(record), fileHash);
  }

  take(unit: TextUnit): SetUnit | undefined {
    const kept = this.#find(unit);
    const texts = kept === undefined ? undefined : this.#store.read(kept);
    return texts instanceof Map ? (texts as SetUnit) : undefined;
  }

  has(unit: TextUnit): boolean {
    return this.#find(unit) !== undefined;
  }

  asked(): Asked & { readonly notes: Notes } {
    const notes = new Notes(this.#inputs);
    return {
      notes,
      reference: (reference, { meetingId, itemKey, address }) => {
        notes.note(`reference:${JSON.stringify([reference, meetingId, itemKey, address])}`);
      },
      file: (path) => {
        notes.note(`file:${path}`);
      },
    };
  }

  put(unit: TextUnit, { texts, asked }: { readonly texts: SetUnit; readonly asked: Asked }): void {
    if (!('notes' in asked) || !(asked.notes instanceof Notes)) return;
    const name = unit.name;
    const own = this.#ownOf(unit);
    this.#results.keep(name, { own, notes: asked.notes, value: '' });
    const kept = `text-${this.#results.hash(name) ?? ''}`;
    this.#results.keep(name, { own, notes: asked.notes, value: kept });
    this.#store.keep(kept, texts);
  }

  /** The hash of all that went into a unit; undefined where it was not set yet. */
  hash(unit: TextUnit): string | undefined {
    return this.has(unit) ? this.#results.hash(unit.name) : undefined;
  }

  save(): void {
    this.#results.save();
  }

  #find(unit: TextUnit): string | undefined {
    return this.#results.find<string>({
      name: unit.name,
      own: this.#ownOf(unit),
      inputs: this.#inputs,
    });
  }

  #ownOf(unit: TextUnit): string {
    const known = this.#own.get(unit.name);
    const own =
      known ?? hashOf(unit.texts().flatMap(({ kind, key, text, place }) => [kind, key, text, JSON.stringify(place)]));
    this.#own.set(unit.name, own);
    return `${hashOf([this.#common])} ${own}`;
  }
}

/** What the record answers to a question now, as a hash. */
function answers(resolver: Resolver, fileHash: (path: string) => string | undefined) {
  const known = new Map<string, string>();
  return (input: string): string | undefined => {
    if (input.startsWith('file:')) return fileHash(input.slice('file:'.length));
    const before = known.get(input);
    if (before !== undefined) return before;
    const [reference, meetingId, itemKey, address] = JSON.parse(input.slice('reference:'.length)) as readonly [
      string,
      ...(string | null)[],
    ];
    const place: ReferencePlace = {
      meetingId: meetingId ?? undefined,
      itemKey: itemKey ?? undefined,
      address: address ?? undefined,
    };
    const answer = hashOf([JSON.stringify(resolveText(reference, place, { resolver }))]);
    known.set(input, answer);
    return answer;
  };
}

/** The texts of a record with a note of each unit that is asked for. */
export function notedTexts(texts: RecordTexts, notes: Notes): RenderedRecord {
  const of = (kind: TextKind): RenderedRecord[TextKind] =>
    noted(texts[kind], (key) => {
      notes.note(`text:${texts.unitOf(kind, key)}`);
    });
  return {
    documents: of('documents'),
    minuteBlocks: of('minuteBlocks'),
    clauses: of('clauses'),
    standingTexts: of('standingTexts'),
    meetings: of('meetings'),
    pages: of('pages'),
    actions: of('actions'),
    questions: of('questions'),
    recommendations: of('recommendations'),
  };
}

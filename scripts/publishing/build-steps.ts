import type { ResultStore } from '../keeping/result-store.ts';
import { Notes, noted } from '../keeping/notes.ts';
import { Results, hashOf } from '../keeping/results.ts';
import type { Draft } from '../release/draft.ts';
import type { ManifestEntry } from '../release/manifest.ts';
import type { PublishedPacks } from '../views/published-packs.ts';
import { notedTexts } from './kept-texts.ts';
import type { KeptPrepared } from './prepared.ts';

/** What a step made: files of the draft, and what others want to know of it. */
export interface StepFiles<T> {
  readonly files: readonly ManifestEntry[];
  readonly value: T;
}

/** A step that writes files. */
export interface FileStep<T> {
  readonly name: string;
  /** What goes in besides the facts of the record and what is noted. */
  readonly own?: readonly string[];
  readonly make: (notes: Notes) => Promise<StepFiles<T>>;
}

/**
 * The steps of one build that write files. Each knows the facts of the whole record (a page may tell any of them) and notes which
 * texts and packs it asks for: where neither facts nor those have changed, its files are taken over from the last build.
 */
export class BuildSteps {
  readonly draft: Draft;
  readonly #prepared: KeptPrepared;
  readonly #results: Results;
  readonly #facts: string;
  readonly #packs = new Map<string, string>();

  constructor(prepared: KeptPrepared, draft: Draft, store: ResultStore) {
    this.draft = draft;
    this.#prepared = prepared;
    this.#results = new Results(store, 'steps');
    const { content } = prepared;
    this.#facts = hashOf(content.paths.flatMap((path) => [path, content.factsHash(path)]));
  }

  /** Takes over what a step made in the last build, or has it made. */
  async of<T>(step: FileStep<T>): Promise<T> {
    const own = this.#own(step);
    const kept = this.#results.find<StepFiles<T>>({ name: step.name, own, inputs: this.#inputs });
    return kept !== undefined && this.draft.take(kept.files) ? kept.value : this.again(step);
  }

  /** Has a step made whatever there is of it. */
  async again<T>(step: FileStep<T>): Promise<T> {
    const notes = new Notes(this.#inputs);
    const made = await step.make(notes);
    this.#results.keep(step.name, { own: this.#own(step), notes, value: made });
    return made.value;
  }

  readonly #inputs = (input: string): string | undefined => this.#hash(input);

  #own({ own = [] }: Pick<FileStep<unknown>, 'own'>): string {
    return hashOf([this.#facts, ...own]);
  }

  /** What pages are made from, with a note of each text and each pack that they ask for. */
  noted(packs: PublishedPacks, notes: Notes) {
    const { rendered, suppliedText } = this.#prepared;
    return {
      rendered: notedTexts(rendered, notes),
      packs: noted(packs, (id) => {
        notes.note(`pack:${id}`);
      }),
      suppliedText: noted(suppliedText, (id) => {
        notes.note(`supplied:${id}`);
      }),
    };
  }

  /** Says what a pack looks like from outside, before anybody asks for it. */
  setPack(id: string, hash: string): void {
    this.#packs.set(id, hash);
  }

  /** The hash of a supplied PDF. */
  suppliedHash(id: string): string {
    return this.#hash(`supplied:${id}`) ?? '';
  }

  save(): void {
    this.#results.save();
    this.#prepared.texts.save();
  }

  #hash(input: string): string | undefined {
    const { texts, rendered, record, content } = this.#prepared;
    const at = input.indexOf(':');
    const name = input.slice(at + 1);
    switch (input.slice(0, at)) {
      case 'pack':
        return this.#packs.get(name);
      case 'file':
        return content.hash(name);
      case 'supplied': {
        const paper = record.pagedById.get(name);
        return paper?.form === 'supplied' ? content.hash(paper.supplied.file) : undefined;
      }
      default: {
        const unit = rendered.unit(name);
        return unit && texts.hash(unit);
      }
    }
  }
}

import { formsOf } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { isAsking, isUnindexed } from './little-words.ts';
import { choiceOf } from './plan.ts';
import type { Choice, QueryPart, QueryPlan } from './plan.ts';
import { unitsOf } from './query-units.ts';
import type { QueryUnit } from './query-units.ts';
import type { Synonyms } from './synonyms.ts';

/** References whose number may stand apart from its label, as in the rows of a table; the others name one thing or nothing. */
const looseLabel = /^(?:paragraph|section|schedule|commitment|quarter|clause|slide|table|figure|page|years|month|day)/u;

/** A word that stands in more than this share of the record tells too little to be asked for beside two others. */
const commonShare = 0.2;

/** What a planner knows. */
export interface PlannerSources {
  readonly lexicon: Lexicon;
  readonly synonyms: Synonyms;
  /** How many entries the record has. */
  readonly entries: number;
}

/** Works out what a query looks for. Pure, but for fetching the words that it needs to know about. */
export async function planQuery(query: string, sources: PlannerSources): Promise<QueryPlan> {
  const units = unitsOf(query);
  await sources.lexicon.load(wordsToKnow(units, sources.synonyms));
  const drafts = new Planner(sources).parts(units);
  return { parts: withRequired(drafts) };
}

/** Every word that may come up: those typed, their meanings, what their synonyms say, and neighbours as one word. */
function wordsToKnow(units: readonly QueryUnit[], synonyms: Synonyms): readonly string[] {
  const plain = units.flatMap((unit) => unit.plain);
  const others = runsOf(plain, synonyms.longest).flatMap((run) => synonyms.of(run).flatMap(({ words }) => words));
  const joined = plain.slice(1).map((word, index) => `${plain[index] ?? ''}${word}`);
  const splits = plain.flatMap((word) => splitsOf(word).flat());
  return [...units.flatMap(({ words }) => words), ...plain, ...others, ...joined, ...splits];
}

function runsOf(words: readonly string[], longest: number): readonly (readonly string[])[] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(longest, words.length - start) }, (_word, more) =>
      words.slice(start, start + more + 1),
    ),
  );
}

/** The ways to write a word as two: `wmnow` as `wm now`. */
function splitsOf(word: string): readonly (readonly [string, string])[] {
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => [
    word.slice(0, index + 2),
    word.slice(index + 2),
  ]);
}

class Planner {
  readonly #lexicon: Lexicon;
  readonly #synonyms: Synonyms;
  readonly #entries: number;

  constructor({ lexicon, synonyms, entries }: PlannerSources) {
    this.#lexicon = lexicon;
    this.#synonyms = synonyms;
    this.#entries = entries;
  }

  parts(units: readonly QueryUnit[]): readonly QueryPart[] {
    const parts: QueryPart[] = [];
    for (let index = 0; index < units.length;) {
      const taken = this.#runFrom(units, index);
      parts.push(...taken.parts);
      index += taken.length;
    }
    return parts;
  }

  /** The longest run of words from here that has synonyms; otherwise one unit, or two that are also written as one word. */
  #runFrom(
    units: readonly QueryUnit[],
    index: number,
  ): { readonly parts: readonly QueryPart[]; readonly length: number } {
    for (let length = Math.min(this.#synonyms.longest, units.length - index); length > 0; length -= 1) {
      const run = units.slice(index, index + length);
      if (!run.every(({ kind }) => kind === 'word' || kind === 'phrase')) continue;
      const words = run.flatMap((unit) => unit.words);
      const others = this.#synonyms.of(words).map((other) => this.#phrase(other.words, other.weight));
      const joined = length === 2 ? this.#joined(words) : [];
      if (others.length + joined.length > 0 && !words.every(isAsking))
        return { parts: [this.#part(run, [this.#phrase(words, 1), ...joined, ...others])], length };
    }
    const unit = units[index];
    return { parts: unit === undefined ? [] : this.#unitParts(unit), length: 1 };
  }

  #unitParts(unit: QueryUnit): readonly QueryPart[] {
    if (unit.kind === 'phrase') return [this.#part([unit], [this.#phrase(unit.words, 1)])];
    if (unit.kind === 'meaning') {
      const [word = ''] = unit.words;
      const meant = this.#part([unit], [choiceOf([[{ word, likeness: 1 }]], 1)], true);
      return meant.known || !looseLabel.test(word)
        ? [meant]
        : unit.plain.flatMap((plain) =>
            this.#unitParts({ kind: 'word', typed: plain, words: [plain], plain: [plain] }),
          );
    }
    const [word = ''] = unit.words;
    if (isUnindexed(word)) return [];
    // A number that is typed alone is nearly always one that something bears.
    const part = this.#part([unit], [this.#phrase([word], 1)], /\p{N}/u.test(word));
    return [part.known ? part : this.#part([unit], this.#splits(word))];
  }

  #phrase(words: readonly string[], weight: number): Choice {
    const indexed = words.map((word, after) => ({ word, after })).filter(({ word }) => !isUnindexed(word));
    const first = indexed[0]?.after ?? 0;
    return {
      weight,
      words: indexed.map(({ word, after }) => ({
        forms: formsOf(word, (form) => this.#lexicon.get(form) !== undefined),
        after: after - first,
      })),
    };
  }

  #joined(words: readonly string[]): readonly Choice[] {
    const word = words.join('');
    return word.length > 4 && this.#lexicon.get(word) !== undefined ? [choiceOf([[{ word, likeness: 1 }]], 1)] : [];
  }

  #splits(word: string): readonly Choice[] {
    return splitsOf(word)
      .filter((halves) => halves.every((half) => this.#lexicon.get(half) !== undefined))
      .map((halves) =>
        choiceOf(
          halves.map((half) => [{ word: half, likeness: 1 }]),
          0.9,
        ),
      );
  }

  #part(units: readonly QueryUnit[], choices: readonly Choice[], exact = false): QueryPart {
    const usable = choices.filter(
      ({ words }) =>
        words.length > 0 && words.every(({ forms }) => forms.some(({ word }) => this.#lexicon.get(word) !== undefined)),
    );
    return {
      typed: units.map(({ typed }) => typed).join(' '),
      choices: usable,
      required: !units.every(({ kind, words }) => kind === 'word' && words.every(isAsking)),
      exact,
      known: usable.length > 0,
      rarity: Math.max(0, ...usable.slice(0, 1).map((choice) => this.#rarity(choice))),
    };
  }

  /** As BM25 weighs a word; of a phrase its rarest word tells how rare it is. */
  #rarity({ words }: Choice): number {
    return Math.max(
      ...words.map(({ forms }) => {
        const having = Math.max(...forms.map(({ word }) => this.#lexicon.get(word)?.entries ?? 0));
        return Math.log(1 + (this.#entries - having + 0.5) / (having + 0.5));
      }),
    );
  }
}

/** Where nothing but asking words was typed they are asked for; words that nearly everything has only help to put it in order. */
function withRequired(parts: readonly QueryPart[]): readonly QueryPart[] {
  const asked = parts.some(({ required }) => required) ? parts : parts.map((part) => ({ ...part, required: true }));
  const common = Math.log(1 + (1 - commonShare) / commonShare);
  const telling = asked.filter((part) => part.required && (!part.known || part.rarity >= common));
  return telling.length < 2
    ? asked
    : asked.map((part) => ({ ...part, required: part.required && (!part.known || part.rarity >= common) }));
}

import type { SynonymGroup } from './published-index.ts';
import { wordsOf } from './tokens.ts';

/** What else is meant by some words in a row. */
export interface Synonym {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Finds the words of the body that mean the same, in every direction: each member of a group finds all the others. */
export class Synonyms {
  readonly #groups: readonly { readonly weight: number; readonly members: readonly (readonly string[])[] }[];
  readonly #byWords = new Map<string, Set<number>>();
  /** The most words that a member has. */
  readonly longest: number;

  constructor(groups: readonly SynonymGroup[]) {
    this.#groups = groups.map(({ weight, words }) => ({ weight, members: words.map(foldedWords) }));
    this.longest = Math.max(1, ...this.#groups.flatMap(({ members }) => members.map((words) => words.length)));
    for (const [index, { members }] of this.#groups.entries()) {
      for (const words of members) {
        const key = keyOf(words);
        this.#byWords.set(key, (this.#byWords.get(key) ?? new Set()).add(index));
      }
    }
  }

  /** The other members of every group that has these words; a plural counts as its singular. */
  of(words: readonly string[]): readonly Synonym[] {
    const own = keyOf(words);
    return [...(this.#byWords.get(own) ?? [])].flatMap((index) => {
      const { weight = 1, members = [] } = this.#groups[index] ?? {};
      return members.filter((member) => keyOf(member) !== own).map((member) => ({ words: member, weight }));
    });
  }
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ word }) => word);
}

function keyOf(words: readonly string[]): string {
  return words.map((word) => (word.length > 3 ? word.replace(/(?<=[^su])s$/u, '') : word)).join(' ');
}

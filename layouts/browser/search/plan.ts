import type { Form } from './forms.ts';

/** One way in which a part of a query can stand in a text. */
export interface Choice {
  /** Words that follow one another, each in any of its forms. */
  readonly words: readonly ChoiceWord[];
  /** How much it counts beside what was typed. */
  readonly weight: number;
}

/** A word of a choice. */
export interface ChoiceWord {
  readonly forms: readonly Form[];
  /** How many words after the first of its choice it stands. */
  readonly after: number;
}

/** A part of a query: a word, a phrase, a number or reference, with everything that says the same. */
export interface QueryPart {
  /** As typed. */
  readonly typed: string;
  readonly choices: readonly Choice[];
  /** Whether what is found must have it. */
  readonly required: boolean;
  /** Whether it names one thing: a minute, an item, a sum. */
  readonly exact: boolean;
  /** Whether the record has it at all. */
  readonly known: boolean;
  /** How much it tells: the rarer in the record, the more. */
  readonly rarity: number;
}

/** What is looked for. */
export interface QueryPlan {
  readonly parts: readonly QueryPart[];
}

/** Words in a row as one choice. */
export function choiceOf(words: readonly (readonly Form[])[], weight: number): Choice {
  return { words: words.map((forms, after) => ({ forms, after })), weight };
}

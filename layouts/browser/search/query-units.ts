import type { Span } from './dates.ts';
import { meaningsIn, wordsOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A piece of what was typed: a word, words in quotation marks, or something with one meaning, such as a date or a reference. */
export interface QueryUnit {
  readonly kind: 'word' | 'phrase' | 'meaning';
  readonly typed: string;
  /** Folded words; for a meaning the one word that stands for it. */
  readonly words: readonly string[];
  /** For a meaning: the plain words in which it was written. */
  readonly plain: readonly string[];
}

/** Takes a query apart. Dates go before sums, sums before references, so that "item 11 16 March" is an item and a date. */
export function unitsOf(query: string): readonly QueryUnit[] {
  const straight = query.replace(/[“”„«»]/gu, '"');
  const quotes = [...straight.matchAll(/"([^"]+)"/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: '',
  }));
  const words = wordsOf(straight);
  const meanings = withoutOverlap([...quotes, ...meaningsIn(straight)]);
  const taken = new Set<Token>();
  const spans = meanings.map((span) => {
    const within = words.filter(({ start, end }) => start >= span.start && end <= span.end);
    for (const word of within) taken.add(word);
    return { span, within };
  });
  const units = spans
    .filter(({ within }) => within.length > 0)
    .map(({ span, within }) => ({ start: span.start, unit: spanUnit(straight, span, within) }));
  const single = words
    .filter((word) => !taken.has(word))
    .map(({ word, start, end }) => ({ start, unit: wordUnit(straight.slice(start, end), word) }));
  return [...units, ...single].sort((a, b) => a.start - b.start).map(({ unit }) => unit);
}

function wordUnit(typed: string, word: string): QueryUnit {
  return { kind: 'word', typed, words: [word], plain: [word] };
}

function spanUnit(query: string, span: Span, within: readonly Token[]): QueryUnit {
  const plain = within.map(({ word }) => word);
  const typed = query.slice(span.start, span.end);
  return span.word === ''
    ? { kind: 'phrase', typed, words: plain, plain }
    : { kind: 'meaning', typed, words: [span.word], plain };
}

/** Of spans that overlap the first in the list stays. */
function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  }
  return kept;
}

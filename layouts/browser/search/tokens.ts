import { amountsIn } from './amounts.ts';
import { datesIn } from './dates.ts';
import type { Span } from './dates.ts';
import { foldWord } from './letters.ts';
import { referencesIn } from './references.ts';

/** A word of a text as the index keeps it. Texts are taken apart in the same way when they are indexed, asked for and shown. */
export interface Token extends Span {
  /** Its place among the words of the text; what stands for several words has the place of the first. */
  readonly at: number;
}

/** Letters and digits without a gap, initials with their dots, numbers with their points and commas. */
const written =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|(?:\p{N}+(?:,\p{N}{3}(?!\p{N}))*(?:\.\p{N}+)*|[\p{L}\p{M}]+(?:['’ʼ´\u0060][\p{L}\p{M}]+)*)+/gu;

const hyphen = /^[-‐‑]$/u;

/** The plain words of a text, in order. `WMNow` and `LiveChat` are two words each, as they are where somebody writes the space. */
export function wordsOf(text: string): readonly Token[] {
  let at = 0;
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(written))
    for (const { word, start, end } of wordsIn(run))
      tokens.push({ word, start: index + start, end: index + end, at: at++ });
  return tokens;
}

/** Texts say the same words again and again: those of a run of letters are worked out once. */
const known = new Map<string, readonly Span[]>();

/** More words than the papers of a year have; past them it starts anew. */
const mostKnown = 20_000;

/** The words of a run of letters and digits, by their places in it. */
function wordsIn(run: string): readonly Span[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const words = camelParts(run, 0).flatMap(({ start, end }) => {
    const word = foldWord(run.slice(start, end).replace(/,(?=\p{N}{3})/gu, ''));
    return word === '' ? [] : [{ word, start, end }];
  });
  if (known.size >= mostKnown) known.clear();
  known.set(run, words);
  return words;
}

/** All words of a text: the plain ones, then what they say together: `anti-social` as one word, dates, sums, references. */
export function tokensOf(text: string): readonly Token[] {
  const words = wordsOf(text);
  return [...words, ...joinedWords(text, words), ...placed(meaningsIn(text), words)];
}

/** Dates, sums, percentages and references of a text. */
export function meaningsIn(text: string): readonly Span[] {
  return [...datesIn(text), ...amountsIn(text), ...referencesIn(text)];
}

function camelParts(word: string, start: number): readonly { readonly start: number; readonly end: number }[] {
  const parts = /^\p{Lu}+s$/u.test(word)
    ? []
    : [...word.matchAll(/\p{Lu}+(?=\p{Lu}\p{Ll}{2})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+/gu)];
  const whole = parts.length < 2 || parts.map(([part]) => part).join('') !== word;
  return whole || parts.some(([part]) => part.length < 2)
    ? [{ start, end: start + word.length }]
    : parts.map((part) => ({ start: start + part.index, end: start + part.index + part[0].length }));
}

/** Words that a hyphen or nothing at all joins, as one: people write `anti-social`, `antisocial` and `anti social`. */
function joinedWords(text: string, words: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let first = 0; first < words.length; first += 1) {
    let last = first;
    while (last + 1 < words.length && isJoin(text.slice(words[last]?.end, words[last + 1]?.start))) last += 1;
    const run = words.slice(first, last + 1);
    const word = run.map((part) => part.word).join('');
    if (run.length > 1 && /\p{L}/u.test(word))
      joined.push({ word, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, at: run[0]?.at ?? 0 });
    first = last;
  }
  return joined;
}

function isJoin(between: string): boolean {
  return between === '' || hyphen.test(between);
}

/** Spans with the place of their first word; the same word for the same place once, and none that is there already. */
function placed(spans: readonly Span[], words: readonly Token[]): readonly Token[] {
  const seen = new Set(words.map(({ word, at }) => `${word} ${at}`));
  return spans.flatMap((span) => {
    const first = firstWithin(words, span.start);
    const key = `${span.word} ${first?.at}`;
    if (first === undefined || first.start >= span.end || seen.has(key)) return [];
    seen.add(key);
    return [{ ...span, at: first.at }];
  });
}

/** The first word that ends after a place of the text; words are in order. */
function firstWithin(words: readonly Token[], place: number): Token | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return words[low];
}

/**
 * What a reader typed, in the form that the index keeps. References to clauses are written in many ways (`911.ii`, `911 (ii)`,
 * `minute 911 II`) and indexed in one: `911ii`. Brackets, quotes and dashes that only decorate a word go; a dash inside one stays.
 */
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(
      clauseReference,
      (_all, minute: string, ...parts: (string | undefined)[]) =>
        `${minute}${parts.slice(0, 4).join('').toLowerCase()}`,
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The words of a query that tell something: who asks "what did they say about stop and search" looks for "stop search". All stay
 * where somebody put words in quotation marks, and where nothing else would be left.
 */
export function tellingWords(query: string): string {
  if (query.includes('"')) return query;
  const telling = query.split(' ').filter((word) => !littleWords.has(word.toLowerCase().replace(/[?.,!]+$/u, '')));
  return telling.length === 0 ? query : telling.join(' ');
}

const littleWords: ReadonlySet<string> = new Set([
  'a',
  'about',
  'an',
  'and',
  'are',
  'at',
  'be',
  'by',
  'did',
  'do',
  'does',
  'for',
  'from',
  'has',
  'have',
  'how',
  'in',
  'is',
  'it',
  'of',
  'on',
  'or',
  'said',
  'say',
  'that',
  'the',
  'they',
  'this',
  'to',
  'was',
  'were',
  'what',
  'when',
  'where',
  'who',
  'why',
  'with',
  '&',
]);

/** A query without each of its words in turn: what is tried where nothing has them all. None of a single word, or of words in quotation marks. */
export function looserQueries(query: string): readonly string[] {
  const words = query.split(' ');
  return words.length < 2 || words.length > 8 || query.includes('"')
    ? []
    : words.map((_, left) => words.filter((_word, index) => index !== left).join(' '));
}

/**
 * A minute's number, then a Roman numeral or letter. "a" and "I" alone are words of English as well, so a single letter counts only
 * in brackets, after a dot, or straight after the number; years (four digits) take no clause after a space.
 */
const clauseReference =
  /\b(\d{2,5})(?:\s*[.(]\s*([ivxl]{1,6}|[a-h])\b\)?|([ivxl]{1,6}|[a-h])\b|(?<!\d{4})\s+([ivxl]{2,6}|[iv])\b)(?:\s*[.(]?\s*([a-h])\b\)?)?/giu;

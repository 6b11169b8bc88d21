/**
 * What a reader typed, in the form that the index keeps. References to clauses are written in many ways (`911.ii`, `911 (ii)`,
 * `minute 911 II`) and indexed in one: `911ii`. Brackets, quotes and dashes that only decorate a word go; a dash inside one stays.
 */
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(clauseReference, (_all, minute: string, ...parts: (string | undefined)[]) => `${minute}${parts.slice(0, 4).join('').toLowerCase()}`)
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A minute's number, then a Roman numeral or letter. "a" and "I" alone are words of English as well, so a single letter counts only
 * in brackets, after a dot, or straight after the number; years (four digits) take no clause after a space.
 */
const clauseReference = /\b(\d{2,5})(?:\s*[.(]\s*([ivxl]{1,6}|[a-h])\b\)?|([ivxl]{1,6}|[a-h])\b|(?<!\d{4})\s+([ivxl]{2,6}|[iv])\b)(?:\s*[.(]?\s*([a-h])\b\)?)?/giu;

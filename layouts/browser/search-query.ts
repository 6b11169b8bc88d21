/**
 * What a reader typed, in the form that the index keeps. References to clauses are written in many ways (`911.ii`, `911 (ii)`,
 * `minute 911 II`) and indexed in one: `911ii`. Brackets, quotes and dashes that only decorate a word go; a dash inside one stays.
 */
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\b(\d{2,5})\s*[.,]?\s*\(?\s*([ivxl]{1,6}|[a-h])\b\)?(?:\s*\(?\s*([a-h])\b\)?)?/giu, (_all, minute: string, clause: string, sub: string | undefined) => `${minute}${clause.toLowerCase()}${(sub ?? '').toLowerCase()}`)
    .replace(/\s+/gu, ' ')
    .trim();
}

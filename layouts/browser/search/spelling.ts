/** A word of the record, with the number of entries that have it. */
export interface KnownWord {
  readonly word: string;
  readonly entries: number;
}

/**
 * The word of the record that somebody most likely meant: one slip away for short words, two for long ones, where two neighbouring
 * letters that change places are one slip. None for words of less than four letters, and none for numbers: they are what they are.
 */
export function nearestSpelling(typed: string, known: Iterable<KnownWord>): string | undefined {
  if (typed.length < 4 || /\p{N}/u.test(typed)) return undefined;
  const most = typed.length < 8 ? 1 : 2;
  let best: { readonly word: string; readonly rank: number } | undefined;
  for (const { word, entries } of known) {
    if (Math.abs(word.length - typed.length) > most || /\p{N}/u.test(word)) continue;
    const slips = slipsBetween(typed, word, most);
    if (slips > most || isOtherWord(typed, word)) continue;
    // Few mistake the first letter, and rather a common word than a rare one is meant.
    const rank = -4 * slips - (word.startsWith(typed.charAt(0)) ? 0 : 2) + Math.min(1, Math.log10(entries + 1) / 3);
    if (best === undefined || rank > best.rank || (rank === best.rank && word < best.word)) best = { word, rank };
  }
  return best?.word;
}

/** Short words that differ in their first letter are different words (scams, cams), unless it was forgotten or swapped with the second. */
function isOtherWord(typed: string, word: string): boolean {
  const forgotten = word.slice(1) === typed;
  const swapped = word.startsWith(`${typed.charAt(1)}${typed.charAt(0)}`);
  return typed.length < 7 && !word.startsWith(typed.charAt(0)) && !forgotten && !swapped;
}

/** Letters put in, left out, changed, or swapped with their neighbour; more than `most` are not counted to the end. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** What a title may end at before its end: the part before a colon, a dash or a bracket says what it is about. */
const NATURAL_END = /(?::|;|,|\s[–—-]|\s\()\s?/gu;
/** Words that say nothing at the end of a title, and leave a reader waiting. */
const SMALL = new Set(
  'a an the of in on at by to for from with and or as is into per its their this that under over between'.split(' '),
);
/** A part that is shorter than this share of what fits says too little. */
const FAIR_SHARE = 0.5;

/**
 * A title that fits: whole, or cut where it may end, or at a word. It never ends within a word or with a word that
 * leads on to the next. Empty where not even its first word fits.
 */
export function shortened(title: string, fits: (title: string) => boolean): string {
  if (fits(title)) return title;
  const words = title.split(' ');
  let cut = words.length - 1;
  while (cut > 0 && !fits(words.slice(0, cut).join(' '))) cut -= 1;
  const atWord = withoutSmallEnd(words.slice(0, cut));
  const ends = [...title.matchAll(NATURAL_END)].map(({ index }) => title.slice(0, index));
  const natural = ends.findLast((part) => part.length <= atWord.length);
  // "Item 7:" alone would be a heading without its words.
  return natural !== undefined && natural.length >= atWord.length * FAIR_SHARE ? natural : atWord;
}

function withoutSmallEnd(words: readonly string[]): string {
  const end = words.findLastIndex((word) => !SMALL.has(word.toLowerCase()));
  return words
    .slice(0, end + 1)
    .join(' ')
    .replace(/[\s,;:–—(-]+$/u, '');
}

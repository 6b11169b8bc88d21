// Advance widths in thousandths of an em, of Atkinson Hyperlegible Next: wide enough for the typefaces that may stand in for it.
const widths: Readonly<Record<string, number>> = {
  ' ': 280,
  f: 314,
  i: 252,
  j: 245,
  l: 262,
  m: 845,
  r: 349,
  s: 471,
  t: 326,
  w: 684,
  b: 566,
  d: 564,
  g: 558,
  h: 550,
  n: 550,
  o: 548,
  p: 566,
  q: 574,
  u: 540,
  D: 669,
  G: 694,
  H: 694,
  I: 392,
  M: 824,
  N: 693,
  O: 714,
  Q: 724,
  U: 690,
  W: 856,
  '.': 210,
  ',': 210,
  ':': 210,
  '%': 919,
  '&': 731,
  '+': 606,
  '£': 610,
  '(': 299,
  ')': 299,
  '-': 362,
  '–': 504,
  '/': 387,
  '0': 648,
  '1': 407,
  '4': 614,
  '8': 615,
};
const digit = 605;
const capital = 640;
const small = 530;

/** About how wide words are when set at a size, in the same units as the size. */
export function textWidth(text: string, size: number): number {
  return (Array.from(text).reduce((sum, character) => sum + widthOf(character), 0) * size) / 1000;
}

function widthOf(character: string): number {
  return widths[character] ?? (/\d/u.test(character) ? digit : /\p{Lu}/u.test(character) ? capital : small);
}

/** Parts words into lines that are no wider than `width`, where spaces allow it. */
export function wrapText(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Labels of a clause from the outermost in, in small letters without dots and brackets: `['iii', 'a']`. */
export type ClausePath = readonly string[];

const roman = /^x{0,3}(?:ix|iv|v?i{0,3})/u;
const words = /\b(?:clauses?|resolutions?|paras?|paragraphs?|points?)\b/gu;

/**
 * Reads what follows the number of a minute: `ii`, `.ii`, ` iii a`, `(a-d)`, `(a, c)`. An empty text is the whole minute.
 * Undefined where something else stands there.
 */
export function parsePaths(text: string): readonly ClausePath[] | undefined {
  const plain = text
    .replace(words, ' ')
    .replace(/\bto\b/gu, '-')
    .replace(/\band\b|&/gu, ',');
  if (!/^[a-z\d\s.,;:()[\]-]*$/u.test(plain)) return undefined;
  const tokens = plain.match(/[a-z]+|\d+|-|,/gu)?.flatMap(splitToken) ?? [];
  return readPaths(trimSeparators(tokens));
}

/** The labels as printed in running text: `iii(a)`. */
export function printPath([first = '', ...nested]: ClausePath): string {
  return `${first}${nested.map((step) => `(${step})`).join('')}`;
}

/** `iiia` is `iii` and `a`; `iv` and `ab` are one label each, but no real list has a label of several plain letters. */
function splitToken(token: string): readonly string[] {
  const numeral = roman.exec(token)?.[0] ?? '';
  if (numeral === '' || numeral === token || token.length - numeral.length > 1) return [token];
  return [numeral, token.slice(numeral.length)];
}

/** A dash or comma before the first label (`minute 687 - iii`) or after the last means nothing. */
function trimSeparators(tokens: readonly string[]): readonly string[] {
  const isLabel = (token: string): boolean => token !== '-' && token !== ',';
  const first = tokens.findIndex(isLabel);
  return first === -1 ? [] : tokens.slice(first, tokens.findLastIndex(isLabel) + 1);
}

/** Labels that follow each other nest; after a comma or a dash, a label stands beside the one before it. */
function readPaths(tokens: readonly string[]): readonly ClausePath[] | undefined {
  const paths: ClausePath[] = [];
  let path: string[] = [];
  let separator: string | undefined;
  for (const token of tokens) {
    if (token === '-' || token === ',') {
      if (separator === undefined && path.length > 0) paths.push(path);
      separator = token === '-' || separator === '-' ? '-' : ',';
      continue;
    }
    if (token.length > 1 && /^[a-z]/u.test(token) && roman.exec(token)?.[0] !== token) return undefined;
    if (separator === undefined) path = [...path, token];
    else {
      const parents = path.slice(0, -1);
      const between = separator === '-' ? labelsBetween(path.at(-1) ?? '', token) : [];
      if (between === undefined) return undefined;
      paths.push(...between.map((label) => [...parents, label]));
      path = [...parents, token];
    }
    separator = undefined;
  }
  return path.length === 0 ? paths : [...paths, path];
}

/** The labels after `first` and before `last`, in the numbering that both share; undefined where they do not make a range. */
function labelsBetween(first: string, last: string): readonly string[] | undefined {
  for (const numbering of numberings(first)) {
    const from = numbering.indexOf(first);
    const to = numbering.indexOf(last);
    if (from !== -1 && to > from) return numbering.slice(from + 1, to);
  }
  return undefined;
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode('a'.charCodeAt(0) + index));
const numerals = Array.from({ length: 39 }, (_, index) => toRoman(index + 1));
const numbers = Array.from({ length: 99 }, (_, index) => String(index + 1));

/** `i` may start romans or be a letter: romans first, as the papers number clauses so. */
function numberings(label: string): readonly (readonly string[])[] {
  if (/^\d/u.test(label)) return [numbers];
  return numerals.includes(label) ? [numerals, letters] : [letters];
}

function toRoman(value: number): string {
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(value / 10)) + (units[value % 10] ?? '');
}

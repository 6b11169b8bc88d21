import type { BodyRecord } from '../../record/record.ts';
import type { Passage } from '../reading/passage.ts';

/** An abbreviation with what a text says that it stands for. */
export interface Expansion {
  readonly short: string;
  readonly long: string;
  readonly offset: number;
}

const small = new Set(['of', 'and', 'the', 'for', 'in', 'to', 'on', 'by', 'with', 'a', '&']);

/** Abbreviations that a text expands: `Force Contact Centre (FCC)` and `FCC (Force Contact Centre)`. Only where the initials fit. */
export function expansionsIn({ words }: Pick<Passage, 'words'>): readonly Expansion[] {
  const after = [...words.matchAll(/\(\s*[“"‘']?([A-Z][A-Za-z]*[A-Z])s?[”"’']?\s*\)/gu)].flatMap((match) => {
    const long = fitting(wordsBefore(words, match.index), match[1] ?? '');
    return long === undefined ? [] : [{ short: match[1] ?? '', long, offset: match.index + 1 }];
  });
  const before = [...words.matchAll(/\b([A-Z][A-Za-z]*[A-Z])s?\s+\(([^()]{4,90})\)/gu)].flatMap((match) => {
    const phrase = (match[2] ?? '').trim();
    const long = /^[\p{L}\s’'&-]+$/u.test(phrase) ? fitting(phrase.split(/\s+/u), match[1] ?? '') : undefined;
    return long === undefined ? [] : [{ short: match[1] ?? '', long, offset: match.index }];
  });
  return [...after, ...before];
}

/** The words just before a place, up to nine and not across a mark. */
function wordsBefore(words: string, at: number): readonly string[] {
  const run = /[\p{L}\s’'&-]*$/u.exec(words.slice(Math.max(0, at - 120), at))?.[0] ?? '';
  return run.trim().split(/\s+/u).slice(-9);
}

/** The last words whose initials are those of the abbreviation; words such as "of" may count or not. */
function fitting(phrase: readonly string[], short: string): string | undefined {
  for (let start = phrase.length - 1; start >= 0; start -= 1) {
    const words = phrase.slice(start);
    const parts = words.flatMap((word) => word.split('-'));
    const all = parts
      .map((part) => part.charAt(0))
      .join('')
      .toLowerCase();
    const large = parts
      .filter((part) => !small.has(part.toLowerCase()))
      .map((part) => part.charAt(0))
      .join('')
      .toLowerCase();
    const verbFirst = /^\p{Ll}/u.test(words[0] ?? '') && small.has((words[1] ?? '').toLowerCase());
    if (
      !verbFirst &&
      (all === short.toLowerCase() || large === short.toLowerCase()) &&
      !small.has((words[0] ?? '').toLowerCase())
    )
      return words.join(' ');
  }
  return undefined;
}

/** What the body itself says that abbreviations stand for, its own and its organisations' short names included. */
export function knownAbbreviations({ body, organisations }: BodyRecord): ReadonlyMap<string, string> {
  const pairs = [
    ...[...organisations.values()].map(({ short, name }) => [short, name] as const),
    [body.short, body.name] as const,
    [body.scrutinises?.short, body.scrutinises?.name] as const,
    ...Object.entries(body.abbreviations),
  ];
  return new Map(pairs.flatMap(([short, long]) => (short === undefined || long === undefined ? [] : [[short, long]])));
}

/**
 * Whether two expansions are one: `Force Contact Centre` and `force contact centres`, or one that says more, such as
 * `Accountability and Governance Board, at which ...` and `dedicated (or designated) neighbourhood officer`.
 */
export function sameMeaning(a: string, b: string): boolean {
  const [few = [], many = []] = [plainWords(a), plainWords(b)].sort((one, other) => one.length - other.length);
  return few.every((word) => many.includes(word));
}

function plainWords(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/gu, '')
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !small.has(word)).map((word) => word.replace(/ies$/u, 'y').replace(/s$/u, ''));
}

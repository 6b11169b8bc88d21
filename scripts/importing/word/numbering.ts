import { child, children, isOn, value } from './xml.ts';
import type { Element } from './xml.ts';

/** One level of a list: how it counts, and how it writes what it counted. */
interface Level {
  readonly format: string;
  /** "%1.%2": each level's number by its place. */
  readonly text: string;
  readonly start: number;
  /** The level after which it starts again; undefined for any higher one. */
  readonly restartsAfter: number | undefined;
  /** Whether all of its numbers are written in figures (ISO/IEC 29500-1, 17.9.4). */
  readonly legal: boolean;
}

/** A paragraph's place in a list, with its number as Word prints it. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
  readonly bullet: boolean;
  /** "1.1", "(a)"; empty for a bullet. */
  readonly label: string;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly Level[];
  /** Levels that this list counts anew, with where they start. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** Counts numbered paragraphs as Word does: in document order, by list and level (ISO/IEC 29500-1, 17.9). */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  /** By abstract list: Word counts on from one list to another that has the same. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(root: Element | undefined) {
    const abstracts = new Map(
      children(root, 'w:abstractNum').map((one) => [value(one, 'w:abstractNumId') ?? '', one] as const),
    );
    const byStyle = new Map(
      [...abstracts].flatMap(([id, one]) => {
        const style = value(child(one, 'w:styleLink'));
        return style === undefined ? [] : [[style, id] as const];
      }),
    );
    this.#lists = new Map(
      children(root, 'w:num').map((num) => {
        const named = value(child(num, 'w:abstractNumId')) ?? '';
        const linked = value(child(abstracts.get(named), 'w:numStyleLink'));
        const abstractId = (linked === undefined ? undefined : byStyle.get(linked)) ?? named;
        return [value(num, 'w:numId') ?? '', listOf(num, abstractId, abstracts.get(abstractId))] as const;
      }),
    );
  }

  /** Counts one more paragraph of a list; undefined for one that is in none. */
  next(numId: string | undefined, level = 0): ListPlace | undefined {
    const list = numId === undefined || numId === '0' ? undefined : this.#lists.get(numId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined || numId === undefined) return undefined;
    if (own.format === 'bullet') return { list: numId, level, bullet: true, label: '' };
    if (own.format === 'none') return undefined;
    const counts = this.#countsOf(list, numId);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < list.levels.length; deeper += 1) {
      const { restartsAfter } = list.levels[deeper] ?? own;
      if (restartsAfter === undefined || (restartsAfter > 0 && level < restartsAfter)) counts[deeper] = undefined;
    }
    return { list: numId, level, bullet: false, label: labelOf(list.levels, level, counts) };
  }

  #countsOf(list: List, numId: string): (number | undefined)[] {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    if (!this.#started.has(numId)) {
      this.#started.add(numId);
      for (const [level, start] of list.overrides) counts[level] = start - 1;
    }
    return counts;
  }
}

function listOf(num: Element, abstractId: string, abstract: Element | undefined): List {
  const overrides = children(num, 'w:lvlOverride');
  const replaced = new Map(
    overrides.flatMap((one) => {
      const level = child(one, 'w:lvl');
      return level === undefined ? [] : [[Number(value(one, 'w:ilvl') ?? '0'), level] as const];
    }),
  );
  const levels: Level[] = [];
  for (const level of children(abstract, 'w:lvl')) {
    const at = Number(value(level, 'w:ilvl') ?? '0');
    levels[at] = levelOf(replaced.get(at) ?? level);
  }
  const starts = overrides.flatMap((one) => {
    const start = value(child(one, 'w:startOverride'));
    return start === undefined ? [] : [[Number(value(one, 'w:ilvl') ?? '0'), Number(start)] as const];
  });
  return { abstractId, levels, overrides: new Map(starts) };
}

function levelOf(level: Element): Level {
  const restart = value(child(level, 'w:lvlRestart'));
  return {
    format: value(child(level, 'w:numFmt')) ?? 'decimal',
    text: value(child(level, 'w:lvlText')) ?? '',
    start: Number(value(child(level, 'w:start')) ?? '1'),
    restartsAfter: restart === undefined ? undefined : Number(restart),
    legal: isOn(child(level, 'w:isLgl')),
  };
}

function labelOf(levels: readonly Level[], level: number, counts: readonly (number | undefined)[]): string {
  const own = levels[level];
  return (own?.text ?? '').replaceAll(/%(\d)/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const other = levels[at];
    return written(counts[at] ?? other?.start ?? 1, own?.legal === true && at < level ? 'decimal' : other?.format);
  });
}

/** A number in the way that a list writes it (ISO/IEC 29500-1, 17.18.59); figures for ways that English papers do not use. */
function written(count: number, format = 'decimal'): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'ordinal':
      return `${count}${ordinalEnding(count)}`;
    default:
      return String(count);
  }
}

/** a to z, then aa to zz, as Word goes on. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [worth, digits] of romanDigits) {
    text += digits.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

function ordinalEnding(count: number): string {
  const teen = count % 100 > 10 && count % 100 < 14;
  return (teen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th';
}

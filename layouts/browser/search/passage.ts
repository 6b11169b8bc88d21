import { leastWeight } from './matching.ts';
import type { Hit } from './matching.ts';
import { zones } from './published-index.ts';
import type { ShownEntry } from './published-index.ts';
import { wordsOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { shortestWindow } from './window.ts';

/** A stretch of a passage, marked where it is what was looked for. */
export interface PassagePart {
  readonly text: string;
  readonly marked: boolean;
}

/** What is shown of a result's text, and where its link leads. */
export interface Passage {
  readonly parts: readonly PassagePart[];
  /** The anchor nearest to the passage; empty for that of the entry. */
  readonly anchor: string;
}

/** A passage is about so many words: a block that is shorter is shown whole, of a longer one the sentences that tell. */
const most = 45;

/**
 * The passage of an entry where the hits stand closest, in whole sentences; an ellipsis tells what was left out. Where nothing of the
 * text was hit, it is the start of it.
 */
export function passageOf({ blocks }: Pick<ShownEntry, 'blocks'>, hits: readonly (readonly Hit[])[]): Passage {
  const text = blocks.map(([, words]) => words).join('\n');
  const words = wordsOf(text);
  const lists = hits.map(telling).filter((list) => list.length > 0);
  const window = closest(lists);
  const from = words[window?.from ?? 0]?.start ?? 0;
  const to = words[(window?.to ?? 1) - 1]?.end ?? from;
  const block = blockAt(blocks, from);
  const end = Math.max(to, from);
  const range = sentencesAround(text, {
    from,
    to: end,
    start: block.start,
    end: Math.max(block.end, blockAt(blocks, end - 1).end),
  });
  return {
    anchor: blocks[block.index]?.[0] ?? '',
    parts: markedParts(text, { ...range, block }, markedRanges(lists.flat(), words)),
  };
}

/** The hits of a part in the text that say most: what was typed before other words for it. */
function telling(hits: readonly Hit[]): readonly Hit[] {
  const inText = hits.filter(({ zone, weight }) => zone === zones.text && weight >= leastWeight);
  const best = Math.max(0, ...inText.map(({ weight }) => weight));
  return inText.filter(({ weight }) => weight >= best - 0.21);
}

/** Where not all stand in one window that can be shown, the closest that do. */
function closest(lists: readonly (readonly Hit[])[]): { readonly from: number; readonly to: number } | undefined {
  const window = shortestWindow(lists);
  if (window === undefined || window.to - window.from <= most || lists.length < 2) return window;
  const pairs = lists.slice(1).map((list, index) => shortestWindow([lists[index] ?? [], list]));
  return pairs.filter((pair) => pair !== undefined).sort((a, b) => a.gap - b.gap)[0] ?? window;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function blockAt(blocks: ShownEntry['blocks'], place: number): Stretch & { readonly index: number } {
  let start = 0;
  for (const [index, [, words]] of blocks.entries()) {
    const end = start + words.length;
    if (place <= end || index === blocks.length - 1) return { index, start, end };
    start = end + 1;
  }
  return { index: 0, start: 0, end: 0 };
}

/** The block where it is short; otherwise the sentence that has the words, and those after and before it while there is room. */
function sentencesAround(
  text: string,
  { from, to, start, end }: Stretch & { readonly from: number; readonly to: number },
): Stretch {
  const count = (a: number, b: number): number => text.slice(a, b).split(/\s+/u).length;
  if (count(start, end) <= most) return { start, end };
  const breaks = [
    start,
    ...[...text.slice(start, end).matchAll(/(?<=[.!?;:]["'’”)]?)\s+(?=[\p{Lu}\p{N}"'‘“(])|\n/gu)].map(
      (match) => start + match.index + match[0].length,
    ),
    end,
  ];
  let first = breaks.findLastIndex((place) => place <= from);
  let last = Math.max(
    first + 1,
    breaks.findIndex((place) => place >= to),
  );
  if (count(breaks[first] ?? start, breaks[last] ?? end) > 2 * most) return cutAt(text, { from, to, start, end });
  for (;;) {
    if (last < breaks.length - 1 && count(breaks[first] ?? start, breaks[last + 1] ?? end) <= most) last += 1;
    else if (first > 0 && count(breaks[first - 1] ?? start, breaks[last] ?? end) <= most) first -= 1;
    else return { start: breaks[first] ?? start, end: breaks[last] ?? end };
  }
}

/** A sentence without end is cut between words. */
function cutAt(
  text: string,
  { from, to, start, end }: Stretch & { readonly from: number; readonly to: number },
): Stretch {
  const before = text.lastIndexOf(' ', Math.max(start, from - 100));
  const after = text.indexOf(' ', Math.min(end, Math.max(to, from + 180)));
  return { start: before < start ? start : before + 1, end: after === -1 || after > end ? end : after };
}

function markedRanges(hits: readonly Hit[], words: readonly Token[]): readonly Stretch[] {
  return hits
    .map(({ at, length }) => ({ start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function markedParts(
  text: string,
  { start, end, block }: Stretch & { readonly block: Stretch },
  ranges: readonly Stretch[],
): readonly PassagePart[] {
  const parts: PassagePart[] = start > block.start ? [{ text: '… ', marked: false }] : [];
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue;
    if (range.start > at) parts.push({ text: text.slice(at, range.start), marked: false });
    parts.push({ text: text.slice(range.start, range.end), marked: true });
    at = range.end;
  }
  const rest = text.slice(at, end).trimEnd();
  if (rest !== '') parts.push({ text: rest, marked: false });
  if (end < block.end) parts.push({ text: ' …', marked: false });
  return parts.map((part) => ({ ...part, text: part.text.replace(/\n/gu, ' ') }));
}

import type { Block } from '../reading/blocks.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A quotation over several paragraphs opens each and closes once, so an open one is only a fault if the next does not open. */
export const unbalancedQuotes = defineRule({
  id: 'unbalanced-quotes',
  severity: 'note',
  sentence: 'A quotation is opened and not closed, or closed and not opened.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const paired = withPartner(manuscript.blocks);
      return manuscript.blocks.flatMap((block, index) => {
        if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quotation') return [];
        const fault = faultIn(block.words, {
          after: textAfter(manuscript.blocks, index),
          before: textBefore(manuscript.blocks, index),
          partner: paired.has(block),
        });
        return fault === undefined
          ? []
          : [
              sightingAt(manuscript, block.offset + fault.at, {
                message: fault.message,
                remedy: 'Add the mark that is missing, or take this one out.',
              }),
            ];
      });
    }),
});

/** The words after and before a paragraph, and whether a straight mark of it has its partner there. */
interface Surroundings {
  readonly after: string;
  readonly before: string;
  readonly partner: boolean;
}

/** The paragraphs in which a straight mark opens or closes a quotation of several paragraphs: the partner is in another, under the same heading. */
function withPartner(blocks: readonly Block[]): ReadonlySet<Block> {
  const paired = new Set<Block>();
  let open: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') open = undefined;
    if (block.kind === 'heading' || block.kind === 'row' || block.kind === 'container') continue;
    const odd = (block.words.match(/"/gu)?.length ?? 0) % 2 === 1;
    const goesOn = block.words
      .replace(/^\s*\(?[\p{L}\d.]{1,6}[.)]?\s/u, '')
      .trimStart()
      .startsWith('"');
    // Each paragraph of a quotation may open anew, and only the last one close.
    if (open !== undefined && (odd || goesOn)) paired.add(open);
    if (open !== undefined && odd && !goesOn) {
      paired.add(block);
      open = undefined;
    } else if (open !== undefined && goesOn) {
      open = odd ? block : undefined;
    } else if (odd) open = block;
  }
  return paired;
}

function faultIn(words: string, { after, before, partner }: Surroundings) {
  let open = 0;
  for (const match of words.matchAll(/[“”]/gu)) {
    open += match[0] === '“' ? 1 : -1;
    if (open < 0 && !before.includes('“'))
      return { at: match.index, message: 'A quotation is closed here that was not opened.' };
    if (open < 0) open = 0;
  }
  if (open > 0 && !/^\s*[“]/u.test(after) && !after.includes('”'))
    return { at: words.lastIndexOf('“'), message: 'A quotation is opened here and not closed.' };
  if (partner) return undefined;
  const straight = [...words.matchAll(/"/gu)];
  const last = straight.at(-1);
  const inches = /\d"/u.test(words);
  return straight.length % 2 === 1 && last !== undefined && !inches && !words.includes('“')
    ? { at: last.index, message: 'A straight quotation mark stands without its partner.' }
    : undefined;
}

function textAfter(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(index + 1, index + 9)
    .map(({ words }) => words)
    .join('\n');
}

function textBefore(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(Math.max(0, index - 8), index)
    .map(({ words }) => words)
    .join('\n');
}

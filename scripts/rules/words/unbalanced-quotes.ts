import type { Block } from '../reading/blocks.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A quotation over several paragraphs opens each and closes once, so an open one is only a fault if the next does not open. */
export const unbalancedQuotes = defineRule({
  id: 'unbalanced-quotes',
  severity: 'note',
  sentence: 'A quotation is opened and not closed, or closed and not opened.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.blocks.flatMap((block, index) => {
        if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quotation') return [];
        const fault = faultIn(block.words, textAfter(manuscript.blocks, index), textBefore(manuscript.blocks, index));
        return fault === undefined
          ? []
          : [
              sightingAt(manuscript, block.offset + fault.at, {
                message: fault.message,
                remedy: 'Add the mark that is missing, or take this one out.',
              }),
            ];
      }),
    ),
});

function faultIn(words: string, after: string, before: string) {
  let open = 0;
  for (const match of words.matchAll(/[“”]/gu)) {
    open += match[0] === '“' ? 1 : -1;
    if (open < 0 && !before.includes('“'))
      return { at: match.index, message: 'A quotation is closed here that was not opened.' };
    if (open < 0) open = 0;
  }
  if (open > 0 && !/^\s*[“]/u.test(after) && !after.includes('”'))
    return { at: words.lastIndexOf('“'), message: 'A quotation is opened here and not closed.' };
  const straight = [...words.matchAll(/"/gu)];
  const last = straight.at(-1);
  const inches = /\d"/u.test(words);
  return straight.length % 2 === 1 && last !== undefined && !inches && !words.includes('“')
    ? { at: last.index, message: 'A straight quotation mark stands without its partner.' }
    : undefined;
}

function textAfter(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(index + 1, index + 4)
    .map(({ words }) => words)
    .join('\n');
}

function textBefore(blocks: readonly Block[], index: number): string {
  return blocks
    .slice(Math.max(0, index - 3), index)
    .map(({ words }) => words)
    .join('\n');
}

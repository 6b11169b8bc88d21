import type { Block } from '../reading/blocks.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A colon announces something, a comma goes on: where nothing follows, something was cut off. */
export const unfinishedSentence = defineRule({
  id: 'unfinished-sentence',
  severity: 'warning',
  sentence: 'A paragraph ends in a comma or a colon, and nothing follows; or a list ends in "and".',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.blocks.flatMap((block, index) =>
        unfinished(block, { manuscript, next: manuscript.blocks[index + 1] }),
      ),
    ),
});

function unfinished(
  block: Block,
  { manuscript, next }: { readonly manuscript: Manuscript; readonly next: Block | undefined },
) {
  const words = block.words.trimEnd();
  const end = /(?:([,:])|[,;]\s+(and|or))$/u.exec(words);
  if (end === null) return [];
  const follows =
    next !== undefined &&
    next.kind !== 'footnote' &&
    (next.kind !== 'heading' || (end[1] === ':' && isBelow(next, { manuscript, block })));
  const wrong =
    block.kind === 'paragraph'
      ? (end[1] === ':' && !follows) ||
        ((end[1] === ',' || end[2] !== undefined) && (!follows || next.kind === 'paragraph') && !startsSmall(next))
      : block.kind === 'list-item' && end[2] !== undefined && next?.kind !== 'list-item' && !startsSmall(next);
  if (!wrong || block.inside.includes('quote') || isAddressLine(words) || isFormLine(words)) return [];
  return [
    sightingAt(manuscript, block.offset + words.length - 1, {
      message: `"...${words.slice(-30).replace(/\s+/gu, ' ').trim()}" ends here, and nothing follows.`,
      remedy: 'Finish the sentence, or add the list that was to follow.',
    }),
  ];
}

/** "The options are:" and then a sub-heading for each: what a colon announces may have headings of its own. */
function isBelow(
  { level }: Extract<Block, { kind: 'heading' }>,
  { manuscript: { blocks }, block }: { readonly manuscript: Manuscript; readonly block: Block },
): boolean {
  const own = blocks.findLast((other) => other.kind === 'heading' && other.offset < block.offset);
  const levels = blocks.flatMap((other) => (other.kind === 'heading' ? [other.level] : []));
  return level > (own?.kind === 'heading' ? own.level : Math.min(...levels));
}

/** `Signed:`, `Chair:` and `Date:` wait for a pen. */
function isFormLine(words: string): boolean {
  return (
    /^\W*(?:[\p{L}’'.]+\W+){0,4}[\p{L}’'.]+\W*:$/u.test(words) &&
    /\b(?:sign|date|chair|name|position|clerk|mayor)/iu.test(words)
  );
}

/** A sentence that goes on below a figure or table starts small, or with the number or label of its next part. */
function startsSmall(next: Block | undefined): boolean {
  return (
    next !== undefined && next.kind !== 'heading' && /^\s*(?:\p{Ll}|\d+[.)\d]|\(?\p{L}{1,4}\d?[.)])/u.test(next.words)
  );
}

/** `Dear Sir,` and `Yours sincerely,` end as they should. */
function isAddressLine(words: string): boolean {
  return /^(?:dear|yours|kind regards|best wishes|with best|sincerely|regards)\b/iu.test(words.trim());
}

import { isElement } from './structure.ts';
import type { TaggedContent, TaggedElement } from './structure.ts';

/** Elements that stand in a line of text (ISO 32000-1, 14.8.4.4), and the PDF 2.0 ones that packs map to them. */
const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Em',
  'Strong',
  'Sub',
  'FENote',
]);

/** A paragraph, heading, cell or the like: what it shows itself, without the blocks in it. */
export interface Block {
  readonly type: string;
  readonly element: TaggedElement;
  readonly contents: readonly TaggedContent[];
  /** Whether it stands first in what holds it. */
  readonly isFirst: boolean;
}

/** The blocks under an element in the order in which they are read. A block that goes on after another in it comes twice. */
export function blocksOf(element: TaggedElement): readonly Block[] {
  const blocks: Block[] = [];
  collect(element, blocks, true);
  return blocks;
}

function collect(element: TaggedElement, blocks: Block[], isFirst: boolean): void {
  let own: TaggedContent[] = [];
  const end = (): void => {
    if (own.length > 0) blocks.push({ type: element.type, element, contents: own, isFirst });
    own = [];
  };
  element.kids.forEach((kid, index) => {
    if (!isElement(kid)) own.push(kid);
    else if (INLINE.has(kid.type) && isInline(kid)) own.push(...inlineContents(kid));
    else {
      end();
      collect(kid, blocks, index === 0);
    }
  });
  end();
}

function isInline(element: TaggedElement): boolean {
  return element.kids.every((kid) => !isElement(kid) || (INLINE.has(kid.type) && isInline(kid)));
}

function inlineContents(element: TaggedElement): readonly TaggedContent[] {
  return element.kids.flatMap((kid) => (isElement(kid) ? inlineContents(kid) : [kid]));
}

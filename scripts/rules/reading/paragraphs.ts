import type { Manuscript } from './manuscript.ts';
import { splitNumber } from './sections.ts';

/** A paragraph of a numbered paper. */
export interface Paragraph {
  /** As typed, without its dot or bracket; undefined for one without. */
  readonly number: string | undefined;
  readonly offset: number;
  readonly words: string;
  /** The number of the section that it stands in. */
  readonly section: string | undefined;
}

/** The paragraphs of a paper whose frontmatter says how they are numbered; none for others. */
export function paragraphsOf({ blocks, document }: Manuscript): readonly Paragraph[] {
  const shape = shapes[document?.numbering ?? 'none'];
  if (shape === undefined) return [];
  let section: string | undefined;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = splitNumber(block.words).number ?? section;
    const plain =
      block.kind === 'paragraph' || (block.kind === 'list-item' && block.indent === 0 && block.label !== undefined);
    if (!plain || block.inside.length > 0) return [];
    const number = shape.exec(block.words)?.[1];
    return block.kind === 'list-item' && number === undefined
      ? []
      : [{ number, offset: block.offset, words: block.words, section }];
  });
}

const shapes: Readonly<Record<string, RegExp | undefined>> = {
  none: undefined,
  decimal: /^(\d{1,3}(?:\.\d{1,3})+)\.?\s/u,
  continuous: /^(\d{1,3})[.)]\s/u,
  letters: /^\(?([a-z])[.)]\s/u,
};

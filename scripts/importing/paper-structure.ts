import type { Block, Inline } from './paper.ts';
import { wordsOf } from './paper.ts';

/** How the paragraphs of a paper are numbered, as its frontmatter says it. */
export type PaperNumbering = 'none' | 'decimal' | 'continuous';

/** A paper with its title taken off, its headings in order, and its way of numbering. */
export interface StructuredPaper {
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
  readonly numbering: PaperNumbering;
}

type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>;

/** The longest line that stands for a heading, in letters. */
const longestHeading = 100;

/** Finds what the author meant by look alone: a title, headings that are only bold or only numbered. */
export function structured(blocks: readonly Block[]): StructuredPaper {
  const numbered = withNumberedHeadings(blocks);
  const headed = numbered.some(({ kind }) => kind === 'heading') ? numbered : withBoldHeadings(numbered);
  const { title, rest } = withoutTitle(headed);
  const levelled = inSteps(rest);
  return { title, blocks: levelled, numbering: numberingOf(levelled) };
}

/** A short numbered line is a heading where its list numbers the paragraphs under it: "1. Purpose", then "1.1 To ...". */
function withNumberedHeadings(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const deeper = new Map<string, Set<string>>();
  for (const { list, label } of paragraphs) {
    const above = /^(.*?\d+)\.\d+\.?$/u.exec(label ?? '')?.[1];
    if (list !== undefined && above !== undefined) deeper.set(list, (deeper.get(list) ?? new Set()).add(above));
  }
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.list === undefined || block.label === undefined) return block;
    const numbers = deeper.get(block.list);
    const isTop = numbers !== undefined && /^\d+\.?$/u.test(block.label) && isHeadingLike(block);
    return isTop ? { kind: 'heading', level: 1, label: block.label, inlines: withoutWeight(block.inlines) } : block;
  });
}

/** In a paper without any headings, short lines that are all bold are its headings. */
function withBoldHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && !block.caption && !block.bullet && isAllBold(block.inlines) && isHeadingLike(block)
      ? { kind: 'heading', level: 1, label: block.label, inlines: withoutWeight(block.inlines) }
      : block,
  );
}

function isHeadingLike({ inlines }: Pick<Paragraph, 'inlines'>): boolean {
  const words = wordsOf(inlines).trim();
  return words.length <= longestHeading && !/[.;,]$/u.test(words) && inlines.every(({ kind }) => kind === 'text');
}

function isAllBold(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.kind === 'text' && (inline.bold || inline.text.trim() === ''));
}

function withoutWeight(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => (inline.kind === 'text' ? { ...inline, bold: false } : inline));
}

/** The title: what has that style, otherwise the heading or the bold line at the very top. */
function withoutTitle(blocks: readonly Block[]): {
  readonly title: string | undefined;
  readonly rest: readonly Block[];
} {
  const styled = blocks.findIndex((block) => block.kind === 'heading' && block.level === 0);
  const first = blocks.findIndex((block) => block.kind !== 'paragraph' || wordsOf(block.inlines).trim() !== '');
  const at = styled >= 0 ? styled : first;
  const found = blocks[at];
  const isTitle = found?.kind === 'heading' || (found?.kind === 'paragraph' && isAllBold(found.inlines));
  if (!isTitle || found.label !== undefined) return { title: undefined, rest: blocks };
  return {
    title: wordsOf(found.inlines).replace(/\s+/gu, ' ').trim(),
    rest: blocks.filter((_, index) => index !== at),
  };
}

/** Headings from level 2 down (1 is the title's), none more than one step below the one before. */
function inSteps(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [Math.max(block.level, 1)] : []));
  const top = Math.min(...levels);
  let before = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(Math.max(block.level, 1) - top + 2, before + 1, 6);
    before = level;
    return { ...block, level };
  });
}

/** Which numbers count as those of paragraphs, so that each has an address of its own. */
function numberingOf(blocks: readonly Block[]): PaperNumbering {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const typed = paragraphs.filter(({ label, inlines }) => label === undefined && /^\d+\.\d+\s/u.test(wordsOf(inlines)));
  if (typed.length > 1 || paragraphs.some(({ label }) => /^\d+(?:\.\d+)+\.?$/u.test(label ?? ''))) return 'decimal';
  return runsAcrossHeadings(blocks) ? 'continuous' : 'none';
}

/** Whether one list of figures goes on from section to section. */
function runsAcrossHeadings(blocks: readonly Block[]): boolean {
  const sections = new Map<string, Set<number>>();
  let section = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') section += 1;
    else if (block.kind === 'paragraph' && block.list !== undefined && /^\d+\.$/u.test(block.label ?? ''))
      sections.set(block.list, (sections.get(block.list) ?? new Set()).add(section));
  }
  return [...sections.values()].some(({ size }) => size > 1);
}

/** Whether a label is a paragraph's own number, and not that of a list. */
export function isParagraphNumber(label: string, numbering: PaperNumbering): boolean {
  if (numbering === 'decimal') return /^\d+(?:\.\d+)+\.?$/u.test(label);
  return numbering === 'continuous' && /^\d+\.$/u.test(label);
}

import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { contextOf } from '../render-context.ts';
import { slideSize, withoutTitleAgain } from './slide.ts';
import type { SlideSize } from './slide.ts';

/**
 * In slides, each highest heading starts a section of its own, which ends where the next starts. The section has no name of its own:
 * thirty landmarks would bury those of the page, and its heading says the same. Together they are a deck, which print sets several to a page.
 */
export function slides(markdown: MarkdownIt): void {
  markdown.core.ruler.push('slides', (state) => {
    const context = contextOf(state.env);
    if (context.options.kind !== 'slides') return;
    const first = state.tokens.findIndex(
      ({ type, tag }) => type === 'heading_open' && tag === topTag(context.options.baseHeadingLevel),
    );
    const before = state.tokens[0];
    if (before !== undefined && first !== 0 && before.type !== 'footnote_block_open') {
      context.problem(
        context.source.at(before.map?.[0] ?? 0),
        'These words stand before the first slide.',
        'Start each slide with its title: "## Title".',
      );
    }
    state.tokens = inSections(state.tokens, {
      tag: topTag(context.options.baseHeadingLevel),
      claim: (name) => context.ids.claim(name),
      rows: context.options.medium === 'print',
    });
  });
}

const topTag = (level: number): string => `h${level}`;

function inSections(
  tokens: readonly Token[],
  {
    tag,
    claim,
    rows,
  }: {
    readonly tag: string;
    readonly claim: (name: string) => string;
    /** Whether slides are set in rows of two, as on paper. */
    readonly rows: boolean;
  },
): Token[] {
  const starts = [...tokens.entries()].flatMap(([index, token]) =>
    token.type === 'heading_open' && token.tag === tag ? [index] : [],
  );
  const [first] = starts;
  if (first === undefined) return [...tokens];
  const notes = tokens.findIndex(({ type }, index) => index > first && type === 'footnote_block_open');
  const end = notes === -1 ? tokens.length : notes;
  const slides = starts
    .filter((start) => start < end)
    .map((start, at) => slideOf(tokens.slice(start, Math.min(starts[at + 1] ?? end, end)), claim(`slide-${at + 1}`)));
  const deck = element('deck_open', { tag: 'div', nesting: 1, className: 'deck' });
  return [
    ...tokens.slice(0, first),
    deck,
    ...(rows ? inRows(slides) : slides.flatMap((slide) => sectionOf(slide))),
    element('deck_close', { tag: 'div', nesting: -1 }),
    ...tokens.slice(end),
  ];
}

interface Slide {
  readonly tokens: readonly Token[];
  readonly id: string;
  readonly size: SlideSize;
}

function slideOf(tokens: readonly Token[], id: string): Slide {
  return { tokens, id, size: slideSize(tokens) };
}

/** Two slides stand side by side; one that has no neighbour takes the row, as do those that need it. */
function inRows(slides: readonly Slide[]): Token[] {
  const made: Token[] = [];
  for (let at = 0; at < slides.length; at += 1) {
    const [slide, next] = slides.slice(at, at + 2);
    if (slide?.size === 'plain' && next?.size === 'plain') {
      const row = element('slide_row_open', { tag: 'div', nesting: 1, className: 'slide-row' });
      const end = element('slide_row_close', { tag: 'div', nesting: -1 });
      made.push(row, ...sectionOf(slide), ...sectionOf(next), end);
      at += 1;
    } else if (slide !== undefined)
      made.push(...sectionOf(slide.size === 'plain' ? { ...slide, size: 'broad' } : slide));
  }
  return made;
}

function sectionOf({ tokens, id, size }: Slide): Token[] {
  const start = element('slide_open', {
    tag: 'section',
    nesting: 1,
    className: size === 'plain' ? 'slide' : `slide ${size}`,
  });
  start.attrSet('id', id);
  return [start, ...withoutTitleAgain(tokens), element('slide_close', { tag: 'section', nesting: -1 })];
}

function element(
  type: string,
  { tag, nesting, className }: { readonly tag: string; readonly nesting: 1 | -1; readonly className?: string },
): Token {
  const token = new Token(type, tag, nesting);
  token.block = true;
  if (className !== undefined) token.attrs = [['class', className]];
  return token;
}

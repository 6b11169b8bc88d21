import type Token from 'markdown-it/lib/token.mjs';
import { inlineText } from '../inline-text.ts';

/** How much room a slide takes in a deck: `small`, a title that opens a part; `broad`, a table, a chart or much text; else `plain`. */
export type SlideSize = 'small' | 'plain' | 'broad';

const mostWords = 650;
const mostWordsBesidePicture = 180;
const mostWordsOfTitle = 70;
const mostColumns = 3;

/** The size of a slide, from its tokens: heading first. */
export function slideSize(slide: readonly Token[]): SlideSize {
  const body = slide.slice(slide.findIndex(({ type }) => type === 'heading_close') + 1);
  const words = body.reduce((sum, token) => sum + textOf(token).length, 0);
  const picture = body.some(isPicture);
  if (!picture && words <= mostWordsOfTitle && !body.some(({ tag }) => tag === 'li' || tag === 'table')) return 'small';
  const chart = body.some((token) => token.tag === 'figure' && token.attrGet('class')?.includes('chart') === true);
  if (chart || columnsOf(body) > mostColumns || words > mostWords) return 'broad';
  return picture && words > mostWordsBesidePicture ? 'broad' : 'plain';
}

/** A slide without captions that say its title over again. */
export function withoutTitleAgain(slide: readonly Token[]): readonly Token[] {
  const title = plain(slide[1]);
  const kept: Token[] = [];
  for (let at = 0; at < slide.length; at += 1) {
    const token = slide[at];
    const end = token?.tag === 'figcaption' && token.nesting === 1 ? closeOf(slide, at) : at;
    const words = slide
      .slice(at + 1, end)
      .map(plain)
      .join(' ')
      .trim();
    if (end > at && words === title) at = end;
    else if (token !== undefined) kept.push(token);
  }
  return kept;
}

function closeOf(slide: readonly Token[], open: number): number {
  const end = slide.findIndex(({ tag, nesting }, at) => at > open && tag === 'figcaption' && nesting === -1);
  return end === -1 ? open : end;
}

function isPicture(token: Token): boolean {
  return token.tag === 'img' || token.children?.some(isPicture) === true;
}

/** The most cells that any row of its tables has. */
function columnsOf(body: readonly Token[]): number {
  let [most, inRow] = [0, 0];
  for (const { tag, nesting } of body) {
    if (tag === 'tr') inRow = 0;
    if ((tag === 'td' || tag === 'th') && nesting === 1) inRow += 1;
    most = Math.max(most, inRow);
  }
  return most;
}

/** Words are read from inline tokens before they are parsed as well as after. */
function textOf(token: Token): string {
  const parsed = inlineText(token.children ?? []);
  return parsed === '' ? token.content : parsed;
}

function plain(token: Token | undefined): string {
  return token?.type === 'inline' ? textOf(token).replace(/\s+/gu, ' ').trim().toLowerCase() : '';
}

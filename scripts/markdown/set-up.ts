import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { bulletLists } from './bullet-lists.ts';
import { headings } from './headings.ts';
import { references } from './references.ts';

/**
 * The one Markdown set-up of web and print: CommonMark and tables. Raw HTML is text, bare addresses stay text, and characters stay as
 * typed. Indented code is off: papers indent lists and quotations, and never code.
 */
export function setUp(): MarkdownIt {
  return new MarkdownIt('commonmark', { html: false, xhtmlOut: false, linkify: false, typographer: false })
    .enable('table')
    .disable('code')
    .use(footnote)
    .use(bulletLists)
    .use(headings)
    .use(references);
}

import MarkdownIt from 'markdown-it';
import { abbreviations } from './abbreviations.ts';
import { bareTables } from './bare-tables.ts';
import { bulletLists } from './bullet-lists.ts';
import { chart } from './chart-container.ts';
import { containers } from './containers.ts';
import { figure } from './figure-container.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { labelledLists } from './labelled-lists.ts';
import { language } from './language.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';
import { note, otherLanguage, quote, recommendations } from './prose-containers.ts';
import { references } from './references.ts';
import { refusedMarks } from './refused-marks.ts';
import { slides } from './slides.ts';
import { table } from './table-container.ts';

const kinds = new Map([
  ['note', note],
  ['quote', quote],
  ['recommendations', recommendations],
  ['language', otherLanguage],
  ['table', table],
  ['figure', figure],
  ['chart', chart],
]);

/**
 * The one Markdown set-up of web and print: CommonMark with our plugins. Raw HTML is text, bare addresses stay text, and characters
 * stay as typed. Indented code is off: papers indent lists and quotations, and never code.
 */
export function setUp(): MarkdownIt {
  return new MarkdownIt('commonmark', { html: false, xhtmlOut: false, linkify: false, typographer: false })
    .enable('table')
    .disable('code')
    .use(footnotes)
    .use(bulletLists)
    .use(labelledLists)
    .use(containers, kinds)
    .use(language)
    .use(numberedParagraphs)
    .use(bareTables)
    .use(headings)
    .use(references)
    .use(refusedMarks)
    .use(abbreviations)
    .use(slides);
}

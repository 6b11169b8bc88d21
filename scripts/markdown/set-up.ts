import MarkdownIt from 'markdown-it';
import { abbreviations } from './paragraphs/abbreviations.ts';
import { amendments } from './paragraphs/amendments.ts';
import { direction } from './paragraphs/direction.ts';
import { pastedBreaks } from './paragraphs/pasted-breaks.ts';
import { bareTables } from './tables/bare-tables.ts';
import { bulletLists } from './lists/bullet-lists.ts';
import { chart } from './charts/chart-container.ts';
import { containers } from './containers.ts';
import { figure } from './figures/figure-container.ts';
import { footnotes } from './paragraphs/footnotes.ts';
import { headings } from './paragraphs/headings.ts';
import { labelledLists } from './lists/labelled-lists.ts';
import { language } from './paragraphs/language.ts';
import { numberedParagraphs } from './paragraphs/numbered-paragraphs.ts';
import { note, otherLanguage, quote, recommendations } from './paragraphs/prose-containers.ts';
import { repeatedData } from './charts/repeated-data.ts';
import { paragraphs } from './paragraphs/paragraph-rule.ts';
import { references } from './references/references.ts';
import { refusedMarks } from './references/refused-marks.ts';
import { slides } from './figures/slides.ts';
import { table } from './tables/table-container.ts';
import type { ContainerKind } from './containers.ts';
import type { PaperContainer } from '../sources/paper-containers.ts';

const byName: Readonly<Record<PaperContainer, ContainerKind>> = {
  note,
  quote,
  recommendations,
  language: otherLanguage,
  table,
  figure,
  chart,
};
const kinds = new Map(Object.entries(byName));

/**
 * The one Markdown set-up of web and print: CommonMark with our plugins. Raw HTML is text, bare addresses stay text, and characters
 * stay as typed. Indented code is off: papers indent lists and quotations, and never code.
 */
export function setUp(): MarkdownIt {
  return new MarkdownIt('commonmark', { html: false, xhtmlOut: false, linkify: false, typographer: false })
    .enable('table')
    .disable('code')
    .use(footnotes)
    .use(paragraphs)
    .use(bulletLists)
    .use(labelledLists)
    .use(containers, kinds)
    .use(language)
    .use(repeatedData)
    .use(amendments)
    .use(numberedParagraphs)
    .use(bareTables)
    .use(headings)
    .use(references)
    .use(refusedMarks)
    .use(abbreviations)
    .use(pastedBreaks)
    .use(direction)
    .use(slides);
}

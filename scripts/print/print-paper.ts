import type { Document } from '../record/meetings/document.ts';
import type { RenderedText } from '../text/render-text.ts';
import { titleBlock } from '../views/title-block.ts';
import type { ViewContext } from '../views/view-context.ts';
import { printPage } from './print-page.ts';

/** The HTML of one paper with its text. */
export function printPaper(document: Document, text: RenderedText | undefined, context: ViewContext): string {
  const html = text?.html ?? '';
  const kind = document.frontmatter.landscape
    ? 'paper landscape'
    : document.kind === 'slides'
      ? 'paper slides'
      : 'paper';
  return printPage(
    'paper',
    { title: document.title, language: document.language, kind, document, titleBlock: titleBlock(document), html },
    context,
  );
}

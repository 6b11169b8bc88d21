import { cellLines, cellText } from './cell-text.ts';
import { isNumeric } from './numeric.ts';
import { ratingStart } from './rag.ts';
import type { Alignment } from './table-spec.ts';
import type { TableColumn } from './table-data.ts';
import type { TokenWriter, WordsPlace } from '../token-writer.ts';

const alignmentClasses: Readonly<Record<Alignment, string | undefined>> = {
  left: undefined,
  right: 'number',
  centre: 'centre',
};

/** The class of the cells of a column, its head included. */
export function alignmentClass({ align }: Pick<TableColumn, 'align'>): string | undefined {
  return alignmentClasses[align];
}

/** Writes a data cell. A missing figure is a dash, and on the web says so (print takes `noFigure` undefined: a hidden word would leave a PDF's cell untagged); a cell without words stays empty. */
export function writeDataCell(
  writer: TokenWriter,
  text: string,
  {
    column,
    place,
    noFigure,
  }: { readonly column: TableColumn; readonly place: WordsPlace; readonly noFigure: string | undefined },
): void {
  const missing = text === '' && column.numeric;
  const classes = [alignmentClass(column), missing ? 'empty' : undefined]
    .filter((name) => name !== undefined)
    .join(' ');
  writer.open('td', { class: classes === '' ? undefined : classes });
  if (missing && noFigure === undefined) writer.text('–');
  else if (missing)
    writer.inlineHtml(`<span aria-hidden="true">–</span><span class="visually-hidden">${noFigure ?? ''}</span>`);
  else if (column.rag && text !== '') {
    writer.inlineHtml(ratingStart(text));
    writer.words(text, place);
    writer.inlineHtml('</span>');
  } else writeCellWords(writer, text, place);
  writer.close('td');
}

/** Writes the words of a cell: figures as they are typed, all else as paragraphs and lists. */
export function writeCellWords(writer: TokenWriter, text: string, place: WordsPlace): void {
  if (isNumeric(text)) writer.text(text);
  else writer.blocks(cellText(text), place);
}

/** Writes the words of a head: one run of words, whose lines stay lines. */
export function writeHeadWords(writer: TokenWriter, text: string, place: WordsPlace): void {
  writer.words(
    cellLines(text)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\\\n'),
    place,
  );
}

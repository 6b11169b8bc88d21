import { cellLines, cellText } from './cell-text.ts';
import { isNumeric } from './numeric.ts';
import { printedCell } from './printed-cell.ts';
import { ratingStart } from './rag.ts';
import type { Alignment } from './table-spec.ts';
import type { TableColumn } from './table-data.ts';
import { partingClass } from './table-shape.ts';
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

/** The classes of a cell: where its words stand, and where its lines may end. Figures to the right never part. */
export function cellClasses(text: string, column: TableColumn): string | undefined {
  const align = alignmentClass(column);
  const rating = column.rag && text.length <= longestRating ? 'keep' : undefined;
  const parting =
    align === 'number' && column.numeric ? undefined : partingClass(text, column.rowHeader ? 'row' : 'nothing');
  const names = [align, rating ?? parting].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(' ');
}

const longestRating = 28;

/** Writes a data cell. A missing figure is a dash, and on the web says so (print takes `noFigure` undefined: a hidden word would leave a PDF's cell untagged); a cell without words stays empty. */
export function writeDataCell(
  writer: TokenWriter,
  typed: string,
  {
    column,
    place,
    noFigure,
    language,
    label,
  }: {
    readonly column: TableColumn;
    readonly place: WordsPlace;
    readonly noFigure: string | undefined;
    readonly language: string;
    /** What stands before the cell where its row stands as a record. */
    readonly label?: string | undefined;
  },
): void {
  const text = printedCell(typed, column.form, language);
  const missing = text === '' && column.numeric;
  const classes = missing
    ? [alignmentClass(column), 'empty'].filter((name) => name !== undefined).join(' ')
    : cellClasses(text, column);
  writer.open('td', { class: classes, 'data-label': text === '' ? undefined : label });
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

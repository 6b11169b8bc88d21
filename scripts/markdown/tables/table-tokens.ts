import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { headCells } from './head-cells.ts';
import { contextOf } from '../render-context.ts';
import { alignmentClass, writeCellWords, writeDataCell, writeHeadWords } from './table-cells.ts';
import type { TableData } from './table-data.ts';
import type { PrintedName } from '../figures/printed-name.ts';
import { sectionsOfTable } from './table-sections.ts';
import type { PlacedRow, TableSection } from './table-sections.ts';
import { TokenWriter } from '../token-writer.ts';
import type { WordsPlace } from '../token-writer.ts';

/** A table that is about to be written. */
export interface TableToWrite {
  readonly data: TableData;
  readonly name: Pick<PrintedName, 'id' | 'label' | 'caption' | 'spoken'>;
  /** The line of the text that asks for it, from 0. */
  readonly line: number;
}

/** Tables with so many columns may be wider than a small screen. */
const manyColumns = 4;

/** Writes a table with its caption, heads and sections. */
export function writeTable(state: StateBlock, table: TableToWrite): void {
  new TableWriter(state, table).write();
}

class TableWriter {
  readonly #writer: TokenWriter;
  readonly #table: TableToWrite;
  readonly #file: string;
  readonly #noFigure: string | undefined;
  readonly #lineOffset: number;
  /** The ids of the heads above the next row, by level. */
  readonly #heads: (string | undefined)[] = [];

  constructor(state: StateBlock, table: TableToWrite) {
    const { options, words, source } = contextOf(state.env);
    this.#writer = new TokenWriter(state);
    this.#table = table;
    this.#file = options.file;
    this.#noFigure = options.medium === 'print' ? undefined : words.noFigure;
    this.#lineOffset = source.lineOf(0);
  }

  write(): void {
    const {
      data,
      name: { id, label, caption, spoken },
    } = this.#table;
    const captioned = label !== undefined || caption !== undefined;
    const { wide } = data.spec;
    const scrolls = wide || data.columns.length >= manyColumns;
    if (scrolls)
      this.#writer.open('section', {
        class: wide ? 'table-scroll wide' : 'table-scroll',
        tabindex: 0,
        'aria-labelledby': captioned ? `${id}-caption` : undefined,
        'aria-label': captioned ? undefined : spoken,
      });
    // In a PDF a name on a table would be read in place of its cells.
    const named = captioned || this.#noFigure === undefined;
    this.#writer.open('table', { id, class: wide ? 'wide' : undefined, 'aria-label': named ? undefined : spoken });
    if (captioned) this.#caption(scrolls ? `${id}-caption` : undefined);
    else if (data.spec.unit !== undefined) this.#unitAlone(data.spec.unit);
    this.#head();
    for (const [index, section] of sectionsOfTable(data).entries())
      this.#section(section, index > 0 && data.spec.group !== undefined);
    this.#writer.close('table');
    if (scrolls) this.#writer.close('section');
  }

  #caption(id: string | undefined): void {
    const { name, line, data } = this.#table;
    this.#writer.open('caption', { id });
    if (name.label !== undefined) this.#writer.label(name.caption === undefined ? name.label : `${name.label}:`);
    if (name.caption !== undefined) this.#writer.words(name.caption, { line });
    if (data.spec.unit !== undefined) this.#unit(data.spec.unit);
    this.#writer.close('caption');
  }

  #unitAlone(unit: string): void {
    this.#writer.open('caption');
    this.#unit(unit);
    this.#writer.close('caption');
  }

  #unit(unit: string): void {
    this.#writer.text(' ');
    this.#writer.inlineHtml('<span class="unit">(');
    this.#writer.words(unit, { line: this.#table.line });
    this.#writer.inlineHtml(')</span>', '');
  }

  #head(): void {
    const { data, line } = this.#table;
    if (data.head.length === 0) return;
    const rows = headCells(data.head);
    if (rows[0]?.some(({ scope }) => scope === 'colgroup') === true) {
      for (const { colspan } of rows[0]) {
        this.#writer.open('colgroup', { span: colspan > 1 ? colspan : undefined });
        this.#writer.close('colgroup');
      }
    }
    this.#writer.open('thead');
    for (const row of rows) {
      this.#writer.open('tr');
      for (const { text, column, colspan, rowspan, scope } of row) {
        const tag = text === '' ? 'td' : 'th';
        const kind = data.columns[column];
        const of = kind === undefined || colspan > 1 ? undefined : alignmentClass(kind);
        this.#writer.open(tag, {
          scope: tag === 'th' ? scope : undefined,
          colspan: colspan > 1 ? colspan : undefined,
          rowspan: rowspan > 1 ? rowspan : undefined,
          class: colspan > 1 ? 'centre' : of,
        });
        writeHeadWords(this.#writer, text, { line });
        this.#writer.close(tag);
      }
      this.#writer.close('tr');
    }
    this.#writer.close('thead');
  }

  /** Rows of no group below those of a group are set off, so that they are not taken for its rows. */
  #section({ heading, rows }: TableSection, follows: boolean): void {
    const [first] = rows;
    this.#writer.open('tbody', { class: follows && heading === undefined ? 'ungrouped' : undefined });
    if (heading !== undefined && first !== undefined) this.#banner(heading, this.#placeOf(first));
    for (const [index, row] of rows.entries()) {
      if (row.banner) this.#banner(row.row.cells[0] ?? '', this.#placeOf(row));
      else this.#row(row, rows[index + 1]);
    }
    this.#writer.close('tbody');
  }

  #banner(text: string, place: WordsPlace): void {
    this.#writer.open('tr', { class: 'group' });
    this.#writer.open('th', { scope: 'rowgroup', colspan: this.#table.data.columns.length });
    writeCellWords(this.#writer, text, place);
    this.#writer.close('th');
    this.#writer.close('tr');
  }

  #row(placed: PlacedRow, next: PlacedRow | undefined): void {
    const { row, depth } = placed;
    const classes = [
      depth === undefined ? undefined : `level-${Math.min(depth, 6)}`,
      row.total ? 'total' : undefined,
    ].filter((name) => name !== undefined);
    const place = this.#placeOf(placed);
    this.#writer.open('tr', { class: classes.length === 0 ? undefined : classes.join(' ') });
    for (const [index, column] of this.#table.data.columns.entries()) {
      const text = row.cells[index] ?? '';
      if (index === 0 && placed.firstCellRows === 0) continue;
      if (column.rowHeader && text !== '') this.#rowHead(text, { placed, next, index, place });
      else writeDataCell(this.#writer, text, { column, place, noFigure: this.#noFigure });
    }
    this.#writer.close('tr');
  }

  #rowHead(
    text: string,
    {
      placed,
      next,
      index,
      place,
    }: {
      readonly placed: PlacedRow;
      readonly next: PlacedRow | undefined;
      readonly index: number;
      readonly place: WordsPlace;
    },
  ): void {
    const heads = index === 0 && placed.headsSection;
    const nesting = index === 0 ? this.#nesting(placed, next) : {};
    const rowspan = index === 0 && placed.firstCellRows > 1 ? placed.firstCellRows : undefined;
    this.#writer.open('th', { scope: heads ? 'rowgroup' : 'row', rowspan, ...nesting });
    writeCellWords(this.#writer, text, place);
    this.#writer.close('th');
  }

  /** In a hierarchy a row's head is itself headed by the rows above it: area, fund, provider. The area already heads its section. */
  #nesting(
    { row, depth, headsSection }: PlacedRow,
    next: PlacedRow | undefined,
  ): { readonly id?: string; readonly headers?: string } {
    if (depth === undefined) return {};
    this.#heads.length = Math.min(this.#heads.length, depth);
    const above = this.#heads.filter((head) => head !== undefined);
    const parent = (next?.depth ?? 0) > depth;
    const id = `${this.#table.name.id}-row-${row.line}`;
    if (parent) this.#heads[depth] = id;
    return { ...(parent ? { id } : {}), ...(above.length > 0 && !headsSection ? { headers: above.join(' ') } : {}) };
  }

  #placeOf({ row }: PlacedRow): WordsPlace {
    const { data, line } = this.#table;
    if (data.file === this.#file) return { line: row.line - this.#lineOffset };
    return { line, cell: { file: data.file, line: row.line, column: 1 } };
  }
}

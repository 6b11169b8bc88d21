import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { headCells } from './head-cells.ts';
import { contextOf } from '../render-context.ts';
import { plainCell } from './cell-words.ts';
import { printedCell } from './printed-cell.ts';
import { alignmentClass, cellClasses, writeCellWords, writeDataCell, writeHeadWords } from './table-cells.ts';
import type { TableColumn, TableData } from './table-data.ts';
import type { PrintedName } from '../figures/printed-name.ts';
import { sectionsOfTable } from './table-sections.ts';
import type { PlacedRow, TableSection } from './table-sections.ts';
import { standsAsRecords, staysWhole } from './table-shape.ts';
import { leastTypeWidth } from './table-width.ts';
import { TokenWriter } from '../token-writer.ts';
import type { WordsPlace } from '../token-writer.ts';

/** A table that is about to be written. */
export interface TableToWrite {
  readonly data: TableData;
  readonly name: Pick<PrintedName, 'id' | 'label' | 'caption' | 'spoken'>;
  /** The line of the text that asks for it, from 0. */
  readonly line: number;
}

/** Tables with so many columns, or so wide in ems, may be wider than a phone. */
const manyColumns = 4;
const widestOnPhone = 15;

/** Writes a table with its caption, heads and sections. */
export function writeTable(state: StateBlock, table: TableToWrite): void {
  new TableWriter(state, table).write();
}

class TableWriter {
  readonly #writer: TokenWriter;
  readonly #table: TableToWrite;
  readonly #file: string;
  readonly #noFigure: string | undefined;
  readonly #continued: string;
  readonly #language: string;
  readonly #print: boolean;
  /** Whether its rows stand as records on a small screen. */
  readonly #records: boolean;
  readonly #lineOffset: number;
  /** Ids of rows for the web, where a search leads to a row. A printed row needs none. */
  readonly #claimId: ((id: string) => string) | undefined;
  #rows = 0;
  /** The ids of the heads above the next row, by level. */
  readonly #heads: (string | undefined)[] = [];

  constructor(state: StateBlock, table: TableToWrite) {
    const { options, words, source, ids } = contextOf(state.env);
    this.#writer = new TokenWriter(state);
    this.#table = table;
    this.#file = options.file;
    this.#print = options.medium === 'print';
    this.#noFigure = this.#print ? undefined : words.noFigure;
    this.#continued = words.continued;
    this.#language = options.language;
    this.#records = !this.#print && standsAsRecords(table.data);
    this.#lineOffset = source.lineOf(0);
    this.#claimId = this.#print ? undefined : (id) => ids.claim(id);
  }

  write(): void {
    const { data } = this.#table;
    const scrolls = !this.#print && (data.spec.wide || data.columns.length >= manyColumns || this.#isWiderThanPhone());
    if (scrolls) this.#openScroller();
    this.#openTable(scrolls);
    if (!scrolls && this.#isCaptioned()) this.#caption('caption', undefined);
    else if (data.spec.unit !== undefined && !this.#isCaptioned()) this.#unitAlone(data.spec.unit);
    this.#head();
    for (const [index, section] of sectionsOfTable(data).entries())
      this.#section(section, index > 0 && data.spec.group !== undefined);
    this.#writer.close('table');
    if (scrolls) {
      this.#writer.close('section');
      this.#writer.close('figure');
    }
  }

  #isCaptioned(): boolean {
    const { label, caption } = this.#table.name;
    return label !== undefined || caption !== undefined;
  }

  #isWiderThanPhone(): boolean {
    if (this.#records) return false;
    const { columns, rows } = this.#table.data;
    const widths = columns.map(({ label }, at) => leastTypeWidth([label, ...rows.map(({ cells }) => cells[at] ?? '')]));
    return widths.reduce((sum, width) => sum + width, 0) > widestOnPhone;
  }

  /** The caption stands outside what scrolls: it stays in sight, and as wide as the page. Who follows a link to the table sees it. */
  #openScroller(): void {
    const { id, spoken } = this.#table.name;
    const caption = this.#isCaptioned() ? `${id}-caption` : undefined;
    this.#writer.open('figure', { class: 'table', id });
    if (caption !== undefined) this.#caption('figcaption', caption);
    this.#writer.open('section', {
      class: 'table-scroll',
      tabindex: 0,
      'aria-labelledby': caption,
      'aria-label': caption === undefined ? spoken : undefined,
    });
  }

  #openTable(scrolls: boolean): void {
    const {
      data,
      name: { id, spoken },
    } = this.#table;
    const shape = this.#print ? (staysWhole(data) ? 'whole' : undefined) : this.#records ? 'records' : undefined;
    const classes = [data.spec.wide ? 'wide' : undefined, shape].filter((name) => name !== undefined);
    const captioned = this.#isCaptioned();
    this.#writer.open('table', {
      id: scrolls ? undefined : id,
      class: classes.length === 0 ? undefined : classes.join(' '),
      'aria-labelledby': scrolls && captioned ? `${id}-caption` : undefined,
      // In a PDF a name on a table would be read in place of its cells.
      'aria-label': captioned || this.#print ? undefined : spoken,
      // For the printer: what to call the table, and where it stands, should it not fit the page.
      'data-continued': this.#print ? this.#continued : undefined,
    });
  }

  #caption(tag: 'caption' | 'figcaption', id: string | undefined): void {
    const { name, line, data } = this.#table;
    this.#writer.open(tag, { id });
    if (name.label !== undefined) this.#writer.label(name.caption === undefined ? name.label : `${name.label}:`);
    if (name.caption !== undefined) this.#writer.words(name.caption, { line });
    if (data.spec.unit !== undefined) this.#unit(data.spec.unit);
    this.#writer.close(tag);
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
    this.#writer.open('tr', { id: this.#rowId(), class: classes.length === 0 ? undefined : classes.join(' ') });
    for (const [index, column] of this.#table.data.columns.entries()) {
      const text = row.cells[index] ?? '';
      if (index === 0 && placed.firstCellRows === 0) continue;
      if (column.rowHeader && text !== '') this.#rowHead(text, { placed, next, index, place });
      else this.#dataCell(text, { column, index, place });
    }
    this.#writer.close('tr');
  }

  /** `table-2-r7`: the seventh row below the heads. */
  #rowId(): string | undefined {
    this.#rows += 1;
    return this.#claimId?.(`${this.#table.name.id}-r${this.#rows}`);
  }

  #dataCell(
    text: string,
    { column, index, place }: { readonly column: TableColumn; readonly index: number; readonly place: WordsPlace },
  ): void {
    const label = this.#records ? plainCell(this.#table.data.head[0]?.[index] ?? column.label) : undefined;
    writeDataCell(this.#writer, text, { column, place, noFigure: this.#noFigure, language: this.#language, label });
  }

  #rowHead(
    typed: string,
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
    const column = this.#table.data.columns[index];
    const text = printedCell(typed, column?.form ?? 'typed', this.#language);
    const kind = column === undefined ? undefined : cellClasses(text, column);
    this.#writer.open('th', { scope: heads ? 'rowgroup' : 'row', rowspan, class: kind, ...nesting });
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

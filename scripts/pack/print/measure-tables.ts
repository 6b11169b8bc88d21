import type { MeasuredTable, Sheet, TablePlan } from './table-plan.ts';

/*
 * What measures tables in the browser's page, and sets them as they were planned. The document itself is laid out on
 * paper only: tables are measured as copies beside it, in the type and the room that they will have. As in in-page.ts,
 * every function is sent as its own text and names nothing but the functions beside it.
 */

/** What the tables of a document that may not fit need, and the sheet that they have to fit. */
export interface Measured {
  readonly sheet: Sheet;
  readonly tables: readonly MeasuredTable[];
}

/** The expression that measures the tables of the document; resolves with Measured. */
export function measureTables(): string {
  return `(() => { ${texts([measureAll, isCramped, lengthOf, guessOf, copied, measured, partWide, setParted, columnsOf, gridOf])} return measureAll(); })()`;
}

/** The expression that sets the tables as planned and turns what belongs with them. */
export function setTables(plans: readonly TablePlan[]): string {
  return `(() => { ${texts([setAll, setOne, setParted, split, sheetOf, gridOf, turnPages, linesOf, lengthOf])} setAll(${JSON.stringify(plans)}); })()`;
}

function texts(functions: readonly ((...values: never[]) => unknown)[]): string {
  return functions.map(String).join('\n');
}

interface GridCell {
  readonly cell: HTMLTableCellElement;
  readonly column: number;
  readonly row: number;
}

function measureAll(): Measured {
  const root = getComputedStyle(document.documentElement);
  const [upright, turned] = [lengthOf(root, '--page-width', 657), lengthOf(root, '--page-width-turned', 986)];
  const isTurned = document.body.classList.contains('landscape');
  const sheet = {
    gain: isTurned ? 0 : turned - upright,
    height: lengthOf(root, isTurned ? '--page-height-turned' : '--page-height', 950),
    floor: lengthOf(root, '--least-type', 10.6),
  };
  const width = isTurned ? turned : upright;
  const all = [...document.body.querySelectorAll('table')];
  const guesses = all.map((table) => guessOf(table));
  // Tables that are to be turned and surely fit a turned page are not laid out to be measured.
  const sure = all.flatMap((table, index): MeasuredTable[] => {
    const { least = 0, odd = true } = guesses[index] ?? {};
    if (isTurned || odd || !table.matches('.wide, .wide > *') || least > 0.85 * turned) return [];
    const own = { index, wide: true, type: 1, room: width, kept: least, loose: least, tallest: 0, cramped: false };
    return [{ ...own, columns: [], rowHeads: 0, parted: [] }];
  });
  const known = new Set(sure.map(({ index }) => index));
  const suspects = all.flatMap((table, index) => {
    const { least = 0, odd = true, rows } = guesses[index] ?? {};
    const doubtful = odd || least > 0.85 * width || table.matches('.wide, .wide > *');
    return doubtful && !known.has(index) ? [{ table, index, rows }] : [];
  });
  if (suspects.length === 0) return { sheet, tables: sure };
  const host = document.createElement('div');
  host.className = document.body.className;
  host.style.cssText = `position:absolute;inset:0 auto auto 0;visibility:hidden;width:${width}px`;
  const copies = suspects.map(({ table, index, rows }) => ({ ...copied(table, rows, host), table, index }));
  document.documentElement.append(host);
  const rooms = copies.map(({ copy, parent }) => ({
    room:
      parent.clientWidth -
      parseFloat(getComputedStyle(parent).paddingLeft) -
      parseFloat(getComputedStyle(parent).paddingRight),
    wide: copy.offsetWidth,
    tallest: Math.max(0, ...[...copy.rows].map((row) => row.offsetHeight)),
    cramped: isCramped(copy),
  }));
  const doubtful = copies.flatMap((one, at) => {
    const { room = 0, wide = 0, tallest = 0, cramped = false } = rooms[at] ?? {};
    const asked = one.table.matches('.wide, .wide > *');
    if (wide <= room + 0.5 && tallest <= 0.4 * sheet.height && !cramped && !(asked && !isTurned)) {
      one.outermost.remove();
      return [];
    }
    return [{ ...one, room, tallest, cramped, wide: asked }];
  });
  host.style.width = '0';
  for (const { copy } of doubtful) copy.classList.add('snug');
  const kept = doubtful.map(({ copy }) => copy.offsetWidth);
  for (const { copy } of doubtful) copy.classList.add('relaxed');
  const tables = doubtful.map((one, at) => measured({ ...one, kept: kept[at] ?? 0 }, sheet));
  host.remove();
  return { sheet, tables: [...sure, ...tables] };
}

/** Whether a cell of many lines has room for a few words in each. */
function isCramped(table: HTMLTableElement): boolean {
  const type = parseFloat(getComputedStyle(table).fontSize);
  return [...table.rows].some((row) =>
    [...row.cells].some((cell) => {
      const room = cell.clientWidth - type;
      return room < 11 * type && (cell.textContent.trim().length * 0.5 * type) / room > 7;
    }),
  );
}

/** A length of the style sheet in pixels. */
function lengthOf(style: CSSStyleDeclaration, name: string, otherwise: number): number {
  const units: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, mm: 96 / 25.4 };
  const [, figure = '', unit = ''] = /^\s*([\d.]+)(px|pt|mm)/.exec(style.getPropertyValue(name)) ?? [];
  return figure === '' ? otherwise : Number(figure) * (units[unit] ?? 1);
}

/** What the lengths of words tell of a table before it is laid out. */
interface Guess {
  /** About its least width, on the safe side. */
  readonly least: number;
  /** Whether it holds what has a width of its own. */
  readonly odd: boolean;
  /** The rows with the widest words of each column and with the most words: others change nothing. Undefined where all have to be measured. */
  readonly rows: ReadonlySet<Element> | undefined;
}

function guessOf(table: HTMLTableElement): Guess {
  const type = document.documentElement.dataset.edition === 'large-print' ? 13 : 8.4;
  const columns: { least: number; row: Element }[][] = [];
  const lengths: { length: number; row: Element }[] = [];
  let spans = false;
  for (const row of table.rows) {
    let column = 0;
    let length = 0;
    for (const cell of row.cells) {
      const words = cell.textContent.trim();
      const whole = words.length < 12 || /\b(?:keep|short|number)\b/.test(cell.className);
      const longest = whole ? words.length : Math.max(...words.split(/\s+/).map((word) => word.length));
      // Text of many lines needs a width to be read in.
      const least = words.length > 140 ? Math.max(longest, 20) : longest;
      // Letters differ in width more than the lengths of words do: capitals and round ones weigh more.
      const weight = least + (/[A-Z@%mwMW]{2}/.test(words) ? 1.5 : 0);
      if (cell.colSpan === 1) (columns[column] ??= []).push({ least: weight, row });
      spans ||= cell.rowSpan > 1;
      length += words.length;
      column += cell.colSpan;
    }
    lengths.push({ length, row });
  }
  const widest = columns.map((cells) => cells.sort((a, b) => b.least - a.least).slice(0, 5));
  const longest = lengths.sort((a, b) => b.length - a.length).slice(0, 3);
  return {
    least: widest.reduce((sum, [first]) => sum + ((first?.least ?? 0) + 1.5) * type, 0),
    odd: table.querySelector('img, svg:not(.rag-shape), pre, table') !== null,
    rows: spans ? undefined : new Set([...widest.flat(), ...longest].map(({ row }) => row)),
  };
}

/** A copy of a table within copies of what it stands in, without their other content. */
function copied(
  table: HTMLTableElement,
  rows: ReadonlySet<Element> | undefined,
  host: HTMLElement,
): { readonly copy: HTMLTableElement; readonly parent: Element; readonly outermost: Element } {
  const copy = table.cloneNode(rows === undefined) as HTMLTableElement;
  for (const part of rows === undefined ? [] : table.children) {
    const shell = part.cloneNode(part.localName !== 'tbody');
    copy.append(shell);
    if (part.localName !== 'tbody') continue;
    for (const row of part.children) if (rows?.has(row) === true) shell.appendChild(row.cloneNode(true));
  }
  let outermost: Element = copy;
  for (let around = table.parentElement; around !== null && around !== document.body; around = around.parentElement) {
    const shell = around.cloneNode(false) as Element;
    shell.append(outermost);
    outermost = shell;
  }
  host.append(outermost);
  return { copy, parent: copy.parentElement ?? host, outermost };
}

function measured(
  one: Pick<MeasuredTable, 'index' | 'room' | 'tallest' | 'cramped' | 'wide' | 'kept'> & {
    readonly copy: HTMLTableElement;
  },
  sheet: Sheet,
): MeasuredTable {
  const { copy, index, room, tallest, cramped, wide, kept } = one;
  const type = parseFloat(getComputedStyle(copy).fontSize);
  const parted = partWide(copy, (room + sheet.gain - 2) / Math.min(1, sheet.floor / type));
  return { index, wide, type, room, tallest, cramped, kept, loose: copy.offsetWidth, parted, ...columnsOf(copy) };
}

/** Has columns part anywhere that no sheet holds beside the first one, and says which: the widest first, until a sheet holds each. */
function partWide(table: HTMLTableElement, most: number): readonly number[] {
  const parted = new Set<number>();
  for (;;) {
    const { columns } = columnsOf(table);
    const [head = 0] = columns;
    const over = [...columns.entries()].filter(([at, width]) => (at === 0 ? width : head + width) > most);
    const [widest] = [...columns.entries()]
      .filter(([at]) => !parted.has(at) && (over.some(([one]) => one === at) || (at === 0 && over.length > 0)))
      .sort(([, a], [, b]) => b - a);
    if (widest === undefined) return [...parted];
    parted.add(widest[0]);
    setParted(table, [widest[0]]);
  }
}

function setParted(table: HTMLTableElement, columns: readonly number[]): void {
  for (const { cell, column } of gridOf(table))
    if (columns.some((one) => one >= column && one < column + cell.colSpan)) cell.classList.add('parted');
}

function columnsOf(table: HTMLTableElement): Pick<MeasuredTable, 'columns' | 'rowHeads'> {
  const widths: number[] = [];
  const plain = new Set<number>();
  const heads = new Set<number>();
  for (const { cell, column } of gridOf(table)) {
    if (cell.colSpan > 1) continue;
    widths[column] = Math.max(widths[column] ?? 0, cell.offsetWidth);
    if (cell.closest('thead') === null) (cell.localName === 'th' ? heads : plain).add(column);
  }
  let rowHeads = 0;
  while (heads.has(rowHeads) && !plain.has(rowHeads)) rowHeads += 1;
  return { columns: Array.from(widths, (width) => (width as number | undefined) ?? 0), rowHeads };
}

/** The cells of a table with the column in which each begins. */
function gridOf(table: HTMLTableElement): GridCell[] {
  const taken: boolean[][] = [];
  const found: GridCell[] = [];
  for (const [row, { cells }] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.[column] === true) column += 1;
      found.push({ cell, column, row });
      for (let down = row; down < row + Math.max(1, cell.rowSpan); down += 1)
        for (let across = column; across < column + cell.colSpan; across += 1) (taken[down] ??= [])[across] = true;
      column += cell.colSpan;
    }
  }
  return found;
}

function setAll(plans: readonly TablePlan[]): void {
  const all = [...document.body.querySelectorAll('table')];
  for (const plan of plans) {
    const table = all[plan.index];
    if (table !== undefined) setOne(table, plan);
  }
  turnPages();
}

function setOne(table: HTMLTableElement, { turned, relaxed, type, sheets, parted }: TablePlan): void {
  table.classList.add('snug');
  setParted(table, parted);
  if (relaxed) table.classList.add('relaxed');
  if (type !== undefined) table.style.fontSize = `${type}px`;
  if (turned) table.classList.add('turned');
  if (sheets !== undefined) split(table, sheets);
}

/** Puts a table with the columns of each sheet in the place of one that no page holds. */
function split(table: HTMLTableElement, sheets: readonly (readonly number[])[]): void {
  const tables = sheets.map((columns, at) => sheetOf(table, columns, at));
  table.replaceWith(...tables);
}

function sheetOf(table: HTMLTableElement, columns: readonly number[], at: number): HTMLTableElement {
  const sheet = table.cloneNode(true) as HTMLTableElement;
  for (const group of sheet.querySelectorAll('colgroup')) group.remove();
  for (const { cell, column } of gridOf(sheet)) {
    const kept = columns.filter((one) => one >= column && one < column + cell.colSpan).length;
    if (kept === 0) cell.remove();
    else cell.colSpan = kept;
  }
  if (at === 0) return sheet;
  // An id is one element's; the heads that cells name are those of their own sheet.
  for (const part of [sheet, ...sheet.querySelectorAll('[id]')]) if (part.id !== '') part.id += `-sheet-${at + 1}`;
  for (const cell of sheet.querySelectorAll('[headers]'))
    cell.setAttribute('headers', (cell.getAttribute('headers') ?? '').replace(/\S+/g, `$&-sheet-${at + 1}`));
  const words = table.dataset.continued ?? 'continued';
  if (sheet.caption === null) sheet.createCaption().textContent = `(${words})`;
  else sheet.caption.append(` (${words})`);
  return sheet;
}

/**
 * Turns the pages of tables that were turned, with their headings and notes; and with text before, between or after them that is
 * too short for a page of its own.
 */
function turnPages(): void {
  for (const table of document.body.querySelectorAll('table.turned')) {
    // Most of a page that has to stay whole leaves the page before it empty.
    if (table.querySelectorAll('tr').length > 9) table.classList.remove('whole');
    const around = [...document.body.children].find((block) => block.contains(table));
    if (around === undefined || around.textContent.length - table.textContent.length > 400) continue;
    around.classList.add('turned');
  }
  const style = getComputedStyle(document.documentElement);
  const type = parseFloat(style.fontSize);
  const width = lengthOf(style, '--page-width', 657) / (0.5 * type);
  const most = (0.5 * lengthOf(style, '--page-height', 950)) / (1.45 * type);
  const turnedLines = (0.9 * lengthOf(style, '--page-height-turned', 631)) / (1.45 * type);
  const isTurned = (block: Element | undefined): boolean => block?.classList.contains('turned') === true;
  const blocks = [...document.body.children];
  if (!blocks.some(isTurned)) return;
  const turn = (run: readonly Element[]): void => {
    for (const block of run) block.classList.add('turned', 'turned-text');
  };
  let run: Element[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && !isTurned(block)) {
      run.push(block);
      continue;
    }
    const lines = run.reduce((sum, one) => sum + linesOf(one, width), 0);
    if (lines <= most) turn(run);
    else if (block !== undefined) {
      const heading = run.findLastIndex((one) => !/^H[1-6]$/.test(one.tagName)) + 1;
      const section = run.findLastIndex((one) => /^H[1-6]$/.test(one.tagName));
      const intro = run.slice(section).reduce((sum, one) => sum + linesOf(one, width), 0);
      const table = block.querySelectorAll('tr').length * 1.4;
      // A few lines that begin a section go with its table, unless it would fit the page without them only.
      const goesWith = section >= 0 && intro <= 0.35 * most && (intro + table <= turnedLines || table > turnedLines);
      turn(run.slice(goesWith ? section : heading));
    }
    const notes = run[0];
    if (notes?.classList.contains('table-notes') === true) turn([notes]);
    run = [];
  }
}

/** About how many lines of text a block takes. */
function linesOf(block: Element, width: number): number {
  const words = Math.ceil(block.textContent.trim().length / width);
  const parts = block.querySelectorAll('li, tr, p').length;
  const pictures = block.querySelectorAll('img, svg:not(.rag-shape)').length;
  return Math.max(words, parts) + (/^H[1-3]$/.test(block.tagName) ? 2 : 0.6) + pictures * 18;
}

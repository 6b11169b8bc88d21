/** A table as it was measured in the browser, in CSS pixels. */
export interface MeasuredTable {
  /** Which one it is in the document, counted from 0. */
  readonly index: number;
  /** Whether its author asks for a turned page. */
  readonly wide: boolean;
  /** The size of its type. */
  readonly type: number;
  /** The room that it has on an upright page. */
  readonly room: number;
  /** The least width with all figures, dates and short labels whole. */
  readonly kept: number;
  /** The least width with labels parted at their spaces; figures and dates stay whole, but for the columns that part anywhere. */
  readonly loose: number;
  /** The height of its tallest row in that room. */
  readonly tallest: number;
  /** Whether text stands in that room in a column of a few words a line and many lines. */
  readonly cramped: boolean;
  /** The least width of each column when labels part. */
  readonly columns: readonly number[];
  /** How many leading columns name the rows. */
  readonly rowHeads: number;
  /** Columns whose words part anywhere, since no sheet would hold them. */
  readonly parted: readonly number[];
}

/** The sheet that tables have to fit, in CSS pixels. */
export interface Sheet {
  /** By how much a turned page is wider than an upright one; 0 where all pages of the document are turned already. */
  readonly gain: number;
  /** The height of an upright page without its margins. */
  readonly height: number;
  /** The smallest type that may be printed. */
  readonly floor: number;
}

/** How a table is printed so that nothing of it leaves the page. */
export interface TablePlan {
  readonly index: number;
  readonly turned: boolean;
  /** Whether labels part at their spaces. */
  readonly relaxed: boolean;
  /** The size of its type, where it is narrower than usual. */
  readonly type: number | undefined;
  /** Which columns stand on each sheet, where one does not hold them all. */
  readonly sheets: readonly (readonly number[])[] | undefined;
  /** Columns whose words part anywhere. */
  readonly parted: readonly number[];
}

/** Type that is a little narrower is no loss to the reader; below this share, a turned page serves better. */
const littleNarrower = 0.8;
/** A row as tall as this share of the page is a column of single words. */
const tallRow = 0.4;
/** What rounding in the browser may add. */
const slack = 1.5;

/** Finds how a table fits: as it is, narrower, turned, or on several sheets with its row heads on each. */
export function planTable(table: MeasuredTable, sheet: Sheet): TablePlan {
  const least = Math.min(1, sheet.floor / table.type);
  const upright = table.room - slack;
  const turned = upright + sheet.gain;
  const roomy = !(table.wide && sheet.gain > 0);
  const fits = roomy && !table.cramped && table.tallest <= tallRow * sheet.height;
  const single =
    (fits ? within(table, upright, Math.max(least, littleNarrower)) : undefined) ??
    within(table, turned, least) ??
    (roomy ? within(table, upright, least) : undefined);
  if (single !== undefined) {
    const { share, relaxed, room } = single;
    return {
      index: table.index,
      turned: room > upright || !roomy,
      relaxed,
      type: typeOf(table, share, least),
      sheets: undefined,
      parted: table.parted,
    };
  }
  return onSheets(table, { room: turned, least, turned: sheet.gain > 0 });
}

interface Fit {
  readonly share: number;
  readonly relaxed: boolean;
  readonly room: number;
}

/** Whole labels in type that is hardly narrower come before parted labels; those before type at the floor. */
function within({ kept, loose }: MeasuredTable, room: number, least: number): Fit | undefined {
  const [whole, parted] = [Math.min(1, room / kept), Math.min(1, room / loose)];
  if (whole >= Math.max(least, littleNarrower)) return { share: whole, relaxed: false, room };
  return parted >= least ? { share: parted, relaxed: true, room } : undefined;
}

function typeOf({ type }: MeasuredTable, share: number, least: number): number | undefined {
  // Rounded down: a hundredth of a pixel too much would be a line too much.
  return share >= 1 ? undefined : Math.max(type * least, Math.floor(type * share * 20) / 20);
}

function onSheets(
  table: MeasuredTable,
  { room, least, turned }: { readonly room: number; readonly least: number; readonly turned: boolean },
): TablePlan {
  const shares = [Math.max(least, littleNarrower), least];
  const heads = [Math.max(1, table.rowHeads), 1];
  const tried = heads.flatMap((repeated) =>
    shares.map((share) => sheetsOf(table, { repeated, room: room / share, share })),
  );
  const [fewest] = tried.filter((found) => found !== undefined).toSorted((a, b) => a.sheets.length - b.sheets.length);
  const { share, sheets } = fewest ?? { share: least, sheets: oneByOne(table) };
  return { index: table.index, turned, relaxed: true, type: typeOf(table, share, least), sheets, parted: table.parted };
}

/** Each column on a sheet of its own, beside the first: where what stands in a cell, such as a picture, is as wide as it is. */
function oneByOne({ columns }: MeasuredTable): readonly (readonly number[])[] {
  return columns.length < 2 ? [[0]] : columns.slice(1).map((_, index) => [0, index + 1]);
}

interface Division {
  readonly share: number;
  readonly sheets: readonly (readonly number[])[];
}

/** Deals the columns out to as few sheets as hold them, about evenly, with the first columns repeated on each. */
function sheetsOf(
  { columns }: MeasuredTable,
  { repeated, room, share }: { readonly repeated: number; readonly room: number; readonly share: number },
): Division | undefined {
  const heads = columns.slice(0, repeated);
  const left = room - heads.reduce((sum, width) => sum + width, 0);
  const rest = columns.slice(repeated);
  if (rest.some((width) => width > left)) return undefined;
  const fewest = dealt(rest, left).length;
  const total = rest.reduce((sum, width) => sum + width, 0);
  let limit = Math.max(total / fewest, ...rest);
  while (limit < left && dealt(rest, limit).length > fewest) limit *= 1.04;
  const groups = dealt(rest, Math.min(limit, left));
  const names = heads.map((_, index) => index);
  return { share, sheets: groups.map((group) => [...names, ...group.map((index) => index + repeated)]) };
}

function dealt(columns: readonly number[], limit: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let used = 0;
  for (const [index, width] of columns.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && used + width <= limit) last.push(index);
    else groups.push([index]);
    used = last !== undefined && used + width <= limit ? used + width : width;
  }
  return groups;
}

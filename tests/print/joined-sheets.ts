import { elementsUnder, isElement } from '../bench/census/structure.ts';
import type { TaggedContent, TaggedElement } from '../bench/census/structure.ts';

type Kid = TaggedElement | TaggedContent;

/**
 * A tree in which tables that go on upon other sheets are one table again: each row with its cells of all sheets, the names of rows
 * once. What is missing on a sheet, or stands on two, is then missing or there twice. `words` gives what an element says.
 */
export function joinSheets(element: TaggedElement, words: (element: TaggedElement) => string): TaggedElement {
  const kids: Kid[] = [];
  for (const kid of element.kids) {
    const before = kids.at(-1);
    if (!isElement(kid)) kids.push(kid);
    else if (before !== undefined && isElement(before) && goesOn(before, kid, words))
      kids[kids.length - 1] = joined(before, kid, words);
    else kids.push(joinSheets(kid, words));
  }
  return { ...element, kids };
}

function goesOn(before: TaggedElement, table: TaggedElement, words: (element: TaggedElement) => string): boolean {
  const caption = table.kids.find((kid): kid is TaggedElement => isElement(kid) && kid.type === 'Caption');
  return (
    before.type === 'Table' &&
    table.type === 'Table' &&
    caption !== undefined &&
    /\(continued\)\s*$/u.test(words(caption))
  );
}

function joined(first: TaggedElement, next: TaggedElement, words: (element: TaggedElement) => string): TaggedElement {
  const rows = [...elementsUnder(next)].filter(({ type }) => type === 'TR');
  const named = sameCells(
    cellsOf([...elementsUnder(first)].find(({ type }) => type === 'TR')),
    cellsOf(rows[0]),
    words,
  );
  let row = -1;
  const withRest = (element: TaggedElement): TaggedElement => {
    if (element.type !== 'TR')
      return { ...element, kids: element.kids.map((kid) => (isElement(kid) ? withRest(kid) : kid)) };
    row += 1;
    const cells = cellsOf(rows[row]);
    const repeated = Math.min(named, sameCells(cellsOf(element), cells, words));
    return { ...element, kids: [...element.kids, ...cells.slice(repeated)] };
  };
  return withRest(first);
}

function cellsOf(row: TaggedElement | undefined): readonly TaggedElement[] {
  return row?.kids.filter(isElement) ?? [];
}

/** How many cells two rows begin with that say the same. */
function sameCells(
  a: readonly TaggedElement[],
  b: readonly TaggedElement[],
  words: (element: TaggedElement) => string,
): number {
  const at = b.findIndex((cell, index) => {
    const other = a[index];
    return other === undefined || words(other) !== words(cell);
  });
  return at < 0 ? b.length : at;
}

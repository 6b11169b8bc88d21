import { figureColumns, rowName, tableName } from '../reading/columns.ts';
import type { Column } from '../reading/columns.ts';
import { printFigure } from '../reading/quantity.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';

/**
 * Recomputes a column of changes from the two columns that it comes from. Which two, the table tells: those with which most
 * of its rows agree. The change is (after − before) ÷ before, rounded to the digits that are printed.
 */
export const percentageWrong = defineRule({
  id: 'percentage-wrong',
  severity: 'warning',
  sentence: 'A percentage change is not what its two figures give.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) => tables.flatMap((table) => changesOf(table, file))),
});

interface Pair {
  readonly before: Column;
  readonly after: Column;
}

function changesOf(table: TableFacts, paper: string): readonly Sighting[] {
  const columns = figureColumns(table);
  return columns
    .filter(({ name }) => /change|difference|increase|decrease|\+\/-/iu.test(name))
    .flatMap((change) => {
      const pair = bestPair(
        change,
        columns.filter((column) => column !== change),
      );
      if (pair === undefined) return [];
      return table.rows.flatMap((row, at) => {
        const stated = change.figures[at];
        const real = changeAt(pair, at);
        if (stated === undefined || real === undefined || agrees(change, pair, at)) return [];
        const printed = (value: number): string => `${value > 0 ? '+' : ''}${printFigure(value, stated.decimals)}%`;
        return [
          {
            ...row.place,
            paper,
            message: `In ${tableName(table)}, "${rowName(row)}" gives the change as ${printed(stated.value)}; from "${pair.before.name}" to "${pair.after.name}" it is ${printed(real)}.`,
            remedy:
              'Correct the percentage or the figure that was mistyped. If the table was published so, answer this finding with that reason.',
          },
        ];
      });
    });
}

/** The pair of columns from which most rows of the change follow: at least four rows, and more than half. */
function bestPair(change: Column, columns: readonly Column[]): Pair | undefined {
  const pairs = columns.flatMap((before) =>
    columns.filter((after) => after !== before).map((after) => ({ before, after })),
  );
  const scored = pairs.map((pair) => ({
    pair,
    right: change.figures.filter((figure, at) => figure !== undefined && agrees(change, pair, at)).length,
    all: change.figures.filter((figure, at) => figure !== undefined && changeAt(pair, at) !== undefined).length,
  }));
  return scored.filter(({ right, all }) => right >= 4 && right > all / 2).sort((a, b) => b.right - a.right)[0]?.pair;
}

function changeAt({ before, after }: Pair, at: number): number | undefined {
  const from = before.figures[at];
  const to = after.figures[at];
  return from === undefined || to === undefined || from.value === 0
    ? undefined
    : ((to.value - from.value) / Math.abs(from.value)) * 100;
}

function agrees(change: Column, pair: Pair, at: number): boolean {
  const stated = change.figures[at];
  const real = changeAt(pair, at);
  if (stated === undefined || real === undefined) return false;
  return Math.abs(real - stated.value) <= 0.5 * 10 ** -stated.decimals + 1e-6;
}

import type { Quantity } from '../reading/quantity.ts';

/**
 * How far a sum may be from its total when each of the figures was rounded by itself: half a unit of the last digit for
 * each figure and the total. Whole numbers that are counts are not rounded, so they must agree.
 */
export function roundingAllowance(figures: readonly Quantity[], rounded: boolean): number {
  const decimals = Math.max(0, ...figures.map((figure) => figure.decimals));
  return rounded || decimals > 0 ? 0.5 * 10 ** -decimals * (figures.length + 1) + 1e-9 : 1e-9;
}

/** The sum of some figures. */
export function sumOf(figures: readonly Quantity[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

/** A number as an axis prints it: thousands with commas, a percent or pound sign where that is the unit. */
export function printAmount(value: number, unit: string | undefined): string {
  const digits = Math.abs(value)
    .toFixed(decimalsOf(value))
    .replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
  const sign = value < 0 ? '−' : '';
  if (unit === '%' || unit === 'per cent') return `${sign}${digits}%`;
  return unit?.startsWith('£') === true ? `${sign}£${digits}` : `${sign}${digits}`;
}

/** A figure as typed in the file, with the percent sign that its column left out. */
export function printFigure(typed: string, unit: string | undefined): string {
  return (unit === '%' || unit === 'per cent') && /^[-−–+]?[\d.,]+$/u.test(typed) ? `${typed}%` : typed;
}

/** What stands above the axis, where its figures do not say the unit themselves. */
export function axisTitle(unit: string | undefined): string | undefined {
  return unit === undefined || unit === '%' || unit === '£' || unit === 'per cent' ? undefined : unit;
}

function decimalsOf(value: number): number {
  for (const places of [0, 1, 2]) if (Math.abs(value - Number(value.toFixed(places))) < 1e-9) return places;
  return 3;
}

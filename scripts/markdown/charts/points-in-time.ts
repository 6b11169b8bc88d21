const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Where labels such as `Jan-23`, `April 2025`, `2025-07` or `2021/22` stand in time, in months; undefined where one of them is no
 * month or year. Dates with uneven steps are then drawn with uneven steps.
 */
export function pointsInTime(labels: readonly string[]): readonly number[] | undefined {
  const points = labels.map(monthOf);
  const known = points.filter((point) => point !== undefined);
  return known.length === labels.length && new Set(known).size === known.length ? known : undefined;
}

function monthOf(label: string): number | undefined {
  const named = /^([A-Za-z]{3,9})[-\s’']+(\d{2}|\d{4})$/u.exec(label.trim());
  if (named !== null) {
    const month = months.indexOf((named[1] ?? '').slice(0, 3).toLowerCase());
    return month === -1 ? undefined : yearOf(named[2] ?? '') * 12 + month;
  }
  const numeric = /^(\d{4})(?:-(\d{2})(?:-\d{2})?|[/–-]\d{2,4})?$/u.exec(label.trim());
  return numeric === null ? undefined : Number(numeric[1]) * 12 + Number(numeric[2] ?? 1) - 1;
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

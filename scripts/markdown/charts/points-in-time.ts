const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longestMonth = 31;

/**
 * Where labels such as `Jan-23`, `April 2025`, `2025-07`, `30 April 2025`, `Q1 2024/25` or `2021/22` stand in time, in months; undefined
 * where one of them is no day, month, quarter or year. Dates with uneven steps are then drawn with uneven steps.
 */
export function pointsInTime(labels: readonly string[]): readonly number[] | undefined {
  const points = labels.map(monthOf);
  const known = points.filter((point) => point !== undefined);
  return known.length === labels.length && new Set(known).size === known.length ? known : undefined;
}

/** `Sep 2024` for `September 2024`; all else as it is. */
export function shortMonth(label: string): string {
  const [, day = '', name = '', year] = /^(\d{1,2} )?([A-Za-z]{3,9})[-\s’']+(\d{2}|\d{4})$/u.exec(label.trim()) ?? [];
  const month = months.indexOf(name.slice(0, 3).toLowerCase());
  return month === -1 || year === undefined ? label : `${day}${name.slice(0, 3)} ${year}`;
}

function monthOf(label: string): number | undefined {
  const text = label.trim();
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})[-\s’']+(\d{2}|\d{4})$/u.exec(text);
  if (named !== null) {
    const month = months.indexOf((named[2] ?? '').slice(0, 3).toLowerCase());
    return month === -1 ? undefined : yearOf(named[3] ?? '') * 12 + month + within(named[1]);
  }
  const quarter = /^Q([1-4])[\s,]+(?:of )?(\d{4})(?:[/–-](\d{2}|\d{4}))?$/iu.exec(text);
  if (quarter !== null) {
    // The quarters of a financial year begin in April.
    const first = quarter[3] === undefined ? 0 : 3;
    return Number(quarter[2]) * 12 + first + 3 * (Number(quarter[1]) - 1);
  }
  const numeric = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|[/–-]\d{2,4})?$/u.exec(text);
  return numeric === null ? undefined : Number(numeric[1]) * 12 + Number(numeric[2] ?? 1) - 1 + within(numeric[3]);
}

function within(day: string | undefined): number {
  return day === undefined ? 0 : (Number(day) - 1) / longestMonth;
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const day = new RegExp(
  String.raw`(\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${months.join('|')}),?\s+(\d{4})\b`,
  'giu',
);
const hour = /\b(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)(?!\p{L})|\b(\d{1,2})[.:](\d{2})\s*(?:hours|hrs)\b/iu;

/** The day and hour of a meeting, as far as its papers say. */
export interface PrintedWhen {
  /** `2026-10-13` */
  readonly date: string | undefined;
  /** `19:00` */
  readonly start: string | undefined;
}

/**
 * When a meeting is, from the lines of its agenda or minutes: of several dates the one that stands with a day of the week, an hour
 * or the word "meeting", and of equals the first.
 */
export function printedWhen(lines: readonly string[]): PrintedWhen {
  const dated = lines.flatMap((line) =>
    [...line.matchAll(day)].map((match) => ({ line, date: isoOf(match), weight: weightOf(line, match) })),
  );
  const best = dated.reduce<(typeof dated)[number] | undefined>(
    (most, one) => (most === undefined || one.weight > most.weight ? one : most),
    undefined,
  );
  return { date: best?.date, start: hourIn(best?.line ?? '') ?? lines.map(hourIn).find((time) => time !== undefined) };
}

function weightOf(line: string, [, weekday]: RegExpMatchArray): number {
  return (
    (weekday === undefined ? 0 : 2) + (hour.test(line) ? 1 : 0) + (/\b(?:meeting|held|cyfarfod)\b/iu.test(line) ? 1 : 0)
  );
}

function isoOf([, , number = '', month = '', year = '']: RegExpMatchArray): string {
  const at = months.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(at).padStart(2, '0')}-${number.padStart(2, '0')}`;
}

function hourIn(line: string): string | undefined {
  const [found, twelve, minutes = '00', half = '', whole, past = '00'] = hour.exec(line) ?? [];
  if (found === undefined) return undefined;
  if (whole !== undefined) return `${whole.padStart(2, '0')}:${past}`;
  const hours = (Number(twelve) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

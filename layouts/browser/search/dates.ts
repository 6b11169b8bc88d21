/** A stretch of a text that says one thing in one of many ways, and the word that stands for it in the index. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const year = String.raw`((?:19|20)\d\d)`;
const ordinal = String.raw`(\d{1,2})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?`;

const dayMonthYear = new RegExp(String.raw`\b${ordinal}\s+${month}(?:,?\s+${year})?\b`, 'giu');
const monthDayYear = new RegExp(String.raw`\b${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${year}\b`, 'giu');
const monthYear = new RegExp(String.raw`\b${month}\s+${year}\b`, 'giu');
const figures = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:20)?\d\d)\b/gu;
const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/gu;
const years = /\b((?:19|20)\d\d)\s?[/–-]\s?(?:19|20)?(\d\d)\b(?!-\d)/gu;

/** Dates, months and years that run over two: `8 September 2025`, `8th Sept`, `08/09/2025`, `2025-09-08`, `September 2025`, `2025/26`. */
export function datesIn(text: string): readonly Span[] {
  return [
    ...found(text, iso, ([, y = '', m = '', d = '']) => day(y, Number(m), Number(d))),
    ...found(text, dayMonthYear, ([, d = '', m = '', y]) => day(y, monthNumber(m), Number(d))),
    ...found(text, monthDayYear, ([, m = '', d = '', y]) => day(y, monthNumber(m), Number(d))),
    ...found(text, figures, ([, d = '', , m = '', y = '']) => day(y.length === 2 ? `20${y}` : y, Number(m), Number(d))),
    ...found(text, monthYear, ([, m = '', y = '']) => [`month${y}${pad(monthNumber(m))}`]),
    ...found(text, years, ([, first = '', second = '']) =>
      Number(second) === (Number(first) + 1) % 100 ? [`years${first}to${second}`] : [],
    ),
  ];
}

/** The day first; its month and, for those who leave out the year, the day of any year after it. */
function day(y: string | undefined, m: number, d: number): readonly string[] {
  if (m < 1 || m > 12 || d < 1 || d > 31) return [];
  const anyYear = `day${pad(m)}${pad(d)}`;
  return y === undefined ? [anyYear] : [`date${y}${pad(m)}${pad(d)}`, anyYear, `month${y}${pad(m)}`];
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Every match of a pattern as spans; the first of several words for one match is the most exact. */
export function found(
  text: string,
  pattern: RegExp,
  words: (match: RegExpMatchArray) => readonly string[],
): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern))
    for (const word of words(match)) spans.push({ start: match.index, end: match.index + match[0].length, word });
  return spans;
}

import type { StandingTextSource } from '../sources/schemas/standing-text.ts';
import { markdownFile } from '../sources/written-yaml.ts';
import type { BodyRecord } from '../record/record.ts';
import { plainName } from '../sources/file-name.ts';
import { printedWhen } from './printed-when.ts';
import type { PrintedWhen } from './printed-when.ts';

/** A paper of a meeting that was read from a Word file, to be looked at before it is published. */
export interface ReadDraft {
  readonly when: PrintedWhen;
  readonly text: string;
  /** What could not be told for sure, in sentences. */
  readonly doubts: readonly string[];
}

type Role = StandingTextSource['role'];

/** Words by which a standing item is known, in English and Welsh. */
const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['apologies', /\bapolog|\bymddiheur/iu],
  ['declarations', /\bdeclarations?\b|\bdatgan(?:iad)?/iu],
  [
    'public-questions',
    /\bpublic (?:question|participation|session|speak|time|forum)|\bquestions from the public|\bcyfranogiad/iu,
  ],
  ['next-meeting', /\b(?:next|future) meetings?\b/iu],
  ['minutes', /\bminutes of\b|\bconfirm\b.*\bminutes\b|^minutes\b|\bprevious minutes\b|\bcofnodion\b/iu],
  ['tracker', /\baction (?:tracker|list|log)\b|\bmatters arising\b|^actions\b/iu],
  ['work-programme', /\bwork(?:ing)? (?:programme|plan)\b|\bforward plan\b/iu],
  ['exclusion', /\bexclu(?:sion|de)\b.*\b(?:press|public)\b/iu],
  ['urgent', /\burgent\b|\bany other business\b/iu],
  ['notice-of-recording', /\b(?:recording|filming|webcast)\b/iu],
];

/** An agenda as `meeting.md`: its day, hour and items; every line that is no item stands below as a note to the public. */
export function agendaDraft(
  { title, body }: { readonly title: string; readonly body: string },
  record: BodyRecord,
): ReadDraft {
  const lines = body.split('\n');
  const { items, rest } = itemsOf(lines);
  const when = printedWhen([title, ...rest]);
  const notes = rest
    .filter((line) => !/^#+\s*agenda\s*$/iu.test(line))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
  const fields = {
    date: when.date ?? '',
    start: when.start,
    state: 'scheduled',
    items: items.map((item) => fieldsOf(item, record)),
  };
  return { when, text: markdownFile(fields, notes), doubts: doubtsOf(items, when) };
}

interface PrintedItem {
  readonly number: string;
  readonly title: string;
  /** Lines below it, up to the next item. */
  readonly below: readonly string[];
}

const itemLine = /^(?:#+\s*)?(?:\*\*)?(\d{1,2}[a-z]?)[.)]?\s+(?:\*\*)?(?=\S)(.*?)(?:\*\*)?\s*$/u;
const itemRow = /^\|\s*(\d{1,2}[a-z]?)[.)]?\s*\|\s*(.*?)\s*\|/u;

/** The numbered lines of an agenda, and everything before the first. Numbers count up: a figure in a text begins no item. */
function itemsOf(lines: readonly string[]): {
  readonly items: readonly PrintedItem[];
  readonly rest: readonly string[];
} {
  const items: { number: string; title: string; below: string[] }[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const [, number, title] = itemRow.exec(line) ?? itemLine.exec(line) ?? [];
    const last = items.at(-1);
    const follows = Number.parseInt(number ?? '', 10) - Number.parseInt(last?.number ?? '0', 10);
    if (number !== undefined && title !== undefined && follows >= 0 && follows <= 3)
      items.push({ number, title: plain(title), below: [] });
    else if (last === undefined || (line.trim() !== '' && /^\S/u.test(line) && items.length > 0 && isClosing(line)))
      rest.push(line);
    else if (line.trim() !== '') last.below.push(plain(line.trim()));
  }
  return { items, rest };
}

/** A signature or date of issue at the end is no part of the last item. */
function isClosing(line: string): boolean {
  return (
    /\b(?:clerk|chief executive|monitoring officer|clerc|proper officer)\b/iu.test(line) || /^\|(?:\s*-+)/u.test(line)
  );
}

function fieldsOf({ number, title, below }: PrintedItem, record: BodyRecord): Readonly<Record<string, unknown>> {
  const standing = standingOf(title, record);
  const ask = below.find((line) => /^To\s/u.test(line));
  const note = below.filter((line) => line !== ask).join(' ');
  return {
    number,
    title: standing?.data.title === title ? undefined : title,
    standing: standing?.name,
    folder:
      standing === undefined
        ? `${number.padStart(2, '0')}-${plainName(title).toLowerCase().slice(0, 40).replace(/-$/u, '')}`
        : undefined,
    ask,
    note: note === '' ? undefined : note,
  };
}

/** The standing item of the body that an item is, by its title or by the words of its role. */
function standingOf(
  title: string,
  { sources }: BodyRecord,
): BodyRecord['sources']['standingTexts'][number] | undefined {
  const same = sources.standingTexts.find(({ data }) => data.title.toLowerCase() === title.toLowerCase());
  const role = roleWords.find(([, words]) => words.test(title))?.[0];
  return same ?? sources.standingTexts.find(({ data }) => data.role === role);
}

function doubtsOf(items: readonly PrintedItem[], { date, start }: PrintedWhen): readonly string[] {
  return [
    ...(date === undefined ? ['No date of the meeting was found: write it, with "date:".'] : []),
    ...(start === undefined ? ['No time was found: write when it starts, with "start:".'] : []),
    ...(items.length === 0 ? ['No numbered items were found: write them, with "items:".'] : []),
    'The place is not read: write it, with "venue:".',
    'Look at each item: which are standing ones, whose report it is, and which papers belong to it.',
  ];
}

/** Words without the marks of Markdown, for a field. */
function plain(words: string): string {
  return words.replace(/\*\*|\\(?=[[\]*_#.~|])/gu, '').trim();
}

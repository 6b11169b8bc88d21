import type { Meeting } from '../record/meetings/meeting.ts';
import type { BodyRecord } from '../record/record.ts';
import { minuteForm, readMinuteNumber } from '../sources/minute-form.ts';
import type { MinuteForm } from '../sources/minute-form.ts';
import { bodyMinuteForm } from '../sources/schemas/panel.ts';
import { markdownFile } from '../sources/written-yaml.ts';
import type { ReadDraft } from './agenda-draft.ts';
import { printedPeople } from './printed-people.ts';
import type { PrintedPerson } from './printed-people.ts';
import { printedWhen } from './printed-when.ts';

type List = 'present' | 'also-present' | 'apologies' | 'absent';

/** How minutes call their lists of people. */
const labels: readonly (readonly [List, string])[] = [
  ['apologies', String.raw`apologies(?: for absence)?(?: (?:were )?received from)?|ymddiheuriadau`],
  ['also-present', String.raw`(?:also )?in attendance|also present|officers(?: present| in attendance)?`],
  ['absent', 'absent'],
  ['present', String.raw`(?:members |councillors )?present|presennol`],
];
const label = new RegExp(
  String.raw`(?:^|[.;]\s+|\n)\s*\*{0,2}(?:${labels.map(([, words]) => `(${words})`).join('|')})\s*(?::\*{0,2}|\*{2}\s*:?)`,
  'giu',
);

/**
 * Minutes as `minutes.md`: lists of people as ids, each minute under its number, and what was resolved in a block of its own. Words
 * stay as they are; what could not be told for sure is said.
 */
export function minutesDraft(
  { title, body }: { readonly title: string; readonly body: string },
  { record, meeting }: { readonly record: BodyRecord; readonly meeting: Meeting | undefined },
): ReadDraft {
  const own = bodyMinuteForm(record.body);
  const asSaid = partsOf(body, own);
  // Minutes that number otherwise than the body says tell their form by themselves.
  const guessed = asSaid.minutes.length > 0 ? undefined : formIn(body);
  const form = guessed ?? own;
  const { head, minutes } = guessed === undefined ? asSaid : partsOf(body, guessed);
  const when = printedWhen([title, ...head.split('\n')]);
  const lists = peopleIn(head, record);
  const fields = {
    status: 'draft',
    chair: lists.get('present')?.find(({ note }) => /^chair|\bin the chair\b/iu.test(note ?? ''))?.person?.id,
    present: (lists.get('present') ?? []).flatMap(presence),
    'also-present': (lists.get('also-present') ?? []).flatMap(presence),
    apologies: (lists.get('apologies') ?? []).flatMap(presence),
  };
  const texts = minutes.map((minute) => minuteText(minute, meeting));
  const left = head
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.match(label) && !line.startsWith('#'))
    .map((line) => `Not carried over, from the head of the minutes: “${line.trim()}”`);
  const unknown = [...lists.values()]
    .flat()
    .filter(({ person }) => person === undefined)
    .map(({ name }) => `Nobody in people.yaml, or more than one, is called “${name}”.`);
  const absent = (lists.get('absent') ?? []).map(
    ({ name }) => `“${name}” is said to have been absent, on neither list.`,
  );
  const moving = minutes.flatMap(({ number, text }) =>
    /\b(?:left|re-?joined|joined|came back|withdrew|arrived)\b/iu.test(text)
      ? [`Minute ${number} says that somebody came or left: mark it with "::: departure" or "::: arrival".`]
      : [],
  );
  const votes = minutes.flatMap(({ number, text }) =>
    /\brecorded vote\b|\bvoted? (?:for|against)\b|\babst/iu.test(text)
      ? [`Minute ${number} tells of a vote: mark it with "::: vote {for= against=}".`]
      : [],
  );
  const none = minutes.length === 0 ? [`No minutes with numbers like ${form.example} were found.`] : [];
  const otherForm =
    guessed === undefined
      ? []
      : [
          `Minutes are numbered like ${minutes[0]?.number ?? ''}: say so in panel.yaml, with minutes: {number: "${guessed.written}"}.`,
        ];
  return {
    when,
    text: markdownFile(fields, texts.join('\n\n')),
    doubts: [...none, ...otherForm, ...unknown, ...absent, ...left, ...moving, ...votes],
  };
}

/** The form of the numbers with which headings begin, where they have letters or a year: `FC/{yy}/{number}`. */
function formIn(body: string): MinuteForm | undefined {
  const [, letters = '', mark = '', year] =
    /^(?:#+\s+|\*\*)(\p{L}{1,6})([/.-])(?:(\d{4}|\d{2})[/.-])?\d+[a-z]?\b/mu.exec(body) ?? [];
  if (letters === '') return undefined;
  const part = year === undefined ? '' : `{${'y'.repeat(year.length)}}${mark}`;
  return minuteForm(`${letters}${mark}${part}{number}`);
}

interface PrintedMinute {
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

/** The head of the minutes, and the minutes by their numbers: headings, bold lines, or numbered lines where there are no headings. */
function partsOf(
  body: string,
  form: MinuteForm,
): { readonly head: string; readonly minutes: readonly PrintedMinute[] } {
  const lines = body.split('\n');
  const strong = lines.some((line) => minuteLine(line, form, true) !== undefined);
  const head: string[] = [];
  const minutes: { number: string; title: string; lines: string[] }[] = [];
  for (const line of lines) {
    const begun = minuteLine(line, form, strong);
    if (begun !== undefined) minutes.push({ ...begun, lines: [] });
    else (minutes.at(-1)?.lines ?? head).push(line);
  }
  return {
    head: head.join('\n'),
    minutes: minutes.map(({ number, title, lines: own }) => ({ number, title, text: own.join('\n').trim() })),
  };
}

function minuteLine(
  line: string,
  form: MinuteForm,
  strong: boolean,
): { readonly number: string; readonly title: string } | undefined {
  const words = strong ? /^(?:#+\s+|\*\*)(.*?)(?:\*\*)?\s*$/u.exec(line)?.[1] : line;
  const read = words === undefined ? undefined : readMinuteNumber(form, words.replaceAll('**', ''));
  const title = read?.rest.replace(/^[.):\s–-]+/u, '').trim() ?? '';
  return read === undefined || title === '' ? undefined : { number: read.printed, title };
}

function peopleIn(head: string, { people }: BodyRecord): ReadonlyMap<List, readonly PrintedPerson[]> {
  const found = new Map<List, readonly PrintedPerson[]>();
  const marks = [...head.matchAll(label)];
  marks.forEach((mark, index) => {
    const list = labels[mark.slice(1).findIndex(Boolean)]?.[0];
    const from = mark.index + mark[0].length;
    const end = marks[index + 1]?.index ?? head.length;
    // A list ends with its paragraph, or with the last of the lines that follow a label without names.
    const words =
      head
        .slice(from, end)
        .replace(/\*\*/gu, '')
        .trim()
        .split(/\n{2,}/u)[0] ?? '';
    if (list !== undefined) found.set(list, [...(found.get(list) ?? []), ...printedPeople(words, people.values())]);
  });
  return found;
}

function presence({ person, note }: PrintedPerson): readonly unknown[] {
  if (person === undefined) return [];
  if (note === undefined) return [person.id];
  const chair = /\b(?:in the chair|chair(?:man|woman|person)?)\b/iu.test(note);
  return [{ person: person.id, ...(chair || /mayor|deputy|vice/iu.test(note) ? { capacity: note } : { note }) }];
}

function minuteText({ number, title, text }: PrintedMinute, meeting: Meeting | undefined): string {
  const item = itemFor(title, meeting);
  const heading = `## ${number} ${title}${item === undefined ? '' : ` {item=${item}}`}`;
  const blocks = withResolutions(text);
  return blocks === '' ? heading : `${heading}\n\n${blocks}`;
}

/** The item of the agenda with the same title, or the only one that shares its telling words. */
function itemFor(title: string, meeting: Meeting | undefined): string | undefined {
  const words = tellingWords(title);
  const scored = (meeting?.items ?? []).map((item) => {
    const own = tellingWords(item.title);
    const shared = [...words].filter((word) => own.has(word)).length;
    return { number: item.number, score: shared / Math.max(1, Math.min(words.size, own.size)) };
  });
  const best = scored.filter(({ score }) => score >= 0.5).toSorted((a, b) => b.score - a.score);
  return best.length > 0 && best[0]?.score !== best[1]?.score ? best[0]?.number : undefined;
}

function tellingWords(title: string): ReadonlySet<string> {
  return new Set(
    (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
      (word) => !['report', 'meeting', 'with', 'from'].includes(word),
    ),
  );
}

const resolved = /\*{0,2}\b(?:(?:IT WAS )?(?:RESOLVED|AGREED|RECOMMENDED)|PENDERFYNWYD)\b/u;

/** Puts what was resolved into blocks of their own: from the word in capitals to the end of its clauses, or of its sentence. */
function withResolutions(text: string): string {
  const blocks = text.split(/\n{2,}/u);
  const written: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] ?? '';
    const start = block.search(resolved);
    if (start < 0) {
      written.push(block);
      continue;
    }
    const before = block.slice(0, start).trim();
    const lead = block.slice(start).trim();
    const rest = blocks[at + 1] ?? '';
    const followed = /[:–-]\*{0,2}\s*$/u.test(lead) && rest !== '';
    const { decision, after } = followed ? { decision: `${lead}\n\n${clauses(rest)}`, after: '' } : sentence(lead);
    if (followed) at += 1;
    written.push(...[before, `::: resolved\n${decision}\n:::`, after].filter((part) => part !== ''));
  }
  return written.filter((block) => block !== '').join('\n\n');
}

/** A resolution within a paragraph ends with its sentence, where another sentence follows it. */
function sentence(words: string): { readonly decision: string; readonly after: string } {
  const [, decision, after] = /^(.*?[^.]{12}\.)\s+(?=\p{Lu})(.*)$/su.exec(words) ?? [];
  return decision === undefined || /^\(?[a-z]\)/u.test(after ?? '')
    ? { decision: clauses(words), after: '' }
    : { decision: clauses(decision), after: (after ?? '').trim() };
}

/** "(a) ...; (b) ..." in one line becomes a clause a line. */
function clauses(words: string): string {
  return words.replace(/(?<=[;.:,]|and)\s+(?=\((?:[a-z]|[ivx]{1,4})\)\s)/gu, '\n');
}

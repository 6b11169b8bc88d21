import { sourceKinds } from '../sources/schemas/kinds.ts';
import type { SourceKind } from '../sources/schemas/kinds.ts';
import { fieldRows } from './field-rows.ts';
import { containerWords, inlineMarks, minuteWords } from './mark-words.ts';
import type { MarkWords } from './mark-words.ts';

/** Stands in the frontmatter of a page that is made from the schemas. */
const made = '# Made by `npm run reference` from the schemas in scripts/sources and the words in scripts/reference.';

/**
 * The page of the handbook with every field of every file.
 * @param samples a whole example of each kind of file, by the name of the kind
 */
export function fieldsPage(samples: ReadonlyMap<string, string>): string {
  return [
    ...head('Every field of every file', 'What each file may say, how it is written, and an example with all of it.'),
    'The fields of a Markdown file stand at its top, between two lines of three hyphens. A field that is not needed is left out. Within a field that has fields of its own, they are indented below it; the table shows them as `venue / room`.',
    ...sourceKinds.flatMap((kind) => kindSection(kind, samples.get(kind.name) ?? '')),
    '',
  ].join('\n\n');
}

/** The page of the handbook with every mark that may stand in a text: one screen of them first, then each in full. */
export function marksPage(): string {
  return [
    ...head('Every mark in a text', 'How papers and minutes are written: the whole of it on one page.'),
    'Texts are Markdown: plain words, with a few marks.',
    '## On one page',
    table(
      ['Write', 'For'],
      inlineMarks.map(({ write, for: what }) => [code(write), what]),
    ),
    '## Blocks of any text',
    'A block stands between a line of three colons with its name and a line of three colons alone. What stands in braces on the first line are its attributes, in any order; values of several words stand in quotation marks.',
    ...Object.entries(containerWords).flatMap(([name, words]) => markSection(`::: ${name}`, words)),
    '## Marks of minutes',
    'Minutes may have every block above, and these.',
    ...Object.entries(minuteWords).flatMap(([name, words]) => markSection(minuteHeading(name), words)),
    '',
  ].join('\n\n');
}

function head(title: string, summary: string): readonly string[] {
  return [`---\n${made}\ntitle: ${title}\nsummary: "${summary}"\norder: 95\nmenu: false\nsearch: false\n---`];
}

function kindSection({ title, place, about, schema }: SourceKind, sample: string): readonly string[] {
  const rows = fieldRows(schema).map(({ path, says, form, otherwise, needed }) => [
    code(path),
    typed(says),
    [form, needed ? '**needed**' : '', otherwise === undefined ? '' : `otherwise ${otherwise}`]
      .filter((part) => part !== '')
      .join('; '),
  ]);
  return [
    `## ${title}`,
    `\`${place}\`. ${about}`,
    table(['Field', 'What it says', 'How it is written'], rows),
    '### Example with every field',
    fenced(place.endsWith('.md') ? `---\n${sample.trim()}\n---` : sample.trim()),
  ];
}

function markSection(heading: string, { says, attributes, sample }: MarkWords): readonly string[] {
  const rows = Object.entries(attributes).map(([name, words]) => [code(name), words]);
  return [
    `### ${heading}`,
    says,
    ...(rows.length === 0 ? [] : [table(['Attribute', 'What it says'], rows)]),
    fenced(sample),
  ];
}

function minuteHeading(place: string): string {
  if (place === 'minute') return 'The heading of a minute';
  return place === 'clause' ? 'After a clause' : `::: ${place}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = [
    heads,
    heads.map(() => '---'),
    ...rows.map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|'))),
  ];
  return `::: table {row-headers=1}\n\n${body.map(line).join('\n')}\n\n:::`;
}

function code(words: string): string {
  return `\`${words}\``;
}

/** Words in which no sign is a mark; what they quote is set as it is typed. */
function typed(words: string): string {
  return words
    .split(/"([^"]+)"/u)
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('');
}

function escaped(words: string): string {
  return words.replace(/[[\]{}<*_~^]/gu, '\\$&');
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { command as build } from '../../scripts/commands/build.ts';
import { command as check } from '../../scripts/commands/check.ts';
import type { Command } from '../../scripts/commands/command.ts';
import { command as importing } from '../../scripts/commands/import.ts';
import { command as begin } from '../../scripts/commands/new.ts';
import { command as publish } from '../../scripts/commands/publish.ts';
import { listOf, paragraph, wordDocument } from '../importing/word-document.ts';

/*
 * What the clerk of a new body does, from the first command to confirmed minutes, with reports that came as Word files. Between the
 * commands stands only what a clerk types.
 */

let root = '';
let content = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook life-'));
  content = join(root, 'marsh');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function run(
  command: Command,
  positionals: readonly string[],
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  let said = '';
  using _out = vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    said += String(words);
    return true;
  });
  using _err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await command.run({
    values: { content, ...values },
    positionals,
    signal: new AbortController().signal,
  });
  expect(code, said).toBe(0);
  return said;
}

/** Puts words in the place of others in a source; they must be there. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  expect(text, file).toContain(from);
  await writeFile(
    join(content, file),
    text.replace(from, () => to),
  );
}

const findings = (today: string): Promise<string> => run(check, [], { today });
const built = (): Promise<string> =>
  run(build, [], { out: join(root, 'site'), cache: join(root, 'cache'), 'no-large-print': true });
const page = (address: string): Promise<string> => readFile(join(root, 'site', address, 'index.html'), 'utf8');

it('a meeting goes from a new body to confirmed minutes', async () => {
  await run(begin, ['body', content], {
    kind: 'town',
    name: 'Marsh Town Council',
    url: 'https://papers.marsh.example.org/',
    email: 'clerk@marsh.example.org',
  });
  await writeFile(
    join(content, 'people.yaml'),
    `people:
  - {id: brook-ann, name: Cllr Ann Brook, memberships: [{role: chair, from: "2030-05-20"}, {role: member, from: "2030-05-20"}]}
  - {id: reed-tom, name: Cllr Tom Reed, memberships: [{role: member, from: "2030-05-20"}]}
  - {id: heron-sue, name: Cllr Sue Heron, memberships: [{role: member, from: "2030-05-20"}]}
  - {id: moss-joe, name: Joe Moss, memberships: [{role: officer, title: Town Clerk, from: "2030-05-20"}]}
`,
  );

  // The agenda, with one item of business.
  await run(begin, ['meeting', '2031-04-14'], { start: '19:00' });
  const agenda = 'meetings/2031-04-14/meeting.md';
  await edit(agenda, 'items:', 'venue: {building: Weir Guildhall, street: 3 Mill Lane, city: Weir}\nitems:');
  await edit(
    agenda,
    '  - number: "6"',
    '  - number: "5a"\n    title: Bridges\n    folder: 05a-bridges\n    ask: To note the report.\n    documents: [report]\n  - number: "6"',
  );
  const word = join(root, 'Bridges report.docx');
  await writeFile(
    word,
    wordDocument({
      numbering: listOf(['decimal', '%1.'], ['decimal', '%1.%2']),
      body: [
        paragraph('The old bridge', { style: 'Heading1' }),
        paragraph('Purpose', { list: '1' }),
        paragraph('To tell the Council how the old bridge stands.', { list: '1', level: 1 }),
        paragraph('Recommendations', { list: '1' }),
        paragraph('That the report be noted.', { list: '1', level: 1 }),
      ].join(''),
    }),
  );
  await run(importing, [word], { to: 'meetings/2031-04-14/05a-bridges', name: 'report' });
  expect(await findings('2031-04-01')).not.toContain(' error ');
  await edit(agenda, 'state: scheduled', 'state: published\npublished: "2031-04-04"');
  await run(publish, ['2031-04-14'], { cache: join(root, 'cache') });
  expect(await built()).toContain('1 meeting');
  expect(await page('meetings/2031-04-14')).toContain('The old bridge');

  // The minutes.
  await run(begin, ['minutes', '2031-04-14'], { present: 'brook-ann,reed-tom', apologies: 'heron-sue' });
  const minutes = 'meetings/2031-04-14/minutes.md';
  await edit(agenda, 'state: published', 'state: held\nend: "20:10"');
  await edit(
    minutes,
    '{item=5a}',
    `{item=5a}

The Clerk presented the report.

::: resolved
RESOLVED – That:

i. the report be noted; and
ii. the Clerk write to the county about the arch. {action owner=moss-joe}
:::`,
  );
  expect(await findings('2031-04-20')).not.toContain(' error ');

  // The next meeting confirms them.
  await run(begin, ['meeting', '2031-05-12'], {});
  const next = await readFile(join(content, 'meetings/2031-05-12/meeting.md'), 'utf8');
  expect(next).toContain('minutes: "2031-04-14"');
  expect(next).toContain('building: Weir Guildhall');
  await edit('meetings/2031-05-12/meeting.md', 'state: scheduled', 'state: held\nend: "20:00"');
  await run(begin, ['minutes', '2031-05-12'], { present: 'brook-ann,reed-tom,heron-sue' });
  const confirming = /## (\d+) Minutes of the previous meeting/u.exec(
    await readFile(join(content, 'meetings/2031-05-12/minutes.md'), 'utf8'),
  )?.[1];
  expect(confirming).toBe('11');
  await edit(
    'meetings/2031-05-12/minutes.md',
    '{item=3}',
    '{item=3}\n\n::: resolved\nRESOLVED – That the minutes of 14 April 2031 be confirmed.\n:::',
  );
  await edit(
    minutes,
    'status: draft',
    'status: confirmed\nconfirmed-by: {meeting: "2031-05-12", minute: "11", signed-by: brook-ann}',
  );
  await run(begin, ['action', '6ii'], { meeting: '2031-04-14', title: 'Write about the arch', owner: 'moss-joe' });
  await appendFile(join(content, 'topics.yaml'), 'topics:\n  - {id: bridges, title: Bridges, synonyms: [arch]}\n');
  expect(await findings('2031-05-20')).not.toContain(' error ');
  await built();
  expect(await page('minutes/6')).toContain('the Clerk write to the county about the arch.');
  expect(await page('actions')).toContain('Write about the arch');
  expect(await page('meetings/2031-04-14/minutes')).toContain('onfirmed');
}, 120_000);

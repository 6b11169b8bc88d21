import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { command as build } from '../../scripts/commands/build.ts';
import { command as pack } from '../../scripts/commands/pack.ts';
import { command as publish } from '../../scripts/commands/publish.ts';
import type { Command, CommandCall } from '../../scripts/commands/command.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { contentFolder, smallContent } from '../fixtures/content-folder.ts';

/* A meeting to come with two papers: published, then changed. */

const meetingFile = 'meetings/2031-04-07/meeting.md';
const reportFile = 'meetings/2031-04-07/02-dredging/report.md';
const noteFile = 'meetings/2031-04-07/02-dredging/note.md';
const lightsFile = 'meetings/2031-04-07/03-lights/report.md';

function text(file: string): string {
  return smallContent[file] ?? '';
}

const report = text(reportFile).replace(' See [minute 42](minute:42).', '');
const agenda = text(meetingFile)
  .replace('state: held', 'state: published\npublished: "2031-03-28"\nvenue: { room: Room 1, city: Harbour }')
  .replace(
    'documents: [report]',
    'documents: [report]\n  - number: "3"\n    title: Lights\n    folder: 03-lights\n    documents: [report]',
  );
const withSupplement = agenda.replace(
  'items:',
  'packs:\n  - id: supplement-1\n    title: Supplement\n    documents: [3/report]\n    reason: The survey was late.\nitems:',
);
const longer = `${report}\n## 3. Survey\n\n${Array.from({ length: 60 }, (_, i) => `3.${i + 1} The Panel will want to know what was found in this stretch of the channel, and what was done about it.`).join('\n\n')}\n`;

let content: Awaited<ReturnType<typeof contentFolder>>;
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'minutebook publish-'));
  content = await contentFolder({
    [meetingFile]: agenda,
    'meetings/2031-04-07/minutes.md': undefined,
    [reportFile]: report,
    [lightsFile]: report.replace('Keeping the channel open', 'The lights'),
  });
});
afterEach(async () => {
  await content[Symbol.asyncDispose]();
  await rm(out, { recursive: true, force: true });
});

interface Said {
  readonly code: number;
  readonly words: string;
}

async function run(
  command: Command,
  values: CommandCall['values'] = {},
  positionals: readonly string[] = [],
): Promise<Said> {
  const said: string[] = [];
  const hear = (words: unknown): boolean => said.push(String(words)) > 0;
  using _out = vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  using _err = vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  const code = await command.run({
    values: { content: content.path, cache: join(out, 'cache'), ...values },
    positionals,
    signal: new AbortController().signal,
  });
  return { code, words: said.join('') };
}

const release = (values: CommandCall['values'] = {}): Promise<Said> => run(publish, values, ['2031-04-07']);
async function change(file: string, words: string): Promise<void> {
  await mkdir(dirname(join(content.path, file)), { recursive: true });
  await writeFile(join(content.path, file), words);
}
const readOut = (file: string): Promise<string> => readFile(join(out, 'dist', file), 'utf8');

describe('Publishing a meeting (F26)', () => {
  it('keeps page numbers from then on, and has changes told with their reason and the pages to swap', async () => {
    expect(await release()).toEqual({
      code: 0,
      words:
        '2031-04-07-agenda-pack: published for the first time\nRelease 1 of 2031-04-07 is written down in meetings/2031-04-07/releases/1.yaml. Now build the site: npm run build\n',
    });
    expect((await release()).words).toBe(
      'Every page of 2031-04-07 is as it was published on 28 March 2031. There is nothing to publish.\n',
    );

    await change(reportFile, longer);
    const refused = await release();
    expect(refused.code).toBe(1);
    expect(refused.words).toContain('Put in pages 4A to 4B after page 4.');
    expect(refused.words).toContain('npm run publish -- 2031-04-07 --reason "..."');
    expect((await run(build, { out: join(out, 'dist') })).words).toContain(
      '2031-04-07-agenda-pack: It is not as it was published on 28 March 2031. Replace page',
    );

    const second = await release({ reason: 'The survey came in.', date: '2031-04-01' });
    expect(second.words).toContain('Release 2 of 2031-04-07 is written down');
    const built = await run(build, { out: join(out, 'dist') });
    expect(built.words).not.toContain('as it was published');
    const map = JSON.parse(await readOut('packs/2031-04-07-agenda-pack.pages.json')) as {
      labels: string[];
      documents: { firstLabel: string; lastLabel: string }[];
    };
    expect(map.labels).toEqual(['1', '2', '3', '4', '4A', '4B', '5']);
    expect(map.documents.map(({ firstLabel, lastLabel }) => `${firstLabel} ${lastLabel}`)).toEqual([
      '1 1',
      '3 4B',
      '5 5',
    ]);

    const page = await readOut('meetings/2031-04-07/index.html');
    expect(page).toContain('<strong>Changed 1 April 2031.</strong> The survey came in.');
    expect(page).toContain('<li>Put in pages 4A to 4B after page 4.</li>');
    const [list = '', ...sheets] = await textOfPdf(
      await readFile(join(out, 'dist/packs/2031-04-07-agenda-pack-changes-2.pdf')),
    );
    expect(list).toContain('If you printed it as published on 28 March 2031');
    expect(list).toMatch(/Put in pages 4A to 4B after page 4\..*Item 2, .*The survey came in\./su);
    // The pages themselves follow, whole sheets with the numbers that they have in the pack.
    const numbers = sheets.map((words) => /Page (\S+)/u.exec(words)?.[1]);
    expect(numbers[0]).toBe('ii');
    expect(numbers.slice(1)).toEqual(expect.arrayContaining(['4A', '4B']));
    expect(numbers.slice(1).every((number) => map.labels.includes(number ?? ''))).toBe(true);
  });

  it('takes a second change on one day, told apart by its time', async () => {
    await release();
    await change(reportFile, longer);
    const slip = { reason: 'The survey came in.', date: '2031-03-28' };
    expect((await release({ ...slip, time: '15:20' })).words).toContain('Release 2 of 2031-04-07 is written down');
    await change(reportFile, longer.replace('3.1 The Panel', '3.1 The Committee'));
    const again = { reason: 'A slip in paragraph 3.1.', date: '2031-03-28' };
    const refused = await release({ ...again, time: '15:20' });
    expect([refused.code, refused.words.includes('There is a release of 28 March 2031 at 15:20 already')]).toEqual([
      1,
      true,
    ]);
    expect((await release({ ...again, time: '16:05' })).words).toContain('Release 3 of 2031-04-07 is written down');
    await run(build, { out: join(out, 'dist') });
    const page = await readOut('meetings/2031-04-07/index.html');
    expect(page).toContain('<strong>Changed 28 March 2031 at 4.05pm.</strong> A slip in paragraph 3.1.');
    expect(page).toContain('published on 28 March 2031, before 3.20pm');
    expect(page).toContain('published on 28 March 2031 at 3.20pm');
  });

  it('gives the papers of one item the numbers that they have in the pack, and large print its own', async () => {
    await release();
    await change(reportFile, longer);
    const file = join(out, 'item.pdf');
    await run(pack, { item: '2', out: file }, ['2031-04-07']);
    expect((await textOfPdf(await readFile(file))).map((words) => /Page (\S+ of \S+)/u.exec(words)?.[1])).toEqual([
      '3 of 5',
      '4 of 5',
      '4A of 5',
      '4B of 5',
    ]);
    await run(pack, { 'large-print': true, out: file }, ['2031-04-07']);
    expect((await textOfPdf(await readFile(file))).join(' ')).not.toMatch(/Page \d+A of/u);
  });

  it('has the private pack keep the public numbers, with the exempt papers on letters between them', async () => {
    await change('standing-text/exclusion.md', '---\ntitle: Exclusion of the public\nrole: exclusion\n---\n');
    await change(
      meetingFile,
      agenda
        .replace('  - number: "2"', '  - number: "1a"\n    standing: exclusion\n  - number: "2"')
        .replace(
          'documents: [report]',
          'documents:\n      - report\n      - exempt:\n          title: A contract\n          paragraphs: ["3"]\n          reason: Prices that are being bargained over.',
        ),
    );
    const exempt = join(out, 'private/meetings/2031-04-07/2/1.md');
    await mkdir(dirname(exempt), { recursive: true });
    await writeFile(exempt, '---\nkind: report\ntitle: A contract\n---\n\n## Price\n\nIt costs £1.\n');
    expect((await release()).words).toContain('Release 1');
    const file = join(out, 'private.pdf');
    await run(pack, { private: join(out, 'private'), out: file }, ['2031-04-07']);
    expect((await textOfPdf(await readFile(file))).map((words) => /Page (\S+) of/u.exec(words)?.[1])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '4A',
      '4B',
      '5',
    ]);
  });

  it('tells of pages whose running header changed', async () => {
    await release();
    await change(meetingFile, agenda.replace('title: Lights', 'title: Lamps'));
    expect((await release()).words).toBe(
      '2031-04-07-agenda-pack:\n  Replace page 1.\n  Replace page 5.\n\nNothing was published. What is changed after it was published needs a reason:\n  npm run publish -- 2031-04-07 --reason "..."\n',
    );
  });

  it('prints on a supplement the day on which that was published', async () => {
    await change(meetingFile, withSupplement.replace('id: supplement-1', 'id: supplement-1\n    date: "2031-04-02"'));
    await run(build, { out: join(out, 'dist') });
    const [front = ''] = await textOfPdf(await readFile(join(out, 'dist/packs/2031-04-07-supplement-1.pdf')));
    expect(front).toContain('Wednesday 2 April 2031');
    const [agendaFront = ''] = await textOfPdf(await readFile(join(out, 'dist/packs/2031-04-07-agenda-pack.pdf')));
    expect(agendaFront).toContain('Friday 28 March 2031');
  });

  it('leaves pages blank where a paper got shorter, in the pack and in the papers of its item alike', async () => {
    await change('standing-text/exclusion.md', '---\ntitle: Exclusion of the public\nrole: exclusion\n---\n');
    await change(
      meetingFile,
      agenda
        .replace('  - number: "2"', '  - number: "1a"\n    standing: exclusion\n  - number: "2"')
        .replace('documents: [report]', 'documents: [report, note]'),
    );
    await change(noteFile, report.replace('kind: report', 'kind: paper').replace('Keeping the channel open', 'A note'));
    await change(reportFile, longer);
    expect((await release()).code).toBe(0);
    await change(reportFile, report);
    const file = join(out, 'item.pdf');
    await run(pack, { item: '2', out: file }, ['2031-04-07']);
    const pages = await textOfPdf(await readFile(file));
    expect(pages.map((words) => /Page (\S+) of/u.exec(words)?.[1])).toEqual(['3', '4', '5', '6', '7']);
    expect(pages.at(-1)).toContain('A note');
  });

  it('is as it was published whatever else happens in the record', async () => {
    const asked =
      'rules:\n  public-questions: { kind: working, days: 2, at: "12:00", who: Residents, about: The harbour, how: By letter. }\n';
    await change('panel.yaml', `${text('panel.yaml')}${asked}`);
    await release();
    await change(
      'meetings/2031-04-04/meeting.md',
      '---\ndate: "2031-04-04"\nstate: held\nitems:\n  - number: "1"\n    title: Lamps\n---\n',
    );
    expect((await release()).words).toContain('There is nothing to publish.');
  });

  it('has a pack that is taken away told with its reason too', async () => {
    await change(meetingFile, withSupplement);
    await release();
    await change(
      meetingFile,
      agenda.replace('  - number: "3"\n    title: Lights\n    folder: 03-lights\n    documents: [report]', ''),
    );
    await rm(join(content.path, lightsFile));
    const refused = await release();
    expect(refused.code).toBe(1);
    expect(refused.words).toContain('2031-04-07-supplement-1:\n  Take out pages 5 to 7.');
    expect((await release({ reason: 'The lights come to the next meeting.', date: '2031-04-01' })).code).toBe(0);
    expect((await release()).words).toContain('There is nothing to publish.');
  });

  it('has a supplement keep its numbers while the pack before it grows', async () => {
    await change(meetingFile, withSupplement);
    expect((await release()).words).toContain('2031-04-07-supplement-1: published for the first time');
    await change(reportFile, longer);
    await release({ reason: 'The survey came in.', date: '2031-04-01' });
    await run(build, { out: join(out, 'dist') });
    const labels = async (name: string): Promise<readonly string[]> =>
      (JSON.parse(await readOut(`packs/2031-04-07-${name}.pages.json`)) as { labels: string[] }).labels;
    expect(await labels('agenda-pack')).toEqual(['1', '2', '3', '4', '4A', '4B']);
    expect(await labels('supplement-1')).toEqual(['5', '6', '7']);
  });

  it('refuses papers with errors, and a meeting that does not say when they are published', async () => {
    await change(meetingFile, agenda.replace('venue: { room: Room 1, city: Harbour }\n', ''));
    const faulty = await release();
    expect(faulty.code).toBe(1);
    expect(faulty.words).toContain('is published without the place of the meeting');
    expect(faulty.words).toContain('Nothing was published. Mend what is said above first.');
    await change(meetingFile, agenda.replace('published: "2031-03-28"\n', ''));
    expect(await release()).toEqual({
      code: 1,
      words:
        'meetings/2031-04-07/meeting.md does not say when its papers are published, which the front sheet prints. Add a line with the day: published: "2025-08-29"\n',
    });
  });

  it('refuses a date that is none, and a meeting that is not there', async () => {
    await expect(release({ date: '2031-04-01' })).rejects.toThrow(
      'The first day is the one that "published:" gives in meeting.md; --date is for changes.',
    );
    await expect(release({ reason: 'Late.' })).rejects.toThrow(
      'Nothing of this meeting was published yet: there is no change to give a reason for.',
    );
    await release();
    await expect(release({ date: '1 April' })).rejects.toThrow('--date takes a date like 2025-09-03, not "1 April".');
    await expect(release({ date: '2031-03-27' })).rejects.toThrow(
      'The change cannot be of 27 March 2031: what it changes was published on 28 March 2031.',
    );
    await expect(run(publish, {}, ['2031-04-08'])).rejects.toThrow(
      'There is no meeting "2031-04-08". Did you mean 2031-04-07?',
    );
  });
});

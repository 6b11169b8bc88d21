import { describe, expect, it } from 'vitest';
import { prepare } from '../../scripts/publishing/prepared.ts';
import { suppliedFindings, suppliedPapers } from '../../scripts/publishing/supplied-papers.ts';
import { SourcesError } from '../../scripts/sources/problem.ts';
import { terminalProgress } from '../../scripts/terminal/progress.ts';
import { contentFolder, edited } from '../fixtures/content-folder.ts';
import { onePage, words } from '../pack/raw-pdf.ts';

/* What keeps a supplied PDF out of the pack is told where the source names it, before anything is built. */

const boxed = onePage({ content: `${words('A. Person, 1 Street', 100, 700)}0 g 95 695 200 20 re f` });
const white = onePage({ content: words('White words', 100, 700, '1 g') + words('Seen', 100, 600) });

async function prepared(
  entry: string,
  bytes: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Promise<Awaited<ReturnType<typeof prepare>>> {
  await using folder = await contentFolder({
    ...edited('meetings/2031-04-07/meeting.md', 'documents: [report]', `documents:\n      - report\n      - ${entry}`),
    'meetings/2031-04-07/02-dredging/map.PDF': bytes,
    ...more,
  });
  return await prepare(folder.path, terminalProgress(process.stderr));
}

async function problems(entry: string, bytes: Uint8Array): Promise<readonly string[]> {
  try {
    await prepared(entry, bytes);
    return [];
  } catch (error) {
    if (!(error instanceof SourcesError)) throw error;
    return error.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  }
}

describe('A supplied PDF', () => {
  it('that has words under a box is an error at its name', async () => {
    expect(await problems('{file: map.PDF, title: Map}', boxed)).toEqual([
      'meetings/2031-04-07/meeting.md:15:16 "map.PDF": Page 1, 5 cm from the top of the PDF: words under a box or a picture (16 letters), which whoever has the file can copy and read.',
    ]);
  });

  it('may go without those words, once somebody has looked at them', async () => {
    const { suppliedText, supplied } = await prepared('{file: map.PDF, title: Map, covered-words: leave out}', boxed);
    expect([...suppliedText.values()]).toEqual([['']]);
    expect([...supplied.values()].map(({ mayBePublished }) => mayBePublished)).toEqual([false]);
  });

  it('that is none is an error at its name', async () => {
    expect(await problems('{file: map.PDF, title: Map}', Buffer.from('PK\x03\x04', 'latin1'))).toEqual([
      'meetings/2031-04-07/meeting.md:15:16 "map.PDF": The file is a Word, Excel or PowerPoint file or a ZIP, not a PDF.',
    ]);
  });

  it('that hides words is a warning there, and the words are nowhere', async () => {
    const { record, supplied, suppliedText } = await prepared('{file: map.PDF, title: Map}', white);
    expect([...suppliedText.values()]).toEqual([['Seen']]);
    expect(suppliedFindings(record, supplied)).toMatchObject([{ rule: 'unseen-words', severity: 'warning', line: 15 }]);
  });

  it('that is a scan takes the words that the clerk gives', async () => {
    const { record, supplied, suppliedText } = await prepared(
      '{file: map.PDF, title: Map, text: "The harbour"}',
      onePage({ content: '0.5 g 100 100 300 300 re f' }),
    );
    expect([...suppliedText.values()]).toEqual([['The harbour']]);
    expect(suppliedFindings(record, supplied)).toEqual([]);
  });

  it('that a machine read has its words from a file, marked until somebody has read them', async () => {
    const scan = onePage({ content: '0.5 g 100 100 300 300 re f' });
    const { record, supplied, suppliedText } = await prepared(
      '{file: map.PDF, title: Map, text-from: map.txt, text-by: machine}',
      scan,
      { 'meetings/2031-04-07/02-dredging/map.txt': 'The harb0ur\n---\nA page too many\n' },
    );
    expect([...suppliedText.values()]).toEqual([['The harb0ur']]);
    expect(suppliedFindings(record, supplied)).toMatchObject([
      { rule: 'recognised-words', severity: 'note', line: 15 },
    ]);
    expect(suppliedPapers(record)).toMatchObject([{ textByMachine: true }]);
  });

  it('whose words are to come from a file that is not there is an error at its name', async () => {
    const scan = onePage({ content: '0.5 g 100 100 300 300 re f' });
    expect(await problems('{file: map.PDF, title: Map, text-from: map.txt}', scan)).toEqual([
      'meetings/2031-04-07/meeting.md:15:48 There is no text file "map.txt" in the folder of this item.',
    ]);
  });
});

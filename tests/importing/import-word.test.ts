import { describe, expect, it } from 'vitest';
import { importWord } from '../../scripts/importing/import-word.ts';
import type { ImportedFiles, WordImport } from '../../scripts/importing/import-word.ts';
import { ImportError } from '../../scripts/importing/paper.ts';
import { renderMarkdown } from '../../scripts/markdown/markdown.ts';
import { listOf, paragraph, run, wordDocument } from './word-document.ts';
import type { WordParts } from './word-document.ts';

const plain: WordImport = {
  name: 'report',
  kind: 'report',
  changes: undefined,
  dropComments: false,
  language: 'en-GB',
};

function imported(parts: WordParts, wanted: Partial<WordImport> = {}): ImportedFiles {
  return importWord(wordDocument(parts), { ...plain, ...wanted });
}

function body(parts: WordParts, wanted: Partial<WordImport> = {}): string {
  return String(imported(parts, wanted).files[0]?.content).replace(/^---\n[^]*?\n---\n\n/u, '');
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ImportError) return error.message;
  }
  return 'not refused';
}

describe('Numbers of paragraphs', () => {
  const numbering = listOf(['decimal', '%1.'], ['decimal', '%1.%2'], ['lowerLetter', '(%3)'], ['lowerRoman', '%4.']);

  it('are those that Word counts, over levels and back (ISO/IEC 29500-1, 17.9)', () => {
    const at = (level: number, words: string): string => paragraph(words, { list: '1', level });
    expect(
      body({
        numbering,
        body: [
          at(0, 'Purpose'),
          at(1, 'To report.'),
          at(1, 'To agree:'),
          at(2, 'one'),
          at(2, 'two'),
          at(3, 'deep'),
          at(0, 'Finance'),
          at(1, 'None.'),
        ].join(''),
      }),
    ).toBe(
      '## 1. Purpose\n\n1.1 To report.\n\n1.2 To agree:\n\n(a) one\n(b) two\n    i. deep\n\n## 2. Finance\n\n2.1 None.\n',
    );
  });

  it('go on across headings where the list does', () => {
    const text = [
      paragraph('One.', { list: '1' }),
      paragraph('Next', { style: 'Heading1' }),
      paragraph('Two.', { list: '1' }),
    ];
    const [file] = imported({ numbering, body: text.join('') }).files;
    expect(String(file?.content)).toContain('numbering: continuous');
    expect(String(file?.content)).toContain('1. One.\n\n## Next\n\n2. Two.');
  });

  it('start again where a list says so, and skip what it does not number', () => {
    const restarted = `${numbering}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
    const text = [
      paragraph('a', { list: '1' }),
      paragraph('b', { list: '1' }),
      paragraph('c', { list: '2' }),
      paragraph('plain', { list: '0' }),
    ];
    expect(body({ numbering: restarted, body: text.join('') })).toBe('1. a\n2. b\n4. c\n\nplain\n');
  });
});

describe('Words', () => {
  it('keep their weight, and print letters that mean something in Markdown', () => {
    const words = `${run('Cost: ', '<w:b/>')}${run('5 * 3_000 [net] # &lt;1&gt; {x}')}`;
    expect(body({ body: paragraph(words) + paragraph('# not a heading') })).toBe(
      '**Cost:** 5 \\* 3\\_000 \\[net\\] # \\<1> \\{x}\n\n\\# not a heading\n',
    );
  });

  it('come out of our Markdown as Word shows them', () => {
    const shown = [
      'A * star, _under_ and ~~waves~~',
      '1.5 million & more | bars',
      '- a hyphen first',
      '`code` <b>tag</b> [x](y)',
    ];
    const escaped = shown.map((words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const text = body({ body: escaped.map((words) => paragraph(words)).join('') });
    const { html, problems } = renderMarkdown(text, {
      file: 'report.md',
      firstLine: 1,
      kind: 'document',
      numbering: 'none',
      language: 'en-GB',
      folder: '',
      baseHeadingLevel: 2,
      resolve: () => ({ ok: false, message: '', remedy: '' }),
      readText: () => undefined,
      hasFile: () => false,
    });
    expect(problems).toEqual([]);
    const words = html
      .replace(/<[^>]+>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(words.trim().split(/\n+/u)).toEqual(shown);
  });

  it('of notes stand below, in the order in which they are marked', () => {
    const footnotes = [
      '<w:footnote w:id="7">',
      paragraph('Second note.'),
      '</w:footnote><w:footnote w:id="2">',
      paragraph('First note.'),
      '</w:footnote>',
    ];
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    expect(
      body({ footnotes: footnotes.join(''), body: paragraph(`${run('One')}${mark(2)}${run(' two')}${mark(7)}`) }),
    ).toBe('One[^1] two[^2]\n\n[^1]: First note.\n\n[^2]: Second note.\n');
  });

  it('that are hidden are left out, and told', () => {
    const { losses } = imported({ body: paragraph(`${run('Shown')}${run(' secret', '<w:vanish/>')}`) });
    expect(losses).toEqual([{ what: 'Hidden text', near: 'Shown secret' }]);
    expect(body({ body: paragraph(`${run('Shown')}${run(' secret', '<w:vanish/>')}`) })).toBe('Shown\n');
  });
});

describe('Tables', () => {
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  const head = '<w:trPr><w:tblHeader/></w:trPr>';

  it('have their caption, number and head', () => {
    const table = `<w:tbl><w:tr>${head}${cell('Place')}${cell('Cost')}</w:tr><w:tr>${cell('Ford | Weir')}${cell('5')}</w:tr></w:tbl>`;
    expect(body({ body: paragraph('Table 2: Costs') + table })).toBe(
      '::: table {caption="Costs" number=2}\n\n| Place | Cost |\n| --- | --- |\n| Ford \\| Weir | 5 |\n\n:::\n',
    );
  });

  it('with merged cells keep every word once, and say so', () => {
    const table = `<w:tbl><w:tr>${head}${cell('All', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    const { losses } = imported({ body: table });
    expect(body({ body: table })).toContain('| All |  |\n| --- | --- |\n| a | b |');
    expect(losses.map(({ what }) => what)).toEqual([
      'Merged cells: the words stand in the first of them, the others are empty',
    ]);
  });

  it('with paragraphs in a cell have a file of their own', () => {
    const two = `<w:tc>${paragraph('One.')}${paragraph('Two.')}</w:tc>`;
    const { files } = imported({ body: `<w:tbl><w:tr>${head}${cell('Head')}</w:tr><w:tr>${two}</w:tr></w:tbl>` });
    expect(files[1]).toEqual({ path: 'data/report-table-1.csv', content: 'Head\n"One.\n\nTwo."\n' });
  });
});

describe('What others must decide', () => {
  const change = `${run('The cost is ')}<w:ins w:author="A. Reader">${run('5')}</w:ins><w:del w:author="A. Reader"><w:r><w:delText>4</w:delText></w:r></w:del>${run(' pounds.')}`;

  it('stops the import: nobody’s tracked changes are published by accident', () => {
    expect(refusal(() => imported({ body: paragraph(change) }))).toMatchInlineSnapshot(`
      "The file has tracked changes or comments, which would be published:
        A. Reader put in: 5
        A. Reader took out: 4
      Settle them in Word and save it, or say here what to do:
        --changes accept   take the tracked changes in
        --changes reject   leave the words as they were before"
    `);
  });

  it('is taken in, or left as it was', () => {
    expect(body({ body: paragraph(change) }, { changes: 'accept' })).toBe('The cost is 5 pounds.\n');
    expect(body({ body: paragraph(change) }, { changes: 'reject' })).toBe('The cost is 4 pounds.\n');
  });

  it('is a comment too', () => {
    const parts = {
      body: paragraph('Words.'),
      comments: `<w:comment w:id="1" w:author="B. Reader">${paragraph('Is this right?')}</w:comment>`,
    };
    expect(refusal(() => imported(parts))).toContain('B. Reader commented: Is this right?');
    expect(body(parts, { dropComments: true })).toBe('Words.\n');
  });
});

describe('A file that is no Word document', () => {
  it.each([
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'old .doc format'],
    [new TextEncoder().encode('words'), 'cannot be opened'],
    [new Uint8Array(), 'cannot be opened'],
  ])('is refused in words', (bytes, words) => {
    expect(refusal(() => importWord(bytes, plain))).toContain(words);
  });
});

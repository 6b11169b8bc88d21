import { describe, expect, it } from 'vitest';
import { html, problems, render } from './rendering.ts';

/** The cells of a table as printed, without line ends. */
function cells(text: string, csv?: string): readonly string[] {
  const made = html(text, { numbering: 'continuous', ...(csv === undefined ? {} : { files: { 't.csv': csv } }) });
  return [...made.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, cell = '']) => cell.replace(/\n/gu, ''));
}

const csvTable = '::: table {src="t.csv" caption="C"}\n:::';
const inCsv = (cell: string): string => cells(csvTable, `A,B\nx,"${cell}"\n`)[0] ?? '';
const inBars = (cell: string): string =>
  cells(`| A | B |\n|---|---|\n| x | ${cell.replaceAll('\n', '<br>')} |`)[0] ?? '';

describe('A cell is a block of Markdown, in a CSV and between bars', () => {
  it.each([
    ['one line', 'Plain *words*', 'Plain <em>words</em>'],
    ['lines', 'one\ntwo', 'one<br>two'],
    ['paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['a list below words', 'Wanted:\n- oak\n- ash', 'Wanted:<ul><li>oak</li><li>ash</li></ul>'],
    [
      'words below a list',
      'Wanted:\n- oak\n- ash\n\nNot wanted:\n- elm',
      '<p>Wanted:</p><ul><li>oak</li><li>ash</li></ul><p>Not wanted:</p><ul><li>elm</li></ul>',
    ],
    [
      'words below a list without an empty line',
      '- oak\n- ash\nNot elm',
      '<ul><li>oak</li><li>ash</li></ul><p>Not elm</p>',
    ],
    [
      'a list within a list',
      '- To learn:\n  - how many\n  - where\n- To count',
      '<ul><li>To learn:<ul><li>how many</li><li>where</li></ul></li><li>To count</li></ul>',
    ],
    [
      'letters of the author, which are no numbers of paragraphs',
      'a. depth\nb. width',
      '<ol type="a" class="labels-dot"><li value="1">depth</li><li value="2">width</li></ol>',
    ],
    [
      'numbers below words',
      'Steps:\n1. dig\n2. fill',
      'Steps:<ol type="1" class="labels-dot"><li value="1">dig</li><li value="2">fill</li></ol>',
    ],
    ['bullets as characters', '• oak\n• ash', '<ul><li>oak</li><li>ash</li></ul>'],
    ['marks that open nothing in a cell', '# of calls\n> 5 days\n* revised', '# of calls<br>&gt; 5 days<br>* revised'],
    ['one number or initial, which is no list', '1. Knots', '1. Knots'],
  ])('%s', (_what, cell, printed) => {
    expect(inCsv(cell)).toBe(printed);
    expect(inBars(cell)).toBe(printed);
  });

  it('with links and footnotes', () => {
    const made = html(`${csvTable}\n\n[^1]: Note.`, { files: { 't.csv': 'A,B\nx,"- [it](minute:898)\n- so[^1]"\n' } });
    expect(made).toContain('<li><a href="/meetings/2025-09-08/minutes/#m-898" class="ref">it</a></li>');
    expect(made).toContain('<li>so<sup class="footnote-ref">');
  });

  it('whose faults are told at their line of the file', () => {
    expect(problems(csvTable, { files: { 't.csv': 'A,B\nx,"one\n\n- [it](minute:1)"\n' } })).toEqual([
      't.csv:4:1  There is no minute 1.\n    Write what is there.',
    ]);
  });

  it('in a head keeps its lines', () => {
    expect(html('| A | Days<br>(working) |\n|---|---|\n| x | 1 |')).toContain(
      '<th scope="col" class="number">Days<br>\n(working)</th>',
    );
  });
});

describe('Rows', () => {
  it('of no group stand apart from the group above them', () => {
    const made = html('::: table {src="t.csv" caption="C" group="G"}\n:::', {
      files: { 't.csv': 'G,A,B\nFirst,x,1\n,y,2\nSecond,z,3\n' },
    });
    expect(
      [...made.matchAll(/<tbody[^>]*>|<th scope="row(?:group)?"[^>]*>(\w+)/gu)].map(([tag, word]) => word ?? tag),
    ).toEqual(['<tbody>', 'First', 'x', '<tbody class="ungrouped">', 'y', '<tbody>', 'Second', 'z']);
  });
});

describe('A table typed with bars', () => {
  it.each([
    ['an empty head', '| | |\n|---|---|\n| Sum | 5 |'],
    ['no head', '|---|---|\n| Sum | 5 |'],
    ['an empty head in a container', '::: table {header-rows=0}\n\n| | |\n|---|---|\n| Sum | 5 |\n\n:::'],
  ])('with %s has none on the page', (_what, text) => {
    expect(html(text)).not.toContain('<thead>');
    expect(html(text)).toContain('<th scope="row">Sum</th>\n<td class="number">5</td>');
  });

  it('without a container is a table like any other, and no cell of it is lost', () => {
    const { html: made, problems: found, tables } = render('Words.\n\n| A | B |\n|---|---|\n| x | 1 | 2 |\n\nMore.');
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '14 This row has 3 cells and the head of the table has 2.',
    ]);
    expect(tables).toHaveLength(1);
    expect(made).toContain('<th scope="row">x</th>');
  });
});

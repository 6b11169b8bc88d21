import { describe, expect, it } from 'vitest';
import { html, problems, render } from './rendering.ts';
import { headedCells } from './table-headers.ts';

const typed = (attributes: string, rows: string): string => `::: table {${attributes}}\n\n${rows}\n\n:::`;
const fromCsv = (attributes: string, csv: string, head?: string) => ({
  text: `::: table {src="t.csv" ${attributes}}\n:::`,
  setting: { files: { 't.csv': csv, ...(head === undefined ? {} : { 'head.csv': head }) } },
});

describe('Tables', () => {
  it('typed in the paper have a caption, column heads and row heads; figures stand to the right', () => {
    expect(
      html(
        typed(
          'caption="Calls" number=1 unit="thousand" row-headers=1 notes="* revised" source="The force"',
          '| Month | Calls |\n|---|---|\n| July | 1,021* |\n| August | |',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "<table id="table-1">
      <caption><span class="caption-label">Table 1:</span> Calls <span class="unit">(thousand)</span></caption>
      <thead>
      <tr>
      <th scope="col">Month</th>
      <th scope="col" class="number">Calls</th>
      </tr>
      </thead>
      <tbody>
      <tr id="table-1-r1">
      <th scope="row">July</th>
      <td class="number">1,021*</td>
      </tr>
      <tr id="table-1-r2">
      <th scope="row">August</th>
      <td class="number empty"><span aria-hidden="true">–</span><span class="visually-hidden">no figure</span></td>
      </tr>
      </tbody>
      </table>
      <div class="table-notes">
      <p>* revised</p>
      <p class="source">Source: The force</p>
      </div>
      "
    `);
  });

  it('from a CSV print the columns asked for under the labels given', () => {
    const { text, setting } = fromCsv(
      'caption="C" columns="area|total" labels="Area|Total (£)"',
      'no,area,total\n1,North,"£ 652,108"\n2,South,(198.5)\n',
    );
    expect(html(text, setting)).toMatchInlineSnapshot(`
      "<table id="table-c">
      <caption>C</caption>
      <thead>
      <tr>
      <th scope="col">Area</th>
      <th scope="col" class="number">Total (£)</th>
      </tr>
      </thead>
      <tbody>
      <tr id="table-c-r1">
      <th scope="row">North</th>
      <td class="number">£652,108</td>
      </tr>
      <tr id="table-c-r2">
      <th scope="row">South</th>
      <td class="number">(198.5)</td>
      </tr>
      </tbody>
      </table>
      "
    `);
  });

  it('of four columns or more can be scrolled on a small screen, by keyboard too', () => {
    const { text, setting } = fromCsv('number=1 caption="C"', 'a,b,c,d\nx,1,2,3\n');
    expect(html(text, setting)).toContain(
      '<figure class="table" id="table-1">\n<figcaption id="table-1-caption"><span class="caption-label">Table 1:</span> C</figcaption>\n<section class="table-scroll" tabindex="0" aria-labelledby="table-1-caption">\n<table aria-labelledby="table-1-caption">',
    );
  });

  it('keep cells as text where they are not figures: lists, breaks, Markdown', () => {
    const { text, setting } = fromCsv(
      'caption="C"',
      'Item,Aims\nVisit,"Learn\n- skills\n- *data*"\nTalk,"a • b; c\nd"\n',
    );
    expect(html(text, setting)).toContain('<td>Learn\n<ul>\n<li>skills</li>\n<li><em>data</em></li>\n</ul>\n</td>');
    expect(html(text, setting)).toContain('<td>a • b; c<br>\nd</td>');
  });

  it('say a rating in its own words, with a shape for each colour', () => {
    const { text, setting } = fromCsv('caption="C" rag="rag"', 'What,rag\nA,Green\nB,Red\nC,Lost\n');
    const shapes = [
      ...html(text, setting).matchAll(/<span class="rag (rag-\w+)"><svg[^>]*>(.*?)<\/svg>\u00a0(\w+)<\/span>/gu),
    ].map(([, kind, shape, word]) => [kind, shape?.slice(1, 7), word]);
    expect(shapes).toEqual([
      ['rag-green', 'circle', 'Green'],
      ['rag-red', 'path d', 'Red'],
      ['rag-unknown', 'path d', 'Lost'],
    ]);
  });

  it('are given back with the cells that were printed', () => {
    const { text, setting } = fromCsv('number=3 caption="C" totals="a=Total"', 'a,b\nx,1\nTotal,1\n');
    const [table] = render(text, setting).tables;
    expect(table).toMatchObject({
      id: 'table-3',
      number: '3',
      rows: 2,
      columns: 2,
      source: 'meetings/2025-09-08/07-policing/t.csv',
      line: 10,
    });
    expect(table?.data.rows.map(({ cells, total, line }) => ({ cells, total, line }))).toEqual([
      { cells: ['x', '1'], total: false, line: 2 },
      { cells: ['Total', '1'], total: true, line: 3 },
    ]);
  });
});

describe('Figures of a CSV', () => {
  const cells = (attributes: string, csv: string): readonly string[] => {
    const { text, setting } = fromCsv(`caption="C" ${attributes}`, csv);
    return [...html(text, setting).matchAll(/<t[dh](?: [^>]*)?>(?!<)(.*?)<\/t[dh]>/gu)].map(([, words = '']) => words);
  };

  it('are printed as people write them: thousands with commas, a true minus, no space after a pound sign', () => {
    expect(cells('', 'What,Sum\nA,48938\nB,-1200.50\nC,"£ -652108"\nD,12\nE,(3400)\nF,-7.95%\n').slice(2)).toEqual([
      'A',
      '48,938',
      'B',
      '−1,200.50',
      'C',
      '−£652,108',
      'D',
      '12',
      'E',
      '(3,400)',
      'F',
      '−7.95%',
    ]);
  });

  it('that are years, references or the like stay as they are', () => {
    const csv = 'Year,Calls,Case reference,Code,In year\n2024,12000,48938,0123,2019\n2025,9000,48939,4567,2020\n';
    expect(cells('', csv).slice(5)).toEqual([
      '2024',
      '12,000',
      '48938',
      '0123',
      '2019',
      '2025',
      '9,000',
      '48939',
      '4567',
      '2020',
    ]);
  });

  it('that are dates of a program are printed as dates, financial years as typed', () => {
    expect(cells('', 'From,To,Year\n2025-04-30,2025-04,2010-11\n2025-05-01,2025-12,2011-12\n').slice(3)).toEqual([
      '30 April 2025',
      'April 2025',
      '2010-11',
      '1 May 2025',
      'December 2025',
      '2011-12',
    ]);
  });

  it('take the form that their author asks for', () => {
    const csv = 'Case,Spent,Share,On\n48938,1200,5.5,2025-04-30\n';
    expect(cells('format="Case:typed, Spent:pounds, Share:percent, On:typed"', csv).slice(4)).toEqual([
      '48938',
      '£1,200',
      '5.5%',
      '2025-04-30',
    ]);
    const { text, setting } = fromCsv('caption="C" format="Spend:pounds"', csv);
    expect(problems(text, setting)).toEqual([
      expect.stringContaining('This table prints no column "Spend", which format="..." asks for.'),
    ]);
    const odd = fromCsv('caption="C" format="Spent:euros"', csv);
    expect(problems(odd.text, odd.setting)).toEqual([
      expect.stringContaining('"Spent:euros" does not say how columns are printed.'),
    ]);
  });

  it('typed in the paper stay as typed, and stand to the right when they are bold', () => {
    const made = html(typed('caption="C"', '| A | Sum |\n|---|---|\n| x | -48938 |\n| Total | **120820** |'));
    expect(made).toContain('<td class="number">-48938</td>');
    expect(made).toContain('<td class="number"><strong>120820</strong></td>');
  });
});

describe('The words of a cell', () => {
  it('stay on one line where they are a figure, a date, a rating or a short label', () => {
    const csv =
      'Item,When,State,Note\nBand A,30th September,Amber / Green,Some words that are long enough to part at the end of a line\n';
    const { text, setting } = fromCsv('caption="C" rag="State"', csv);
    const made = html(text, { ...setting, medium: 'print' });
    expect(made).toContain('<th scope="row" class="short">Band A</th>');
    expect(made).toContain('<td class="keep">30th September</td>');
    expect(made).toContain('<td class="keep"><span class="rag rag-amber">');
    expect(made).toContain('<td>Some words');
  });

  it('part anywhere where no column holds them', () => {
    const { text, setting } = fromCsv('caption="C"', `A,B\nx,${'y'.repeat(50)}\n`);
    expect(html(text, setting)).toContain('<td class="long" data-label="B">');
  });
});

describe('Tables on a phone', () => {
  it('stand as records where they are small and made of words', () => {
    const { text, setting } = fromCsv(
      'caption="C"',
      'Topic,Aim\nTrees,To learn how many there are and of which kinds\n',
    );
    expect(html(text, setting)).toContain('<table id="table-c" class="records">');
    expect(html(text, setting)).toContain('<td data-label="Aim">To learn');
    expect(html(text, { ...setting, medium: 'print' })).not.toContain('data-label');
  });
});

describe('Tables in print', () => {
  it('say how they go on; small ones stay whole', () => {
    const { text, setting } = fromCsv('number=1 caption="C"', 'a,b,c,d\nx,1,2,3\n');
    const made = html(text, { ...setting, medium: 'print' });
    expect(made).toContain('<table id="table-1" class="whole" data-continued="continued">\n<caption>');
    const long = fromCsv('caption="C"', `a,b\n${'x,1\n'.repeat(30)}`);
    expect(html(long.text, { ...long.setting, medium: 'print' })).not.toContain('whole');
  });
});

describe('The heads of each cell', () => {
  it('are its column and its row', () => {
    expect(headedCells(html(typed('caption="C"', '| Area | Calls |\n|---|---|\n| North | 5 |')))).toEqual([
      ['5', ['Calls', 'North']],
    ]);
  });

  it('are every level of a head of three rows, and not those of the columns beside it', () => {
    const head =
      'Covariate,Mean,Mean,Mean,Mean,% bias\nCovariate,Unmatched,Unmatched,Matched,Matched,% bias\nCovariate,Treated,Control,Treated,Control,% bias\n';
    const { text, setting } = fromCsv('caption="C" head-file="head.csv"', 'c,a,b,d,e,f\nAge,33,34,35,36,-0.2\n', head);
    expect(headedCells(html(text, setting))).toEqual([
      ['33', ['Mean', 'Unmatched', 'Treated', 'Age']],
      ['34', ['Mean', 'Unmatched', 'Control', 'Age']],
      ['35', ['Mean', 'Matched', 'Treated', 'Age']],
      ['36', ['Mean', 'Matched', 'Control', 'Age']],
      ['−0.2', ['% bias', 'Age']],
    ]);
  });

  it('are the group among whose rows it stands', () => {
    const { text, setting } = fromCsv(
      'caption="C" group="g"',
      'g,Sample,Difference\nAll,Before,1\nAll,After,2\nWomen,Before,3\n',
    );
    expect(headedCells(html(text, setting))).toEqual([
      ['1', ['Difference', 'All', 'Before']],
      ['2', ['Difference', 'All', 'After']],
      ['3', ['Difference', 'Women', 'Before']],
    ]);
  });

  it('are the area above it in a hierarchy; its own row names the fund and provider as well', () => {
    const { text, setting } = fromCsv(
      'number=1 caption="C" level="level"',
      'level,label,£\n1,North,9\n2,Fund,9\n3,Provider,\n4,Project,9\n1,South,4\n0,Total,13\n',
    );
    expect(headedCells(html(text, setting)).filter(([cell]) => cell === '4' || cell === '13')).toEqual([
      ['4', ['£', 'South']],
      ['13', ['£', 'Total']],
    ]);
    expect(html(text, setting)).toMatchInlineSnapshot(`
      "<table id="table-1">
      <caption><span class="caption-label">Table 1:</span> C</caption>
      <thead>
      <tr>
      <th scope="col">label</th>
      <th scope="col" class="number">£</th>
      </tr>
      </thead>
      <tbody>
      <tr id="table-1-r1" class="level-1">
      <th scope="rowgroup" id="table-1-row-2">North</th>
      <td class="number">9</td>
      </tr>
      <tr id="table-1-r2" class="level-2">
      <th scope="row" id="table-1-row-3" headers="table-1-row-2">Fund</th>
      <td class="number">9</td>
      </tr>
      <tr id="table-1-r3" class="level-3">
      <th scope="row" id="table-1-row-4" headers="table-1-row-2 table-1-row-3">Provider</th>
      <td class="number empty"><span aria-hidden="true">–</span><span class="visually-hidden">no figure</span></td>
      </tr>
      <tr id="table-1-r4" class="level-4">
      <th scope="row" headers="table-1-row-2 table-1-row-3 table-1-row-4">Project</th>
      <td class="number">9</td>
      </tr>
      </tbody>
      <tbody>
      <tr id="table-1-r5" class="level-1">
      <th scope="row">South</th>
      <td class="number">4</td>
      </tr>
      </tbody>
      <tbody>
      <tr id="table-1-r6" class="level-0 total">
      <th scope="row">Total</th>
      <td class="number">13</td>
      </tr>
      </tbody>
      </table>
      "
    `);
  });

  it('are both of two row heads; the first reaches over its rows', () => {
    const { text, setting } = fromCsv(
      'caption="C" row-headers=2',
      'Person,Rate,Jan\nStaff,All,7\nStaff,Retired,3\nSpecials,All,9\n',
    );
    expect(headedCells(html(text, setting))).toEqual([
      ['7', ['Jan', 'Staff', 'All']],
      ['3', ['Jan', 'Staff', 'Retired']],
      ['9', ['Jan', 'Specials', 'All']],
    ]);
  });

  it('of a table without column heads are its rows', () => {
    expect(
      headedCells(
        html('::: table {src="t.csv" caption="C" header-rows=0}\n:::', { files: { 't.csv': 'Sum,5\nSource,Grant\n' } }),
      ),
    ).toEqual([
      ['5', ['Sum']],
      ['Grant', ['Source']],
    ]);
  });
});

describe('What is wrong with a table', () => {
  it('is told where a file, column or label is missing', () => {
    const { text, setting } = fromCsv('caption="C" columns="Area|Totl"', 'Area,Total\nx,1\n');
    const labels = fromCsv('caption="C" labels="A|B|C"', 'Area,Total\nx,1\n');
    expect([
      ...problems(text, setting),
      ...problems(labels.text, labels.setting),
      ...problems('::: table {src="data/no.csv" caption="C"}\n:::'),
      ...problems('::: table {src="../x.csv" caption="C"}\n:::'),
    ]).toMatchInlineSnapshot(`
      [
        "report.md:10:1  The table has no column "Totl", which columns="..." asks for.
          Did you mean "Total"?",
        "report.md:10:1  This table prints 2 columns and has 3 labels.
          Give one label for each column, with | between them.",
        "report.md:10:17  There is no file "data/no.csv".
          It was looked for at data/no.csv.",
        "report.md:10:17  There is no file "../x.csv".
          Put the file in the folder of the paper and name it from there, like "data/name.csv".",
      ]
    `);
  });

  it('is told where no printed column holds the ratings', () => {
    const { text, setting } = fromCsv('caption="C" rag="Rating"', 'a,b\nx,Green\n');
    expect(problems(text, setting)).toMatchInlineSnapshot(`
      [
        "report.md:10:36  This table prints no column "Rating", where rag="..." looks for ratings.
          Columns that it prints: a, b.",
      ]
    `);
  });

  it('is told in the CSV itself, at its line', () => {
    const { text, setting } = fromCsv('caption="C"', 'a,b\nx,1\ny,2,3\n');
    expect(problems(text, setting)).toMatchInlineSnapshot(`
      [
        "t.csv:3:1  This row has more or fewer cells than the first row.
          Put cells that hold a comma in quotation marks, and keep an empty cell for what is missing.",
      ]
    `);
  });

  it('is told where a row has too many cells, which Markdown would drop', () => {
    expect(problems(typed('caption="C"', '| A | B |\n|---|---|\n| x | 1 | 2 |\n| y |'))).toMatchInlineSnapshot(`
      [
        "report.md:14:1  This row has 3 cells and the head of the table has 2.
          Write a bar within a cell as \\|.",
        "report.md:15:1  This row has 1 cells and the head of the table has 2.
          Put a bar for each missing cell.",
      ]
    `);
  });

  it('is told where a reference in a cell leads to nothing', () => {
    const { text, setting } = fromCsv('caption="C"', 'a,b\nx,[y](minute:1)\n');
    expect(problems(text, setting)).toMatchInlineSnapshot(`
      [
        "t.csv:2:1  There is no minute 1.
          Write what is there.",
      ]
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyCell } from '../../scripts/rules/tables/empty-cell.ts';
import { tableWithoutHeader } from '../../scripts/rules/tables/table-without-header.ts';
import { spreadsheetHeader } from '../../scripts/rules/tables/spreadsheet-header.ts';
import { ragWord } from '../../scripts/rules/tables/rag-word.ts';
import { colourOnly } from '../../scripts/rules/tables/colour-only.ts';
import { tableCopied } from '../../scripts/rules/tables/table-copied.ts';
import { tableTooWide } from '../../scripts/rules/tables/table-too-wide.ts';
import { found } from './fixtures/body.ts';
import { withReport, withTable } from './fixtures/good-body.ts';

describe(emptyCell.id, () => {
  it('fires once for a table', () => {
    expect(found(emptyCell, withTable('Bridge,Built,Mended\nOld,1901,\nNew,,2001\nLow,1950,1990\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:2:1  2 cells of Table 1 are empty, in the columns "Mended" and "Built".',
    ]);
  });

  it('is silent for group rows and columns of notes', () => {
    expect(found(emptyCell, withTable('Bridge,Built,Notes\nFord,,\nOld,1901,\n'))).toEqual([]);
  });
});

describe(tableWithoutHeader.id, () => {
  it('fires for a table without heads', () => {
    expect(
      found(
        tableWithoutHeader,
        withReport('::: table {number=1 caption="Bridges"}\n\n| | |\n|---|---|\n| Old | 1901 |\n\n:::\n'),
      ),
    ).toEqual(['meetings/2025-09-08/05-bridges/report.md:11:1  Table 1 has no head above its columns.']);
  });

  it('is silent where the first column names the values', () => {
    expect(
      found(
        tableWithoutHeader,
        withReport('::: table {number=1 caption="Bridges" row-headers=1}\n\n| | |\n|---|---|\n| Old | 1901 |\n\n:::\n'),
      ),
    ).toEqual([]);
  });
});

describe(spreadsheetHeader.id, () => {
  it('fires for names that a program gave', () => {
    expect(found(spreadsheetHeader, withTable('Row Labels,pct_change,Unnamed: 2\na,1,2\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:1  In Table 1, columns are headed "Row Labels", "pct_change" and "Unnamed: 2".',
    ]);
  });

  it('is silent where labels stand for them', () => {
    expect(found(spreadsheetHeader, withTable('make,pct_change\na,1\n', 'labels="Make|Change"'))).toEqual([]);
  });
});

describe(ragWord.id, () => {
  it('fires once for a table', () => {
    expect(found(ragWord, withTable('Bridge,Rating\nOld,Purple\nNew,\nLow,Green\n', 'rag="Rating"'))).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:2:1  2 rows of Table 1 have no rating of the key, but "Purple" and nothing.',
    ]);
  });

  it('is silent for words of the key', () => {
    expect(found(ragWord, withTable('Bridge,Rating\nOld,Red\nLow,Green: on track\n', 'rag="Rating"'))).toEqual([]);
  });
});

describe(colourOnly.id, () => {
  it('fires for shading', () => {
    expect(
      found(colourOnly, withReport('1.1 Items still to be agreed are shown in red. The shaded rows are new.\n')),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:34  "shown in red": not everybody sees that colour.',
      'meetings/2025-09-08/05-bridges/report.md:11:52  "shaded rows": not everybody sees that colour.',
    ]);
  });

  it('is silent where the word is there too', () => {
    expect(found(colourOnly, withReport('1.1 Two bridges are rated red, and one light is green.\n'))).toEqual([]);
  });
});

describe(tableCopied.id, () => {
  it('fires at the second copy', () => {
    expect(
      found(tableCopied, {
        ...withReport(
          '::: table {src="data/t.csv" number=1 caption="A"}\n:::\n\n::: table {src="data/u.csv" number=2 caption="B"}\n:::\n',
        ),
        'meetings/2025-09-08/05-bridges/data/t.csv': 'P,a,b\nFord,1,2\nWeir,3,4\nMill,5,6\nWell,7,8\n',
        'meetings/2025-09-08/05-bridges/data/u.csv': 'P,a,b\nFord,1,2\nWeir,3,4\nMill,5,6\nWell,7,9\n',
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:14:1  Table 2 of report.md is Table 1 of report.md again, but for 1 row.',
    ]);
  });

  it('is silent where all rows agree', () => {
    expect(
      found(tableCopied, {
        ...withReport(
          '::: table {src="data/t.csv" number=1 caption="A"}\n:::\n\n::: table {src="data/u.csv" number=2 caption="B"}\n:::\n',
        ),
        'meetings/2025-09-08/05-bridges/data/t.csv': 'P,a,b\nFord,1,2\nWeir,3,4\nMill,5,6\nWell,7,8\n',
        'meetings/2025-09-08/05-bridges/data/u.csv': 'P,a,b\nFord,1,2\nWeir,3,4\nMill,5,6\nWell,7,8\n',
      }),
    ).toEqual([]);
  });
});

describe(tableTooWide.id, () => {
  const csv = (columns: number, cell = '"£12,345,678.90"') =>
    `Service,${Array.from({ length: columns - 1 }, (_, at) => `Sum ${at + 1}`).join(',')}\nParks${`,${cell}`.repeat(columns - 1)}\n`;

  it('foresees that a table goes on upon a second sheet', () => {
    expect(found(tableTooWide, withTable(csv(14)))).toEqual([
      expect.stringContaining(
        'Table 1 has 14 columns, more than a turned page holds: in the pack it goes on upon a second sheet.',
      ),
    ]);
  });

  it('foresees that no page holds a column, and names it', () => {
    const key = `"${'8 '.repeat(150)}"`;
    expect(found(tableTooWide, withTable(`Service,Key,Sum\nParks,${key},1\n`))).toEqual([
      expect.stringContaining(
        'No page holds "Key" of Table 1 on one line, not even a turned one: in the pack it parts where the line ends.',
      ),
    ]);
  });

  it('is silent for tables that the printer turns or sets a little smaller', () => {
    expect(found(tableTooWide, withTable(csv(9)))).toEqual([]);
    expect(found(tableTooWide, withTable(csv(2, 'a very long text that parts at its spaces '.repeat(20))))).toEqual([]);
  });
});

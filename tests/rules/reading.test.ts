import { describe, expect, it } from 'vitest';
import { bareWords } from '../../scripts/rules/reading/bare-words.ts';
import { readBlocks } from '../../scripts/rules/reading/blocks.ts';
import { readFootnotes, readLinks, withoutCode } from '../../scripts/rules/reading/links.ts';
import { listing } from '../../scripts/rules/reading/listing.ts';
import { isNil, parseQuantity, printFigure } from '../../scripts/rules/reading/quantity.ts';
import { readTables } from '../../scripts/rules/reading/tables.ts';
import { cellDate } from '../../scripts/rules/reading/written-dates.ts';

describe(bareWords, () => {
  const samples = [
    ['a heading', '## 1. Purpose', '   1. Purpose'],
    ['emphasis over two lines', 'so **very\nold** it', 'so   very\nold   it'],
    ['a link', 'see [the plan](doc:plan) now', 'see  the plan            now'],
    ['code', 'write `the the` here', 'write ········· here'],
    ['a footnote', 'Old.[^1]', 'Old.    '],
    [
      'the caption of a table',
      '::: table {src="a.csv" caption="Bridges"}',
      '                                Bridges  ',
    ],
    ['attributes', '## 12 Bridges {item=5}', '   12 Bridges         '],
    ['a list', '- one\n- two', '  one\n  two'],
  ] as const;
  for (const [what, text, words] of samples) {
    it(`keeps the places of ${what}`, () => {
      expect(bareWords(text)).toBe(words);
      expect(bareWords(text)).toHaveLength(text.length);
    });
  }
});

describe(readBlocks, () => {
  const read = (text: string) =>
    readBlocks(text, bareWords(text)).map(({ kind, offset, words, inside }) => [
      kind,
      offset,
      words.trim(),
      inside.join('/'),
    ]);

  it('tells headings, paragraphs, lists and containers apart', () => {
    expect(read('## 1. Purpose\n\n1.1 One\ntwo.\n\n- a\n- b\n\n::: note\nMind.\n:::\n')).toEqual([
      ['heading', 0, '1. Purpose', ''],
      ['paragraph', 15, '1.1 One\ntwo.', ''],
      ['list-item', 29, 'a', ''],
      ['list-item', 33, 'b', ''],
      ['container', 38, '', ''],
      ['paragraph', 47, 'Mind.', 'note'],
    ]);
  });

  it('starts no list in the middle of a paragraph', () => {
    expect(read('The meeting of\n8. was long.').map(([kind]) => kind)).toEqual(['paragraph']);
  });
});

describe(readLinks, () => {
  it('passes over pictures and code', () => {
    expect(readLinks(withoutCode('![a](b) `[c](d)` [e](f)'))).toEqual([{ text: 'e', target: 'f', offset: 17 }]);
  });

  it('takes brackets in pairs for part of the target', () => {
    expect(readLinks('[The plan](plan_(2025).pdf "Plan (PDF)").')).toEqual([
      { text: 'The plan', target: 'plan_(2025).pdf "Plan (PDF)"', offset: 0 },
    ]);
  });
});

describe(readFootnotes, () => {
  it('parts calls from notes', () => {
    expect(readFootnotes('A[^1]\n\n[^1]: Note.')).toEqual({
      markers: [{ id: '1', offset: 1, note: false }],
      notes: [{ id: '1', offset: 7, note: true }],
    });
  });
});

describe(readTables, () => {
  it('gives each row of a CSV file its line, cells with lines of their own included', () => {
    const text = '::: table {src="data/t.csv" number=2 columns="b|a"}\n:::\n';
    const [table] = readTables({
      blocks: readBlocks(text, bareWords(text)),
      folder: 'm/f',
      place: () => ({ file: 'm/f/r.md', line: 1, column: 1 }),
      texts: new Map([['m/f/data/t.csv', 'a,b\n"x\ny",1\nz,2\n']]),
    });
    expect(table?.rows.map(({ cells, place }) => [cells, place.line])).toEqual([
      [['x\ny', '1'], 2],
      [['z', '2'], 4],
    ]);
    expect(table?.printed).toEqual([1, 0]);
  });
});

describe(parseQuantity, () => {
  it.each([
    ['£ 652,108', { value: 652108, decimals: 0, parted: true, unit: '£' }],
    ['(198.5)', { value: -198.5, decimals: 1, parted: false, unit: '' }],
    ['17.3 %', { value: 17.3, decimals: 1, parted: false, unit: '%' }],
    ['+3.2 points', { value: 3.2, decimals: 1, parted: false, unit: 'points' }],
    ['-0.21*', { value: -0.21, decimals: 2, parted: false, unit: '' }],
    ['£2.8m', { value: 2.8, decimals: 1, parted: false, unit: '£m' }],
  ])('reads %s', (cell, quantity) => {
    expect(parseQuantity(cell)).toEqual(quantity);
  });

  it.each(['00:00:29', '8/9/25', '10-12', '3rd', 'TBC', '-', ''])('leaves "%s" alone', (cell) => {
    expect(parseQuantity(cell)).toBeUndefined();
  });
});

describe(isNil, () => {
  it('knows the ways to say nothing', () => {
    expect(['', '-', '–', 'nil', 'N/A', 'TBC'].filter((cell) => !isNil(cell))).toEqual([]);
  });
});

describe(printFigure, () => {
  it('parts thousands and keeps digits', () => {
    expect([printFigure(1234567.5, 1), printFigure(-12, 0), printFigure(999, 2)]).toEqual([
      '1,234,567.5',
      '−12',
      '999.00',
    ]);
  });
});

describe(cellDate, () => {
  it.each([
    ['September 2025', '2025-09-01'],
    ['Sep-25', '2025-09-01'],
    ['Monday 8 September 2025', '2025-09-08'],
    ['2025-09-08', '2025-09-08'],
    ['TBC', undefined],
  ])('reads %s', (cell, date) => {
    expect(cellDate(cell)).toBe(date);
  });
});

describe(listing, () => {
  it('joins words as a sentence does', () => {
    expect([
      listing([]),
      listing(['a']),
      listing(['a', 'b']),
      listing(['a', 'b', 'c']),
      listing([1, 2, 3, 4], 3),
    ]).toEqual(['', 'a', 'a and b', 'a, b and c', '1, 2 and 2 more']);
  });
});

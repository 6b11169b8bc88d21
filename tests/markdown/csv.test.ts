import { describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/markdown/tables/csv.ts';

const cells = (text: string): readonly (readonly string[])[] | string => {
  const file = readCsv(text);
  return file.ok ? file.rows.map((row) => row.cells) : file.message;
};

describe('the cells of a CSV file', () => {
  it('are parted by commas', () => {
    expect(cells('Path,Cost\nMill; Weir,£5\n')).toEqual([
      ['Path', 'Cost'],
      ['Mill; Weir', '£5'],
    ]);
  });

  it('are parted by semicolons or tabs where all rows agree in them', () => {
    const rows = [
      ['Path', 'Cost, £'],
      ['Mill', '1,500'],
      ['Weir', '20'],
    ];
    expect(cells('Path;Cost, £\nMill;1,500\nWeir;20\n')).toEqual(rows);
    expect(cells('Path\tCost, £\nMill\t1,500\nWeir\t20\n')).toEqual(rows);
  });

  it('are parted as the first line says', () => {
    expect(cells('sep=;\nPath;Cost\nMill;5\n')).toEqual([
      ['Path', 'Cost'],
      ['Mill', '5'],
    ]);
  });

  it('are one to a row where nothing parts them', () => {
    expect(cells('Path\nMill; Weir\n')).toEqual([['Path'], ['Mill; Weir']]);
  });

  it('are not guessed at where commas and semicolons both give a whole table', () => {
    expect(cells('Path;Cost, £\nMill;1,500\n')).toBe(
      'The cells of this table could be parted by commas or by semicolons: both give a whole table.',
    );
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPrint } from '../../scripts/pack/clean/clean.ts';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { Printer } from '../../scripts/pack/print/printer.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { printAssets } from '../../scripts/print/print-assets.ts';

/* No word of a table leaves the page, and no page is printed smaller as a whole: in the real browser. */

const style = new Map<string, Uint8Array>();
let printer: Printer;

beforeAll(async () => {
  for (const [name, asset] of Object.entries(printAssets()))
    style.set(name, typeof asset === 'string' ? await readFile(asset) : asset);
  printer = await Printer.open(await findBrowser());
});
afterAll(async () => {
  await printer[Symbol.asyncDispose]();
});

async function print(body: string, attributes = 'lang="en-GB"'): Promise<Uint8Array> {
  const url = 'https://panel.example/papers/a/';
  const files = new Map([...style].map(([name, bytes]) => [new URL(name, url).href, bytes]));
  const html = `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>A</title><link rel="stylesheet" href="print.css"></head><body>${body}</body></html>`;
  return printer.print({ url, files, html, style: '', timeout: 30_000 });
}

const columns = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `Column${at + 1}`);

function table(count: number, rows: number, cell = (column: number) => `£${column + 1},345,678.90`): string {
  const head = columns(count).map((name) => `<th scope="col">${name}</th>`);
  const body = Array.from(
    { length: rows },
    (_, row) =>
      `<tr><th scope="row">Service ${row + 1}</th>${columns(count)
        .slice(1)
        .map((_name, column) => `<td class="number">${cell(column)}</td>`)
        .join('')}</tr>`,
  );
  return `<table data-continued="continued"><caption>Table 1: Budget</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** The words of a print, and the size of each page in millimetres. */
async function read(pdf: Uint8Array): Promise<{ words: string; widths: number[] }> {
  const { part } = cleanPrint(pdf);
  const words = (await textOfPdf(pdf)).join(' ');
  return { words, widths: part.pages.map(({ width }) => Math.round((width / 72) * 25.4)) };
}

describe('Wide tables', () => {
  it.each([8, 13, 21, 34])('of %i columns are printed with all of them', async (count) => {
    const { words } = await read(await print(`<h1>Report</h1><p>Text.</p>${table(count, 4)}`));
    for (const name of columns(count)) expect(words).toContain(name);
    for (const [column] of columns(count).slice(1).entries()) expect(words).toContain(`£${column + 1},345,678.90`);
  });

  it('turn the page with their title where they come first, and not the text that follows', async () => {
    const text = '<p>A sentence that goes on for a while and then for another while yet.</p>'.repeat(40);
    const { widths } = await read(await print(`<h1>Report</h1>${table(9, 4)}${text}`));
    expect(widths.slice(0, 2)).toEqual([297, 210]);
  });

  it('do not take three pages where a short paper fits one', async () => {
    const { widths } = await read(await print(`<h1>Report</h1><p>Before.</p>${table(9, 4)}<p>After.</p>`));
    expect(widths).toEqual([297]);
  });

  it('name their rows on every sheet, under their caption and heads', async () => {
    const { words } = await read(await print(`<h1>Report</h1>${table(21, 3)}`));
    const sheets = words.match(/Table 1: Budget/gu)?.length ?? 0;
    expect(sheets).toBeGreaterThan(1);
    expect(words.match(/Service 3/gu)).toHaveLength(sheets);
    expect(words.match(/\(continued\)/gu)).toHaveLength(sheets - 1);
  });

  it('keep to 16 pt in large print, and lose nothing', async () => {
    const { words } = await read(
      await print(`<h1>Report</h1>${table(13, 3)}`, 'lang="en-GB" data-edition="large-print"'),
    );
    for (const name of columns(13)) expect(words).toContain(name);
  });

  it.each([
    ['a word', 'x'.repeat(400), ''],
    ['figures', '8 '.repeat(300).trim(), ''],
    ['a word in large print', 'x'.repeat(400), 'lang="en-GB" data-edition="large-print"'],
  ])('that no page holds part %s anywhere rather than lose it', async (_what, cell, attributes) => {
    const body = table(3, 2, (column) => (column === 0 ? cell : '17'));
    const { words, widths } = await read(
      await print(`<h1>Report</h1>${body}`, attributes === '' ? undefined : attributes),
    );
    expect(words.replace(/\s/gu, '').split(cell.replaceAll(' ', '')).length - 1).toBe(2);
    expect(words.match(/\b17\b/gu)).toHaveLength(2);
    expect(Math.max(...widths)).toBeLessThanOrEqual(297);
  });

  it('part the names of rows too, where no sheet holds them', async () => {
    const long = 'n'.repeat(300);
    const html = `<table><tr><th scope="row">${long}</th><td>${long.replaceAll('n', 'm')}</td></tr></table>`;
    const { words } = await read(await print(html));
    expect(words.replace(/\s/gu, '')).toContain(long);
    expect(words.replace(/\s/gu, '')).toContain('m'.repeat(300));
  });

  it('are no wider for a word of their caption', async () => {
    const words = 'c'.repeat(300);
    const pdf = await print(table(3, 2).replace('Table 1: Budget', words));
    const read = cleanPrint(pdf);
    expect(read.part.pages).toHaveLength(1);
    expect((await textOfPdf(pdf)).join('').replace(/\s/gu, '')).toContain(words);
  });

  it('within lists and boxes have the room that is left there', async () => {
    const { words } = await read(
      await print(`<h1>Report</h1><ul><li>One<ol><li>Two${table(7, 2)}</li></ol></li></ul>`),
    );
    for (const name of columns(7)) expect(words).toContain(name);
  });
});

describe('A document with something wider than its page', () => {
  it('is refused rather than printed smaller as a whole', async () => {
    const pdf = await print('<h1>Report</h1><div style="width: 260mm">Wide</div>');
    expect(() => cleanPrint(pdf)).toThrow('wider than the page, and all of it would be printed at');
  });
});

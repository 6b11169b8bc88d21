import { describe, expect, it } from 'vitest';
import { stackTables } from '../../scripts/print/stacked-records.ts';
import { markShortParagraphs } from '../../scripts/print/short-paragraphs.ts';
import { describePictures } from '../../scripts/print/large-pictures.ts';

const head = (...labels: readonly string[]): string =>
  `<thead><tr>${labels.map((label) => `<th scope="col">${label}</th>`).join('')}</tr></thead>`;
const long = 'Resurfacing with local stone, drainage on both sides and a new handrail';

describe('Tables in large print', () => {
  it('stay tables where their figures and words have room', () => {
    const table = `<table>${head('Place', 'Cases')}<tbody><tr><th scope="row">Mill Lane</th><td>12</td></tr></tbody></table>`;
    expect(stackTables(table)).toBe(table);
  });

  it('become records where columns would be of single words: every cell with the name of its column', () => {
    const table = `<section class="table-scroll wide"><table id="table-1" class="wide"><caption>Works</caption>${head('Path', 'Work', 'Reason', 'Owner', 'State')}<tbody><tr id="r-1"><th scope="row">Mill Lane</th><td>${long}</td><td>${long}</td><td>Upperdale</td><td></td></tr></tbody></table></section><p class="table-notes wide">Note</p>`;
    expect(stackTables(table)).toBe(
      `<section class="table-scroll"><table id="table-1" class="records"><caption>Works</caption><tbody id="r-1" data-short><tr class="record"><th scope="rowgroup" colspan="2">Mill Lane</th></tr><tr><th scope="row">Work</th><td>${long}</td></tr><tr><th scope="row">Reason</th><td>${long}</td></tr><tr><th scope="row">Owner</th><td>Upperdale</td></tr></tbody></table></section><p class="table-notes">Note</p>`,
    );
  });

  it('stay on one page where they are short, and may part where they are long', () => {
    const row = (words: string): string => `<tr><th scope="row">Mill Lane</th>${`<td>${words}</td>`.repeat(4)}</tr>`;
    const table = (words: string): string =>
      `<table>${head('Path', 'Work', 'Reason', 'Owner', 'State')}<tbody>${row(words)}</tbody></table>`;
    expect(stackTables(table(long))).toContain('<tbody data-short>');
    expect(stackTables(table(`${long} ${long} ${long}`))).not.toContain('data-short');
  });

  it('stay tables, on as many sheets as they need, where all columns are figures', () => {
    const months = Array.from({ length: 12 }, (_, at) => `Month ${at + 1}`);
    const row = `<tr><th scope="row">Mill Lane</th>${months.map(() => '<td class="number">1,234,567</td>').join('')}</tr>`;
    const table = `<table>${head('Path', ...months)}<tbody>${row.repeat(3)}</tbody></table>`;
    expect(stackTables(table)).toBe(table);
  });

  it('keep groups, heads of several rows and cells that hang down over rows', () => {
    const table = `<table><thead><tr><th rowspan="2">Path</th><th rowspan="2">Why</th><th colspan="2">Cost</th></tr><tr><th>Now</th><th>Then</th></tr></thead><tbody><tr><th scope="rowgroup" colspan="4">North</th></tr><tr><th scope="row" rowspan="2">Mill Lane</th><td>${long} ${long}</td><td>1,000,000,000</td><td>2,000,000,000</td></tr><tr><td>${long}</td><td>3,000,000,000</td><td>4,000,000,000</td></tr></tbody></table>`;
    const records = stackTables(table);
    expect(records).toContain('<tbody><tr><th scope="rowgroup" colspan="2">North</th></tr></tbody>');
    expect(records.match(/<tr class="record"><th scope="rowgroup" colspan="2">Mill Lane<\/th><\/tr>/gu)).toHaveLength(
      2,
    );
    expect(records).toContain('<tr><th scope="row">Cost, Then</th><td>4,000,000,000</td></tr>');
  });
});

describe('Paragraphs and pictures in large print', () => {
  it('are kept whole where they are short', () => {
    expect(markShortParagraphs('<p id="p-1">Short.</p>')).toBe('<p id="p-1" data-short>Short.</p>');
    const text = `<p>${'Long enough to be parted. '.repeat(20)}</p>`;
    expect(markShortParagraphs(text)).toBe(text);
    expect(markShortParagraphs('<li>One<ul><li>Two</li></ul></li>')).toBe(
      '<li>One<ul><li data-short>Two</li></ul></li>',
    );
  });

  it('say in words what a picture shows', () => {
    expect(describePictures('<img src="a.svg" alt="A map">')).toBe(
      '<img src="a.svg" alt="A map"><p class="in-words">In words: A map</p>',
    );
    expect(describePictures('<img src="a.svg" alt="">')).toBe('<img src="a.svg" alt="">');
  });

  it('turn the page for a picture only where it is much wider than high', () => {
    const figure = (size: string): string => `<figure class="figure"><img src="a.svg" alt="" ${size}></figure>`;
    expect(describePictures(figure('width="900" height="300"'))).toContain('class="figure wide-picture"');
    expect(describePictures(figure('width="400" height="300"'))).toBe(figure('width="400" height="300"'));
    expect(describePictures(figure(''))).toBe(figure(''));
  });
});

import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPrint } from '../../scripts/pack/clean/clean.ts';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { Printer } from '../../scripts/pack/print/printer.ts';
import { bindSupplied } from '../../scripts/pack/supplied/bind-supplied.ts';

/* A release keeps a hash of what each page shows: it has to change with the page, and with nothing else (F26). */

const red = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const blue = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAgH/p2FzGwAAAABJRU5ErkJggg==',
  'base64',
);

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.open(await findBrowser());
});
afterAll(() => printer[Symbol.asyncDispose]());

/** The hashes of a print with a first page and two pages that stay as they are. */
async function printed(first: string, picture?: Uint8Array): Promise<readonly string[]> {
  const url = 'https://panel.example/a/';
  const rest =
    '<p style="break-before: page">Second <b>page</b></p><p style="break-before: page">Third <i>page</i>, <a href="https://other.example/">elsewhere</a></p>';
  const files = new Map(picture ? [[`${url}map.png`, picture]] : []);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><p>${first}</p>${rest}</body></html>`;
  return cleanPrint(await printer.print({ url, html, files, style: '', timeout: 20_000 })).part.pages.map(
    ({ hash }) => hash,
  );
}

/** The hash of the pages of a PDF that somebody else made: a scan, and a page of words. */
async function supplied(scan: Uint8Array, words: string): Promise<readonly string[]> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedPng(scan);
  pdf.addPage().drawImage(picture, { x: 0, y: 0, width: 500, height: 700 });
  pdf.addPage().drawText(words, { font: await pdf.embedFont(StandardFonts.Helvetica) });
  const { part } = bindSupplied({
    kind: 'supplied',
    id: 'a',
    title: 'A',
    language: 'en',
    address: '/a/',
    startsItem: false,
    bytes: await pdf.save(),
    description: 'A map.',
  });
  return part.pages.map(({ hash }) => hash);
}

describe('What a page shows', () => {
  it('is the same each time', async () => {
    expect(await printed('First')).toEqual(await printed('First'));
  });

  it.each([
    ['words', 'First, and more ABCDEFG 0123456789'],
    ['a link', 'First <a href="https://third.example/">link</a>'],
    ['another weight', 'First <b>word</b>'],
    [
      'a drawing',
      '<svg role="img" aria-label="A line" width="40" height="40" style="opacity: 0.5"><rect width="40" height="40"/></svg>',
    ],
  ])('is another with %s, and pages after it show what they did', async (_what, first) => {
    const [before, after] = [await printed('First'), await printed(first)];
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('is another with another picture of the same name and size', async () => {
    const image = '<img src="map.png" alt="A map" width="100" height="100">';
    const [before, after] = [await printed(image, red), await printed(image, blue)];
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('is another with another scan in a PDF that was supplied', async () => {
    const [before, after] = [await supplied(red, 'Words'), await supplied(blue, 'Words')];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect((await supplied(red, 'Other words'))[1]).not.toBe(before[1]);
  });
});

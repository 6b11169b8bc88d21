import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts, degrees, rgb } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { Printer } from '../../scripts/pack/print/printer.ts';
import { BrowserDrawer } from '../../scripts/pack/proof/browser-drawer.ts';
import { difference } from '../../scripts/pack/proof/picture.ts';
import { regionOf } from '../../scripts/pack/proof/prove-supplied.ts';
import { moved } from '../../scripts/pack/supplied/frame.ts';
import { readSupplied } from '../../scripts/pack/supplied/read-supplied.ts';
import { bound } from './bound-pdf.ts';
import { onePage, stream, words } from './raw-pdf.ts';

/* A supplied page looks in the pack as it looks by itself: drawn in the real browser by pdf.js, and compared. */

let drawer: BrowserDrawer;
beforeAll(async () => {
  drawer = await BrowserDrawer.open();
});
afterAll(() => drawer[Symbol.asyncDispose]());

/** The part of the first page that looks different in the pack; 1 where it is blank, so that nothing is proved by it. */
async function changed(bytes: Uint8Array): Promise<number> {
  const [page] = readSupplied(bytes).pages;
  const [original, pack] = [await drawer.draw(bytes, 1, 600), await drawer.draw(bound(bytes), 1, 800)];
  if (!page || !original || !pack || original.dots.every((dot) => dot === 255)) return 1;
  return difference(original, pack, regionOf(moved(page.box, page.framed), page.framed));
}

const picture = deflateSync(Buffer.from(Array.from({ length: 64 }, (_, dot) => dot % 2))).toString('latin1');
const drawing = `0.9 0.2 0.2 rg 60 500 200 200 re f 0 0 0.8 RG 8 w 80 100 m 500 300 l S ${words('Some words', 300, 600)}`;

const made: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'a picture whose colours are another object': () =>
    onePage({
      content: 'q 300 0 0 300 100 300 cm /I Do Q',
      resources: '/XObject<</I 6 0 R>>',
      more: [
        stream(
          '/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace 7 0 R/Filter/FlateDecode',
          picture,
        ),
        '[/Indexed/DeviceRGB 1 8 0 R]',
        stream('', '\x00\x00\x80\xff\xff\x00'),
      ],
    }),
  'a picture with a mask': () =>
    onePage({
      content: `0 0.5 0 rg 0 0 595 842 re f q 300 0 0 300 100 300 cm /I Do Q`,
      resources: '/XObject<</I 6 0 R>>',
      more: [
        stream(
          '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 7 0 R',
          '\x00',
        ),
        stream('/Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', '\x00\xff'),
      ],
    }),
  'a shading as a pattern': () =>
    onePage({
      content: '/Pattern cs /P scn 100 100 400 600 re f',
      resources:
        '/Pattern<</P<</PatternType 2/Matrix[1 0 0 1 50 100]/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 0 500]/Function<</FunctionType 2/N 1/Domain[0 1]/C0[1 0 0]/C1[0 0 1]>>/Extend[true true]>>>>>>',
    }),
  'a tiling': () =>
    onePage({
      content: '/Pattern cs /P scn 50 50 500 700 re f',
      resources: '/Pattern<</P 6 0 R>>',
      more: [
        stream(
          '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 60 60]/XStep 90/YStep 90/Resources<<>>/Matrix[1 0 0 1 20 20]',
          '0 0.4 0.8 rg 0 0 60 60 re f',
        ),
      ],
    }),
  'a page of a unit of its own': () => onePage({ content: drawing, page: '/UserUnit 2' }),
  'a page that is turned and cropped': () => onePage({ content: drawing, page: '/Rotate 90/CropBox[50 50 545 742]' }),
  'a transparency group': () =>
    onePage({
      content: `${drawing}/G gs 0 0.6 0 rg 150 400 300 250 re f`,
      resources: '/ExtGState<</G<</ca 0.5/BM/Multiply>>>>',
      page: '/Group<</S/Transparency/CS/DeviceRGB/I true>>',
    }),
  'layers, one of them off': () =>
    onePage({
      content: `${drawing}/OC /L BDC 0 g 0 0 595 842 re f EMC /OC /M BDC 0 0.6 0 rg 300 50 200 200 re f EMC`,
      resources: '/Properties<</L 6 0 R/M 7 0 R>>',
      catalog: '/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>',
      more: ['<</Type/OCG/Name(A)>>', '<</Type/OCG/Name(B)>>'],
    }),
  'marks, fields and a turned button': () =>
    onePage({
      content: drawing,
      page: '/Annots[6 0 R 7 0 R 8 0 R]',
      catalog: '/AcroForm<</Fields[6 0 R]>>',
      more: [
        '<</Type/Annot/Subtype/Widget/FT/Btn/Ff 65536/T(b)/F 4/Rect[400 300 440 500]/AP<</N 9 0 R>>>>',
        '<</Type/Annot/Subtype/Stamp/F 2/Rect[0 0 595 842]/AP<</N 9 0 R>>>>',
        '<</Type/Annot/Subtype/Stamp/F 4/Rect[60 60 260 100]/AP<</N 9 0 R>>>>',
        stream(
          '/Type/XObject/Subtype/Form/BBox[0 0 200 40]/Matrix[0 1 -1 0 40 0]/Resources<</Font<</F1 5 0 R>>>>',
          `0.8 g 0 0 200 40 re f ${words('Press', 20, 15)}`,
        ),
      ],
    }),
  'a file of pdf-lib, its pages turned': async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([842, 595]);
    page.setRotation(degrees(270));
    page.drawText('Text of the map', { x: 100, y: 100, size: 40, font: await pdf.embedFont(StandardFonts.TimesRoman) });
    page.drawEllipse({ x: 500, y: 300, xScale: 150, yScale: 80, color: rgb(0.2, 0.5, 0.3), opacity: 0.5 });
    return pdf.save();
  },
};

describe('A supplied page looks as it did', () => {
  it.each(Object.keys(made))('%s', async (name) => {
    expect(await changed((await made[name]?.()) ?? new Uint8Array())).toBeLessThan(0.01);
  });

  it('a print of the browser', async () => {
    await using printer = await Printer.open(await findBrowser());
    const url = 'https://panel.example/a/';
    const svg =
      '<svg width="300" height="200"><defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient></defs><rect width="300" height="200" rx="40" fill="url(#g)"/></svg>';
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><h1>Heading</h1><p style="text-shadow: 2px 2px 4px #888">Shadow</p>${svg}</body></html>`;
    expect(
      await changed(await printer.print({ url, html, files: new Map(), style: '', timeout: 20_000 })),
    ).toBeLessThan(0.01);
  });

  it('and the comparison sees what does not', async () => {
    const [page] = readSupplied(onePage({ content: drawing })).pages;
    const pack = await drawer.draw(bound(onePage({ content: drawing.replace('60 500', '120 440') })), 1, 800);
    const original = await drawer.draw(onePage({ content: drawing }), 1, 600);
    if (!page || !pack || !original) throw new Error('Nothing was drawn.');
    expect(difference(original, pack, regionOf(moved(page.box, page.framed), page.framed))).toBeGreaterThan(0.01);
  });
});

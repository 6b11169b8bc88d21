import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { FileReader } from '../../scripts/pack/pdf/file-reader.ts';
import { PdfStream } from '../../scripts/pack/pdf/objects.ts';
import { BrowserDrawer } from '../../scripts/pack/proof/browser-drawer.ts';
import { difference } from '../../scripts/pack/proof/picture.ts';
import { bindSupplied } from '../../scripts/pack/supplied/bind-supplied.ts';
import { bound } from './bound-pdf.ts';
import { onePage, stream } from './raw-pdf.ts';

/* Pictures of a supplied file that are finer than print shows, where the clerk asked for smaller ones. */

const SIDE = 800;

/** A picture with an edge and a slope, so that what is shifted or lost is seen; noise, so that it takes bytes. */
function colours(): Buffer {
  const dots = Buffer.alloc(SIDE * SIDE * 3);
  for (let dot = 0; dot < SIDE * SIDE; dot++) {
    const [x, y] = [dot % SIDE, Math.floor(dot / SIDE)];
    const noise = Math.imul((x * 92_837_111) ^ (y * 689_287_499), 2_654_435_761) >>> 27;
    dots.set([x < 300 ? 220 : 30, Math.round((y / SIDE) * 200) + noise, 90 + noise], dot * 3);
  }
  return dots;
}

function asJpeg(dots: Buffer): string {
  const data = Buffer.alloc(SIDE * SIDE * 4, 255);
  for (let dot = 0; dot < SIDE * SIDE; dot++) dots.copy(data, dot * 4, dot * 3, dot * 3 + 3);
  return Buffer.from(jpeg.encode({ width: SIDE, height: SIDE, data }, 95).data).toString('latin1');
}

/** A file whose picture is shown so large, in points. */
function file(points: number, entries: string, data: string, more: readonly string[] = []): Uint8Array {
  return onePage({
    content: `q ${points} 0 0 ${points} 100 300 cm /I Do Q`,
    resources: '/XObject<</I 6 0 R>>',
    more: [
      stream(`/Type/XObject/Subtype/Image/Width ${SIDE}/Height ${SIDE}/BitsPerComponent 8${entries}`, data),
      ...more,
    ],
  });
}

const flate = (bytes: Uint8Array): string => deflateSync(bytes).toString('latin1');
const kinds: Readonly<Record<string, () => Uint8Array>> = {
  'a photograph': () => file(72, '/ColorSpace/DeviceRGB/Filter/DCTDecode', asJpeg(colours())),
  'a coloured picture without loss': () => file(72, '/ColorSpace/DeviceRGB/Filter/FlateDecode', flate(colours())),
  'a grey picture': () =>
    file(72, '/ColorSpace/DeviceGray/Filter/FlateDecode', flate(colours().filter((_, index) => index % 3 === 1))),
  'a picture with a mask': () =>
    file(72, '/ColorSpace/DeviceRGB/Filter/FlateDecode/SMask 7 0 R', flate(colours()), [
      stream('/Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', '\x40\xff'),
    ]),
};

function made(bytes: Uint8Array, isAsked: boolean): Uint8Array {
  return bound(bytes, undefined, isAsked);
}

function widths(pdf: Uint8Array): number[] {
  const reader = new FileReader(pdf);
  const objects = reader.all.map((number) => reader.object(number));
  return objects.flatMap((object) =>
    object instanceof PdfStream && object.dict.get('Subtype') === '/Image' ? [Number(object.dict.get('Width'))] : [],
  );
}

describe('A picture that is finer than print shows', () => {
  it.each(Object.keys(kinds))('has 300 dots an inch and looks the same: %s', async (kind) => {
    const bytes = kinds[kind]?.() ?? new Uint8Array();
    const [fine, small] = [made(bytes, false), made(bytes, true)];
    expect(Math.max(...widths(small))).toBe(300);
    expect(small.length).toBeLessThan(fine.length / 2);
    await using drawer = await BrowserDrawer.open();
    const [before, after] = [await drawer.draw(fine, 1, 842), await drawer.draw(small, 1, 842)];
    if (!before || !after) throw new Error('Nothing was drawn.');
    expect(difference(before, after, { left: 0, top: 0, right: 1, bottom: 1 })).toBeLessThan(0.001);
  });

  it('stays as it is where nobody asked', () => {
    expect(widths(made(file(72, '/ColorSpace/DeviceRGB/Filter/FlateDecode', flate(colours())), false))).toEqual([SIDE]);
  });

  it.each([
    ['is not finer than print', () => file(400, '/ColorSpace/DeviceRGB/Filter/FlateDecode', flate(colours()))],
    [
      'has four inks',
      () => file(72, '/ColorSpace/DeviceCMYK/Filter/FlateDecode', flate(Buffer.alloc(SIDE * SIDE * 4, 9))),
    ],
    [
      'has its colours turned round',
      () => file(72, '/ColorSpace/DeviceGray/Decode[1 0]/Filter/FlateDecode', flate(Buffer.alloc(SIDE * SIDE))),
    ],
    ['is damaged', () => file(72, '/ColorSpace/DeviceRGB/Filter/DCTDecode', 'no picture')],
  ])('stays as it is where it %s', (_, bytes) => {
    expect(widths(made(bytes(), true))).toEqual([SIDE]);
  });

  it('is told when it was made smaller', () => {
    const { part } = bindSupplied({
      kind: 'supplied',
      id: 'a',
      title: 'Map',
      language: 'en-GB',
      address: '/a/',
      bytes: kinds['a coloured picture without loss']?.() ?? new Uint8Array(),
      description: 'A map',
      startsItem: false,
      smallerPictures: true,
    });
    expect(part.notices.filter((notice) => notice.startsWith('Pictures'))).toEqual([
      expect.stringMatching(
        /^Pictures of the PDF \(1\) were made smaller, to 300 dots an inch: 0\.\d MB in place of \d\.\d\.$/,
      ),
    ]);
  });
});

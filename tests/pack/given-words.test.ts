import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { BrowserDrawer } from '../../scripts/pack/proof/browser-drawer.ts';
import { NoLanguageDataError, Recogniser } from '../../scripts/pack/recognition/recogniser.ts';
import { readScan } from '../../scripts/pack/recognition/read-scan.ts';
import { bindRead } from '../../scripts/pack/supplied/bind-supplied.ts';
import { plainFile } from '../../scripts/pack/supplied/plain-file.ts';
import { readSupplied } from '../../scripts/pack/supplied/read-supplied.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import type { GivenWords } from '../../scripts/pack/types.ts';
import { bound } from './bound-pdf.ts';
import { onePage, stream, words } from './raw-pdf.ts';

/* The words of a scan: read by a machine, or written down by the clerk, and where they go in the pack. */

const scan = onePage({ content: '0.5 g 100 100 300 300 re f' });

function told(bytes: Uint8Array, given: GivenWords): Promise<string[]> {
  return textOfPdf(plainFile(bindRead(readSupplied(bytes), { description: 'A letter', words: given })));
}

describe('Words that are given for a scan', () => {
  it('are in the pack, in every script, where nobody sees them', async () => {
    const text = 'Ffordd y Môr, tŷ 7\nĐường số 5\n東京';
    expect(await told(scan, { pages: [text], byMachine: false })).toEqual([text]);
    await using drawer = await BrowserDrawer.open();
    const pack = bound(scan, { pages: [text], byMachine: false });
    expect(await drawer.draw(pack, 1, 400)).toEqual(await drawer.draw(bound(scan), 1, 400));
  });

  it('are as many as a long page has letters', async () => {
    const text = String.fromCodePoint(...Array.from({ length: 600 }, (_, index) => 0x4e00 + index));
    expect((await told(scan, { pages: [text], byMachine: false })).join('')).toBe(text);
  });

  it.each([
    [false, 'A map. Its words follow.'],
    [true, 'A map. Its words follow as a machine recognised them, with its mistakes.'],
  ])('are told as what they are (by a machine: %s)', async (byMachine, description) => {
    const pdf = await PDFDocument.load(bound(scan, { pages: ['The harbour'], byMachine }));
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.some((object) => object.includes(`/Alt (${description})`))).toBe(true);
  });

  it('leave a page alone that has words of its own', async () => {
    expect(await told(onePage({ content: words('Seen', 100, 700) }), { pages: ['Given'], byMachine: true })).toEqual([
      'Seen',
    ]);
  });
});

describe('A machine that reads a scan', () => {
  it('reads what stands on its picture', async () => {
    await using drawer = await BrowserDrawer.open();
    const text = 'The harbour was dredged in March.';
    const picture = await drawer.draw(onePage({ content: words(text, 60, 700).replace('12 Tf', '28 Tf') }), 1, 1754);
    if (!picture) throw new Error('Nothing was drawn.');
    const entries = `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode`;
    const bytes = onePage({
      content: 'q 595 0 0 842 0 0 cm /I Do Q',
      resources: '/XObject<</I 6 0 R>>',
      more: [stream(entries, deflateSync(picture.dots).toString('latin1'))],
    });
    expect(await readScan(bytes, 'en-GB')).toEqual({ texts: [text], read: 1 });
    expect(await readScan(onePage({ content: words('Seen', 100, 700) }), 'en')).toEqual({ texts: [''], read: 0 });
  });

  it('says what to install for another language', async () => {
    await expect(Recogniser.open('cy')).rejects.toThrow(NoLanguageDataError);
    await expect(Recogniser.open('cy')).rejects.toThrow('npm install @tesseract.js-data/cym');
  });
});

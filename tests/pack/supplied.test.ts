import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts, degrees, rgb } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPdfs, findVeraPdf } from '../../scripts/commands/check-pdf.ts';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import type { PackEngine } from '../../scripts/pack/engine.ts';
import { buildPack } from '../../scripts/pack/pack.ts';
import { frame, moved } from '../../scripts/pack/supplied/frame.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import type { SuppliedDocument } from '../../scripts/pack/types.ts';
import { requestOf } from './sample-pack.ts';
import { ReadPdf, walk } from './structure-text.ts';

let engine: PackEngine;
beforeAll(async () => {
  engine = await openPackEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

function supplied(bytes: Uint8Array, id = 'map'): SuppliedDocument {
  return {
    kind: 'supplied',
    id,
    title: 'Map of wards',
    language: 'en-GB',
    address: `/papers/${id}/`,
    bytes,
    description: 'A map of the wards',
    startsItem: false,
  };
}

async function made(draw: (pdf: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  await draw(pdf);
  return pdf.save();
}

async function withText(rotate = 0, size: [number, number] = [595, 842]): Promise<Uint8Array> {
  return made(async (pdf) => {
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage(size);
    page.setRotation(degrees(rotate));
    page.drawText('Text of the map', { x: 100, y: 100, size: 20, font });
  });
}

const packOf = (bytes: Uint8Array, id?: string): ReturnType<typeof buildPack> =>
  buildPack(requestOf({ documents: [supplied(bytes, id)] }), engine);

describe('The frame', () => {
  it('never makes a page larger', () => {
    const { matrix } = frame({ box: [0, 0, 200, 300], rotate: 0 });
    expect(matrix[0]).toBe(1);
  });

  it.each([
    [0, [595, 842]],
    [90, [842, 595]],
    [180, [595, 842]],
    [270, [842, 595]],
  ])('keeps a page that is turned by %i degrees upright and inside', (rotate, [width = 0, height = 0]) => {
    const framed = frame({ box: [0, 0, 595, 842], rotate });
    expect([Math.round(framed.width), Math.round(framed.height)]).toEqual([width, height]);
    const [x0, y0, x1, y1] = moved([0, 0, 595, 842], framed);
    expect(x0).toBeGreaterThan(15);
    expect(y0).toBeGreaterThan(40);
    expect(x1).toBeLessThan(framed.width - 15);
    expect(y1).toBeLessThan(framed.height - 45);
  });

  it('turns clockwise: the lower left corner of a page turned by 90 degrees is shown at the upper left', () => {
    const framed = frame({ box: [0, 0, 595, 842], rotate: 90 });
    const [x, y] = moved([0, 0, 1, 1], framed);
    expect(x).toBeLessThan(framed.width / 2);
    expect(y).toBeGreaterThan(framed.height / 2);
  });

  it('shows the crop box, not what lies outside it', () => {
    const framed = frame({ box: [100, 100, 300, 400], rotate: 0 });
    const [x0] = moved([100, 100, 300, 400], framed);
    expect(x0).toBeCloseTo((framed.width - 200) / 2);
  });
});

describe('A supplied PDF', () => {
  it('is bound in with page numbers, and its text is still there', async () => {
    const pack = await packOf(await withText());
    expect(pack.pageMap.documents[1]).toMatchObject({ id: 'map', first: 3, last: 3 });
    expect((await textOfPdf(pack.pdf))[2]).toMatch(/Text of the map/);
    expect((await textOfPdf(pack.pdf))[2]).toMatch(/Page 3 of 3/);
  });

  it('keeps the pack from claiming what it does not earn, and the pack says why', async () => {
    expect((await packOf(await withText())).conformance).toEqual({
      claims: { ua1: false, pdfa: undefined },
      reasons: [
        'Not PDF/UA-1: “Map of wards”: it was supplied as a PDF without tags that a screen reader can follow.',
        'Not PDF/A-2a: “Map of wards”: it was supplied as a PDF that does not claim to be PDF/A itself.',
      ],
    });
  });

  it('turns the page for landscape', async () => {
    const read = await ReadPdf.open((await packOf(await withText(0, [842, 595]))).pdf);
    expect(Math.round(read.document.getPage(2).getWidth())).toBe(842);
  });

  it('is described where a page is only a picture', async () => {
    const scan = await made((pdf) => {
      pdf.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 400, color: rgb(0.5, 0.5, 0.5) });
    });
    const section = (await ReadPdf.open((await packOf(scan)).pdf)).tree().children[1]!;
    expect([...walk(section)].filter(({ type }) => type === 'Figure').map(({ alt }) => alt)).toEqual([
      'A map of the wards',
    ]);
  });

  it('shows what was filled in, and has no fields', async () => {
    const form = await made((pdf) => {
      const page = pdf.addPage([595, 842]);
      const field = pdf.getForm().createTextField('name');
      field.setText('Filled in by hand');
      field.addToPage(page, { x: 50, y: 700, width: 300, height: 30 });
    });
    const pack = await packOf(form);
    expect((await textOfPdf(pack.pdf))[2]).toMatch(/Filled in by hand/);
    expect((await ReadPdf.open(pack.pdf)).catalog.has(PDFName.of('AcroForm'))).toBe(false);
  });

  it('keeps its own tags, and what it claims', async (context) => {
    const own = await buildPack(requestOf({ documents: [requestOf().documents[0]!], separateDocuments: true }), engine);
    const pack = await packOf(own.documents[1]!.pdf, 'tagged');
    expect(pack.conformance.claims).toEqual({ ua1: true, pdfa: '2a' });
    const section = (await ReadPdf.open(pack.pdf)).tree().children[1]!;
    expect([...walk(section)].filter(({ type }) => /^H\d/.test(type)).map(({ text }) => text)).toEqual([
      'Report a',
      'Lists',
      'After a gap',
    ]);
    const verapdf = findVeraPdf();
    if (verapdf === undefined) return context.skip();
    const folder = await mkdtemp(join(tmpdir(), 'minutebook-supplied-'));
    await writeFile(join(folder, 'pack.pdf'), pack.pdf);
    const { output } = await checkPdfs(verapdf, [join(folder, 'pack.pdf')]);
    await rm(folder, { recursive: true });
    expect(output).toContain('2 passed, 0 failed');
  });
});

describe('A supplied PDF that is refused', () => {
  it('is protected', async () => {
    const bytes = await (await PDFDocument.load(await withText())).save({ useObjectStreams: false });
    const locked = Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace('trailer\n<<', 'trailer\n<<\n/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>'),
      'latin1',
    );
    await expect(packOf(locked)).rejects.toThrow(
      '“Map of wards” (map): The PDF opens only with a password. Ask the sender for a copy that opens without one.',
    );
  });

  it.each([
    [
      'is cut short',
      async () => (await withText()).slice(0, 300),
      'The PDF is damaged beyond repair: no page can be found in it.',
    ],
    ['is no PDF', () => Promise.resolve(Buffer.from('<html>Not found</html>')), 'The file is a web page, not a PDF.'],
    ['is empty', () => Promise.resolve(new Uint8Array()), 'The file is empty.'],
  ])('%s', async (_, bytes, fault) => {
    await expect(packOf(await bytes())).rejects.toThrow(
      `${fault} Ask the sender to send it again, or to export it as PDF anew.`,
    );
  });
});

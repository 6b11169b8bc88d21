import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { FileReader } from '../../scripts/pack/pdf/file-reader.ts';
import { PdfStream } from '../../scripts/pack/pdf/objects.ts';
import { rc4 } from '../../scripts/pack/pdf/rc4.ts';
import { bindSupplied } from '../../scripts/pack/supplied/bind-supplied.ts';
import { inspectSupplied } from '../../scripts/pack/supplied/inspect-supplied.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { bound } from './bound-pdf.ts';
import { onePage, rawPdf, stream, words } from './raw-pdf.ts';

const inspected = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await inspectSupplied(bytes)).findings.map(({ id }) => id);

describe('A supplied page is a form of its own', () => {
  it('so that its fonts by reference leave the header and the number of the page alone', async () => {
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 6 0 R>>',
      stream('', words('Survey of paths', 100, 700).replace('/F1', '/MbR')),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      '<</Font 7 0 R>>',
      '<</MbR 5 0 R>>',
    ]);
    const [text] = await textOfPdf(bound(bytes));
    expect(text).toContain('Page 1 of 1');
    expect(text).toContain('Survey of paths');
  });

  it('whose pictures keep what their dictionaries refer to', async () => {
    const picture = deflateSync(Buffer.from([0, 1, 1, 0])).toString('latin1');
    const bytes = onePage({
      content: 'q 100 0 0 100 50 50 cm /I Do Q',
      resources: '/XObject<</I 6 0 R>>',
      more: [
        stream(
          '/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace 7 0 R/Filter/FlateDecode',
          picture,
        ),
        '[/Indexed/DeviceRGB 1 8 0 R]',
        stream('', '\x00\x00\x80\xff\xff\x00'),
      ],
    });
    const pdf = await PDFDocument.load(bound(bytes));
    const image = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find(
        (object) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
      ) as PDFRawStream;
    expect(String(pdf.context.lookup(image.dict.get(PDFName.of('ColorSpace'))))).toMatch(
      /^\[ \/Indexed \/DeviceRGB 1 \d+ 0 R \]$/,
    );
  });

  it('with what was left open at its end closed, and what was closed too often not closed', () => {
    const bytes = onePage({ content: `Q q 1 0 0 1 0 0 cm /Span BMC ${words('Left open', 100, 700)}` });
    const reader = new FileReader(bound(bytes));
    const forms = reader.all
      .map((number) => reader.object(number))
      .filter((object) => object instanceof PdfStream && object.dict.get('Subtype') === '/Form');
    expect(forms).toHaveLength(1);
    const page = reader.pages()[0]!.dict;
    expect(page.get('Resources')).toBeInstanceOf(Map);
  });
});

describe('What a reader of the original does not see', () => {
  it('is not in the pack: layers that are off', async () => {
    const bytes = onePage({
      content: `/OC /L BDC ${words('Hidden layer', 100, 700)}EMC /OC /M BDC ${words('Shown layer', 100, 600)}EMC`,
      resources: '/Properties<</L 6 0 R/M 7 0 R>>',
      catalog: '/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>',
      more: ['<</Type/OCG/Name(A)>>', '<</Type/OCG/Name(B)>>'],
    });
    const { texts, findings, mayBePublished } = await inspectSupplied(bytes);
    expect(texts).toEqual(['Shown layer']);
    expect(findings.map(({ id }) => id)).toEqual(['hidden-layer']);
    expect(mayBePublished).toBe(false);
    expect((await textOfPdf(bound(bytes)))[0]).not.toContain('Hidden');
  });

  it.each([
    [2, 'hidden'],
    [32, 'not for the screen'],
  ])('is not in the pack: fields with the flag %i (%s)', async (flag) => {
    const widget = (number: number, flags: number): string =>
      `<</Type/Annot/Subtype/Widget/FT/Tx/T(a${number})/F ${flags}/Rect[100 ${number * 50} 300 ${number * 50 + 20}]/AP<</N ${number} 0 R>>>>`;
    const look = (text: string): string =>
      stream('/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 5 0 R>>>>', words(text, 2, 5));
    const bytes = onePage({
      content: words('Form', 100, 700),
      page: '/Annots[6 0 R 7 0 R]',
      catalog: '/AcroForm<</Fields[6 0 R 7 0 R]>>',
      more: [widget(8, flag), widget(9, 4), look('Kept secret'), look('Filled in')],
    });
    const { texts } = await inspectSupplied(bytes);
    expect(texts[0]).toContain('Filled in');
    expect(texts[0]).not.toContain('secret');
  });

  it('is an error where words lie under a box, with the page and the place and without the words', async () => {
    const bytes = onePage({ content: `${words('Complainant: A. Person', 100, 700)}0 g 95 695 200 20 re f` });
    const { findings, texts } = await inspectSupplied(bytes);
    expect(texts).toEqual(['']);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'Page 1, 5 cm from the top of the PDF: words under a box or a picture (20 letters), which whoever has the file can copy and read.',
    ]);
  });

  const black = stream('/Type/XObject/Subtype/Form/BBox[0 0 200 20]', '0 g 0 0 200 20 re f');
  const spot = '/Rect[95 695 295 715]/F 4';
  it.each([
    ['a square of an annotation', `<</Type/Annot/Subtype/Square${spot}/AP<</N 7 0 R>>>>`],
    ['a mark to be taken out that was not', `<</Type/Annot/Subtype/Redact${spot}/AP<</N 7 0 R>>>>`],
    ['a box of added words', `<</Type/Annot/Subtype/FreeText${spot}/AP<</N 7 0 R>>>>`],
    ['a square that viewers draw themselves', `<</Type/Annot/Subtype/Square${spot}/IC[0 0 0]/C[0 0 0]>>`],
  ])('is an error where words lie under %s', async (_, annotation) => {
    const content = words('Complainant: A. Person', 100, 700);
    const { findings, texts } = await inspectSupplied(
      onePage({ content, page: '/Annots[6 0 R]', more: [annotation, black] }),
    );
    expect(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['covered-words']);
    expect(texts.join('')).not.toContain('Person');
  });

  it.each([
    ['a picture', '200 0 0 20 95 695 cm /I Do', '/Width 1/Height 1'],
    ['a picture that is turned and reaches over', '0 40 -240 0 320 690 cm /I Do', '/Width 2/Height 1'],
  ])('is an error where words lie under %s', async (_, paint, size) => {
    const bytes = onePage({
      content: `${words('Complainant: A. Person', 100, 700)}q ${paint} Q`,
      resources: '/XObject<</I 6 0 R>>',
      more: [stream(`/Type/XObject/Subtype/Image${size}/BitsPerComponent 8/ColorSpace/DeviceGray`, '\x00\x00')],
    });
    const { findings, texts } = await inspectSupplied(bytes);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['covered-words']);
    expect(texts).toEqual(['']);
  });

  it('keeps what stands beside the box, where it stood', async () => {
    const content = `BT /F1 12 Tf 100 700 Td (Name: Ann Onymous, of Here) Tj ET 0 g 135 695 80.5 20 re f`;
    const { texts } = await inspectSupplied(onePage({ content }));
    expect(texts[0]).toMatch(/^Name: +, of Here$/);
  });

  it.each([
    ['white on the paper', words('White words', 100, 700, '1 g')],
    ['in the colour of their ground', `0 0 1 rg 90 690 200 30 re f ${words('Blue words', 100, 700, '0 0 1 rg')}`],
    ['invisible where there is no picture', words('Ghost words', 100, 700, '3 Tr')],
    ['off the page', words('Far away', 100, 900)],
    ['as fine as dust', words('Dust', 100, 700).replace('12 Tf', '0.2 Tf')],
  ])('is a warning where words are %s', async (_, content) => {
    const { findings, texts } = await inspectSupplied(
      onePage({ content: content + words('Seen', 100, 500, '0 g 0 Tr') }),
    );
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([['unseen-words', 'warning']]);
    expect(texts).toEqual(['Seen']);
  });

  it.each([
    ['white words on a dark ground', `0 g 90 690 200 30 re f ${words('Words', 100, 700, '1 g')}`],
    ['words on a box that was painted before them', `0.9 g 90 690 200 30 re f ${words('Words', 100, 700)}`],
    ['words under a box that lets them through', `${words('Words', 100, 700)}/G gs 1 1 0 rg 90 690 200 30 re f`],
    ['words beside a box', `${words('Words', 100, 700)}0 g 200 690 200 30 re f`],
  ])('is not: %s', async (_, content) => {
    const bytes = onePage({ content, resources: '/ExtGState<</G<</ca 0.4>>>>' });
    expect(await inspectSupplied(bytes)).toMatchObject({ findings: [], texts: ['Words'] });
  });

  it('is not: the words of a scan that were read from its picture', async () => {
    const bytes = onePage({
      content: `${words('Read by a machine', 100, 700, '3 Tr')}q 595 0 0 842 0 0 cm /I Do Q`,
      resources: '/XObject<</I 6 0 R>>',
      more: [stream('/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x')],
    });
    expect(await inspectSupplied(bytes)).toMatchObject({ findings: [], texts: ['Read by a machine'] });
  });
});

describe('What is told of a supplied file', () => {
  it('is that a scan has no words', async () => {
    const bytes = onePage({
      content: 'q 595 0 0 842 0 0 cm /I Do Q',
      resources: '/XObject<</I 6 0 R>>',
      more: [stream('/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x')],
    });
    expect(await inspected(bytes)).toEqual(['scan-without-text']);
  });

  it('is that it is signed, and the original is published beside', async () => {
    const bytes = onePage({
      content: words('Signed', 100, 700),
      catalog: '/AcroForm<</Fields[6 0 R]>>',
      more: ['<</FT/Sig/T(s)/V<</Type/Sig/ByteRange[0 1 2 3]>>>>'],
    });
    expect(await inspectSupplied(bytes)).toMatchObject({ findings: [{ id: 'signed-pdf' }], mayBePublished: true });
  });

  it.each([
    ['a portfolio', '/Collection<<>>', /several files in one envelope/],
    ['a form that only Adobe shows', '/NeedsRendering true/AcroForm<</XFA 5 0 R>>', /\(XFA\)/],
  ])('is that it is refused: %s', async (_, catalog, message) => {
    const { findings } = await inspectSupplied(onePage({ content: '', catalog }));
    expect(findings).toMatchObject([
      { id: 'refused-pdf', severity: 'error', message: expect.stringMatching(message) as string },
    ]);
  });

  it('is that it was damaged and could be read', async () => {
    const whole = Buffer.from(onePage({ content: words('Still here', 100, 700) })).toString('latin1');
    const shifted = Buffer.from(whole.replace('%PDF-1.7\n', '%PDF-1.7\n%moved by a careless program\n'), 'latin1');
    const cut = Buffer.from(whole.slice(0, whole.indexOf('xref')), 'latin1');
    for (const bytes of [shifted, cut])
      expect(await inspectSupplied(bytes)).toMatchObject({ findings: [{ id: 'damaged-pdf' }], texts: ['Still here'] });
  });
});

describe('A file that is protected and opens without a password', () => {
  const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const md5 = (...pieces: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(pieces)).digest();
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

  /** Key and entries of the standard handler, revision 3 or 4, with the empty user password (ISO 32000-1, 7.6.3). */
  function protection(revision: 3 | 4): { key: Buffer; entries: string } {
    const owner = Buffer.alloc(32, 7);
    const id = Buffer.alloc(16, 1);
    const rights = Buffer.alloc(4);
    rights.writeInt32LE(-4);
    let key = md5(PADDING, owner, rights, id);
    for (let i = 0; i < 50; i++) key = md5(key);
    let user: Uint8Array = md5(PADDING, id);
    for (let i = 0; i < 20; i++)
      user = rc4(
        key.map((byte) => byte ^ i),
        user,
      );
    const how = revision === 3 ? '/V 2/Length 128' : '/V 4/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF';
    const entries = `/Encrypt<</Filter/Standard/R ${revision}${how}/P -4/O${hex(owner)}/U${hex(Buffer.concat([user, Buffer.alloc(16)]))}>>/ID[${hex(id)}${hex(id)}]`;
    return { key, entries };
  }

  it.each([3, 4] as const)('is bound like any other: revision %i', async (revision) => {
    const { key, entries } = protection(revision);
    const content = Buffer.from(words('Open to all', 100, 700), 'latin1');
    const salt = revision === 4 ? Buffer.from('sAlT') : Buffer.alloc(0);
    const own = md5(key, Buffer.from([4, 0, 0, 0, 0]), salt);
    const vector = Buffer.alloc(16, 3);
    const aes = (): Buffer => {
      const cipher = createCipheriv('aes-128-cbc', own, vector);
      return Buffer.concat([vector, cipher.update(content), cipher.final()]);
    };
    const data = Buffer.from(revision === 3 ? rc4(own, content) : aes()).toString('latin1');
    const bytes = rawPdf(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
        stream('', data),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ],
      entries,
    );
    expect(await inspectSupplied(bytes)).toMatchObject({ findings: [], texts: ['Open to all'] });
  });
});

describe('Links and bookmarks of a supplied file', () => {
  const file = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/Outlines 8 0 R/Dests<</there[4 0 R/XYZ 0 800 null]>>/PageLabels<</Nums[0<</S/r>>]>>>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 595 842]/Resources<</Font<</F1 7 0 R>>>>>>',
    '<</Type/Page/Parent 2 0 R/Contents 5 0 R/Annots[<</Subtype/Link/Rect[100 700 200 720]/Dest/there>><</Subtype/Link/Rect[100 600 200 620]/A<</S/URI/URI(https://council.example/)>>>><</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(a.exe)>>>>]>>',
    '<</Type/Page/Parent 2 0 R/Contents 6 0 R>>',
    stream('', words('See there', 100, 700)),
    stream('', words('There', 100, 700)),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</First 9 0 R/Last 9 0 R>>',
    '<</Title(Part one)/Dest/there/First 10 0 R/Last 10 0 R>>',
    '<</Title(Its end)/A<</S/GoTo/D[4 0 R/Fit]>>>>',
  ]);

  it('lead where they led; what runs a program does not', async () => {
    const pdf = await PDFDocument.load(bound(file));
    const links = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .filter((text) => text.includes('/Subtype /Link'));
    expect(links).toHaveLength(2);
    expect(links.some((text) => text.includes('/URI (https://council.example/)'))).toBe(true);
    expect(links.some((text) => /\/Dest \[ 3 0 R \/XYZ [\d.]+ 756[\d.]* null \]/.test(text))).toBe(true);
    expect(await inspected(file)).toEqual(['pdf-links']);
  });

  it('stand below the bookmark of the paper', async () => {
    const pdf = await PDFDocument.load(bound(file));
    const titles = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => /\/Title \(([^)]*)\)[^]*\/Parent/.exec(String(object))?.[1] ?? []);
    expect(titles.sort()).toEqual(['Its end', 'Map', 'Part one']);
  });

  it('and what it calls its pages is told', async () => {
    expect((await inspectSupplied(file)).labels).toEqual(['i', 'ii']);
  });
});

describe('A supplied file claims a standard', () => {
  const claimed = (content: string, structure: string): Uint8Array =>
    onePage({
      content,
      page: '/StructParents 0',
      catalog: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Metadata 7 0 R',
      more: [`<</Type/StructTreeRoot/K ${structure}>>`, stream('', '<pdfuaid:part>1</pdfuaid:part>')],
    });
  const reasons = (bytes: Uint8Array): readonly string[] =>
    bindSupplied({
      kind: 'supplied',
      id: 'a',
      title: 'Map',
      language: 'en-GB',
      address: '/a/',
      bytes,
      description: 'A map',
      startsItem: false,
    })
      .part.faults.filter(({ standard }) => standard === 'ua1')
      .map(({ reason }) => reason);

  it.each([
    [
      'content that is not tagged',
      `/P<</MCID 0>>BDC ${words('Told', 100, 700)}EMC ${words('Untold', 100, 600)}`,
      '<</S/P/Pg 3 0 R/K 0>>',
      'parts of its pages are neither tagged nor marked as decoration',
    ],
    [
      'tags that lead nowhere',
      `/P<</MCID 5>>BDC ${words('Lost', 100, 700)}EMC`,
      '<</S/P/Pg 3 0 R/K 0>>',
      'parts of its pages are tagged and not in the order of reading',
    ],
    [
      'a picture without description',
      `/Figure<</MCID 0>>BDC ${words('x', 100, 700)}EMC`,
      '<</S/Figure/Pg 3 0 R/K 0>>',
      'a picture in it has no description',
    ],
    [
      'a cell outside of a row',
      `/TD<</MCID 0>>BDC ${words('x', 100, 700)}EMC`,
      '<</S/Table/K<</S/TD/Pg 3 0 R/K 0>>>>',
      'a TD stands in a Table',
    ],
    [
      'a font that is not embedded',
      `/P<</MCID 0>>BDC ${words('x', 100, 700)}EMC`,
      '<</S/P/Pg 3 0 R/K 0>>',
      'its fonts cannot be checked here',
    ],
  ])('and is not believed with %s', (_, content, structure, reason) => {
    expect(reasons(claimed(content, structure))).toEqual([`it claims to be PDF/UA, but ${reason}`]);
  });
});

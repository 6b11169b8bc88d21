import { readFileSync } from 'node:fs';
import jpeg from 'jpeg-js';
import PdfKit from 'pdfkit';
import { PDFDocument, StandardFonts, degrees, rgb } from 'pdf-lib';
import { rawPdf, stream } from './raw-pdf.ts';
import { compressedPdf, deflated, revised } from './written-pdf.ts';

/*
 * Small files of one page or two, each as one program writes them: by the program's own library where it has one on npm,
 * else object by object with its habits. The words and shapes are ours.
 */

const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
const GRAY = Buffer.from(Array.from({ length: 32 * 32 }, (_, dot) => 40 + (dot % 32) * 6));

/** A photograph, a slope of colours. */
function photograph(width: number, height: number): string {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let dot = 0; dot < width * height; dot++) {
    data[dot * 4] = Math.round(((dot % width) / width) * 255);
    data[dot * 4 + 1] = Math.round((dot / (width * height)) * 200);
    data[dot * 4 + 2] = 90;
  }
  return Buffer.from(jpeg.encode({ width, height, data }, 80).data).toString('latin1');
}

/** A TrueType font as office programs embed it, its widths by the simplest of rules. */
function trueType(name: string, file: number): readonly [string, string, string] {
  const program = readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf');
  return [
    `<</Type/Font/Subtype/TrueType/BaseFont/BAAAAA+${name}/FirstChar 32/LastChar 126/Widths[${'602 '.repeat(95)}]/Encoding/WinAnsiEncoding/FontDescriptor ${file + 1} 0 R>>`,
    `<</Type/FontDescriptor/FontName/BAAAAA+${name}/Flags 33/FontBBox[-558 -375 718 1028]/ItalicAngle 0/Ascent 928/Descent -236/CapHeight 729/StemV 80/FontFile2 ${file + 2} 0 R>>`,
    deflated(`/Length1 ${program.length}`, program),
  ];
}

/** LibreOffice: lengths of streams as objects of their own, resources of all pages shared by reference, the page a group. */
function libreOffice(): Uint8Array {
  const content =
    '0.1 w\nq 0 0.028 595.275 841.861 re\nW* n\nq 0.2 0.4 0.7 rg 100 500 m 300 500 l 300 600 l 100 600 l h f*\nQ\nq 0 0 0 rg\nBT\n56.8 773.989 Td /F1 12 Tf(Minutes of the allotment society)Tj\nET\nQ\nQ ';
  const length = stream('', content).replace(/\/Length \d+/, '/Length 5 0 R');
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/XYZ null null 0]/Lang(en-GB)>>',
    '<</Type/Pages/Resources 6 0 R/MediaBox[0 0 595 841]/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/Resources 6 0 R/MediaBox[0 0 595.275590551181 841.861417322835]/Group<</S/Transparency/CS/DeviceRGB/I true>>/Contents 4 0 R>>',
    length,
    String(content.length),
    '<</Font 7 0 R/ProcSet[/PDF/Text]>>',
    '<</F1 8 0 R>>',
    ...trueType('LiberationMono', 8),
  ]);
}

/** Ghostscript: everything ten times as large under a matrix, a graphics state by name, fonts and states by reference. */
function ghostscript(): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/Metadata 10 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/Rotate 0>>',
    '<</Type/Page/MediaBox[0 0 595 842]/Rotate 0/Parent 2 0 R/Resources<</ProcSet[/PDF/Text]/ExtGState 6 0 R/Font 7 0 R>>/Contents 4 0 R>>',
    deflated(
      '',
      'q 0.1 0 0 0.1 0 0 cm\n/R7 gs\n0.8 0.3 0.1 rg\n1000 3000 2500 1500 re\nf\nQ\nq 0.1 0 0 0.1 0 0 cm 0 g\nq\n10 0 0 10 0 0 cm BT\n/R8 24 Tf\n1 0 0 1 100 700 Tm\n[(Sur)20(vey of the f)-10(ord)]TJ\nET\nQ\nQ',
    ),
    '<</Type/ExtGState/OPM 1/SA true>>',
    '<</R7 5 0 R>>',
    '<</R8 8 0 R>>',
    '<</BaseFont/Helvetica/Type/Font/Subtype/Type1/FirstChar 32/LastChar 126/Widths 9 0 R>>',
    `[278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 ${'556 '.repeat(79)}]`,
    stream('/Type/Metadata/Subtype/XML', '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'),
  ]);
}

/** A scanner: a photograph of the page, what it read out of it below in invisible letters, a page of fax dots. */
function scanner(): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612.48 791.04]/Contents[5 0 R 6 0 R]/Resources<</XObject<</Im1 7 0 R>>/Font<</f 9 0 R>>>>>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate 90/Contents 10 0 R/Resources<</XObject<</Im2 8 0 R>>>>>>',
    stream('', 'BT 3 Tr 1 0 0 1 72 700 Tm /f 11 Tf 93.5 Tz (Read by the scanner)Tj ET '),
    stream('', 'q 612.48 0 0 791.04 0 0 cm /Im1 Do Q '),
    stream(
      '/Type/XObject/Subtype/Image/Width 128/Height 160/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode',
      photograph(128, 160),
    ),
    // Eight white rows, each coded as "like the one above", and the end of the block; turned black by its Decode.
    stream(
      '/Type/XObject/Subtype/Image/Width 16/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 16/Rows 8>>',
      '\xff\x00\x10\x01',
    ),
    HELVETICA,
    stream('', 'q 300 0 0 300 100 200 cm /Im2 Do Q'),
  ]);
}

/** PowerPoint: a landscape sheet, each shape clipped to the page, a picture with a soft mask, states for opacity. */
function powerPoint(): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/Resources<</ExtGState<</GS5 5 0 R/GS8 6 0 R>>/XObject<</Image7 7 0 R>>/Font<</F1 9 0 R>>/ProcSet[/PDF/Text/ImageB/ImageC/ImageI]>>/MediaBox[0 0 960 540]/Contents 4 0 R/Group<</Type/Group/S/Transparency/CS/DeviceRGB>>/Tabs/S>>',
    deflated(
      '',
      'q 0.000018 0 959.99 540 re W* n 0.929 0.49 0.192 rg /GS5 gs 60 60 m 400 60 l 400 240 l 60 240 l h f* Q q 600 100 300 300 re W* n q 300 0 0 300 600 100 cm /Image7 Do Q Q q 0 0 960 540 re W* n /GS8 gs 0 0 0.6 rg 300 150 300 200 re f Q q 0 0 960 540 re W* n BT /F1 44 Tf 1 0 0 1 72 450 Tm 0 g 0 G [(Budget for 20)3(32)] TJ ET Q',
    ),
    '<</Type/ExtGState/BM/Normal/ca 1>>',
    '<</Type/ExtGState/BM/Normal/ca 0.5>>',
    deflated(
      '/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8/Interpolate true/SMask 8 0 R',
      GRAY,
    ),
    deflated(
      '/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/Matte[0]/BitsPerComponent 8/Interpolate false',
      GRAY,
    ),
    HELVETICA,
  ]);
}

/** Word: a table of objects that says where a cross-reference stream is (a hybrid file), words in marked content, two-byte fonts. */
function word(): Uint8Array {
  const hex = Buffer.from('Notice of a meeting', 'latin1').toString('hex').replace(/../g, '00$&');
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/StructTreeRoot 10 0 R/MarkInfo<</Marked true>>>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>/ProcSet[/PDF/Text]>>/MediaBox[0 0 595.32 841.92]/Contents 4 0 R/StructParents 0>>',
    deflated(
      '',
      `q\n0.000008871 0 595.32 841.92 re\nW* n\n/P <</MCID 0>> BDC q\n0 0 595.32 841.92 re\nW* n\nBT\n/F1 20 Tf\n1 0 0 1 72.024 759.72 Tm\n0 g\n0 G\n[<${hex}>] TJ\nET\nQ\n EMC /Artifact BMC q 72 740 400 2 re f Q EMC Q`,
    ),
    '<</Type/Font/Subtype/Type0/BaseFont/ABCDEE+Aptos/Encoding/Identity-H/DescendantFonts 6 0 R/ToUnicode 9 0 R>>',
    '[7 0 R]',
    '<</BaseFont/ABCDEE+Aptos/Subtype/CIDFontType2/Type/Font/CIDToGIDMap/Identity/DW 602/CIDSystemInfo<</Ordering(Identity)/Registry(Adobe)/Supplement 0>>/FontDescriptor 8 0 R>>',
    '<</Type/FontDescriptor/FontName/ABCDEE+Aptos/Flags 32/ItalicAngle 0/Ascent 939/Descent -282/CapHeight 939/StemV 56/FontBBox[-500 -282 1085 939]/FontFile2 13 0 R>>',
    deflated(
      '',
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange endcmap end end',
    ),
    '<</Type/StructTreeRoot/K 11 0 R/ParentTree<</Nums[0[12 0 R]]>>/ParentTreeNextKey 1>>',
    '<</S/Document/P 10 0 R/K[12 0 R]>>',
    '<</S/P/P 11 0 R/Pg 3 0 R/K 0>>',
    trueType('', 0)[2],
  ]);
}

/** Acrobat: objects in streams, and what was added since in a second revision: a stamp on the page. */
function acrobat(): Uint8Array {
  const page = (annotations: string): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/CropBox[20 20 575 822]/Rotate 0/Contents 4 0 R/Resources<</Font<</T1_0 5 0 R>>>>${annotations}>>`;
  const first = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/DA(/Helv 0 Tf 0 g )>>>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    page(''),
    deflated(
      '',
      '/Artifact BMC EMC BT /T1_0 18 Tf 60 760 Td (Plan of the market)Tj ET 0.3 0.6 0.3 rg 80 100 300 200 re f',
    ),
    HELVETICA,
  ]);
  return revised(first, {
    3: page('/Annots[6 0 R]'),
    6: '<</Type/Annot/Subtype/Stamp/Rect[300 600 500 660]/F 4/AP<</N 7 0 R>>/P 3 0 R>>',
    7: stream(
      '/Type/XObject/Subtype/Form/FormType 1/BBox[0 0 100 30]/Resources<</Font<</F 5 0 R>>>>',
      '0.9 0.8 0.3 rg 0 0 100 30 re f 0 g BT /F 14 Tf 10 10 Td (RECEIVED)Tj ET',
    ),
  });
}

/** Quartz (macOS): colours in spaces by name and reference, a clip around everything, resources as an object. */
function quartz(): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/MediaBox[0 0 595.2756 841.8898]/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/Resources 5 0 R/Contents 4 0 R>>',
    deflated(
      '',
      'q Q q 0 0 595 842 re W n /Cs1 cs 0.1 0.5 0.9 sc 100 400 300 200 re f /Perceptual ri /Gs1 gs 0 0 0 sc q 1 0 0 -1 0 842 cm BT 20 0 0 -20 80 90 Tm /TT1 1 Tf [ (Let) -10 (ter to the clerk) ] TJ ET Q Q',
    ),
    '<</ProcSet[/PDF/Text]/ColorSpace<</Cs1 6 0 R>>/ExtGState<</Gs1<</Type/ExtGState/AAPL:AA true>>>>/Font<</TT1 7 0 R>>>>',
    '[/CalRGB<</WhitePoint[0.9505 1 1.089]/Gamma[2.2 2.2 2.2]>>]',
    HELVETICA,
  ]);
}

/** Cairo: the page upside down, a group as a form with its own state, strings in hexadecimal. */
function cairo(): Uint8Array {
  return compressedPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]/Contents 4 0 R/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>/Resources 5 0 R>>',
    deflated(
      '',
      '1 0 0 -1 0 841.89 cm q 0.5 0.2 0.6 rg 50 50 200 150 re f /a0 gs /x5 Do Q q 0 g BT 16 0 0 -16 50 300 Tm /f-0-0 1 Tf [<4d6170>-1<206f6620746865>-2<2077656c6c73>]TJ ET Q',
    ),
    '<</ExtGState<</a0<</CA 1/ca 1>>>>/Pattern<<>>/XObject<</x5 6 0 R>>/Font<</f-0-0 7 0 R>>>>',
    deflated(
      '/Type/XObject/Subtype/Form/BBox[100 100 400 400]/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>/Resources<</ExtGState<</a0<</CA 0.4/ca 0.4>>>>>>',
      'q /a0 gs 0 0.7 0.3 rg 150 120 300 200 re f Q',
    ),
    HELVETICA,
  ]);
}

/** iText: content in several streams, cut between operands and their operator, and annotations that it stamped. */
function iText(): Uint8Array {
  return compressedPdf([
    '<</Type/Catalog/Pages 2 0 R/Outlines 10 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 5 0 R 6 0 R]/Resources<</Font<</F1 7 0 R>>/XObject<</Fm0 8 0 R>>>>/Annots[9 0 R]>>',
    deflated('', 'q\nBT\n36 806 Td\n/F1 12 Tf 0 -18 '),
    deflated('', 'Td\n(Licence for the fair)Tj\nET\nQ\nq 0.7 0.7 0.2 rg 60 300 '),
    deflated('', '200 200 re f Q q 1 0 0 1 250 500 cm /Fm0 Do Q'),
    HELVETICA,
    deflated(
      '/Type/XObject/Subtype/Form/BBox[0 0 200 50]/Matrix[1 0 0 1 0 0]/Resources<<>>',
      '0.2 0.2 0.2 rg 0 0 200 50 re f',
    ),
    '<</Type/Annot/Subtype/Link/Rect[36 780 200 800]/Border[0 0 0]/A<</S/URI/URI(https://fair.example/)>>>>',
    '<</Type/Outlines/First 11 0 R/Last 11 0 R/Count 1>>',
    '<</Title(Licence)/Parent 10 0 R/Dest[3 0 R/FitH 806]>>',
  ]);
}

/** wkhtmltopdf (Qt): a small unit, colours in pattern spaces, a bitmap as a mask. */
function qt(): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/ProcSet[/PDF/Text/ImageB/ImageC]>>',
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R/MediaBox[0 0 595 842]>>',
    deflated(
      '',
      '/GSa gs /CSp cs 0 0 0 scn /CSp CS 0 0 0 SCN 0.12 0 0 -0.12 28 814 cm q q Q Q q 0 0 1 rg /PCSp cs 0.8 0.2 0.5 /Pat scn 400 1200 2000 1500 re f Q q BT /F7 250 Tf 1 0 0 -1 0 0 Tm 300 -600 Td <4f70656e20746f20616c6c> Tj ET Q q 1500 0 0 -1500 2500 5500 cm /Im9 Do Q',
    ),
    '<</ColorSpace<</PCSp[/Pattern/DeviceRGB]/CSp/DeviceRGB>>/ExtGState<</GSa<</Type/ExtGState/SA true/SM 0.02/ca 1.0/CA 1.0/AIS false/SMask/None>>>>/Pattern<</Pat 6 0 R>>/Font<</F7 7 0 R>>/XObject<</Im9 8 0 R>>>>',
    stream(
      '/Type/Pattern/PatternType 1/PaintType 2/TilingType 1/BBox[0 0 8 8]/XStep 8/YStep 8/Resources<<>>',
      '0 0 6 6 re f',
    ),
    HELVETICA,
    deflated(
      '/Type/XObject/Subtype/Image/Width 8/Height 8/ImageMask true/Decode[1 0]',
      '\xf0\xf0\xf0\xf0\x0f\x0f\x0f\x0f',
    ),
  ]);
}

/** Apache FOP: text turned twice under a page that is upside down, pictures as inline images. */
function fop(): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/Lang(en)>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.275 841.889]/Resources 5 0 R/Contents 4 0 R>>',
    stream(
      '',
      `1 0 0 -1 0 841.889 cm\nq\n1 0 0 1 56.692 56.692 cm\nBT\n/F1 14 Tf\n1 0 0 -1 0 11.41 Tm [(Register of r) 20 (ooms)] TJ\nET\nQ\nq 200 0 0 -200 100 500 cm\nBI /W 2 /H 2 /BPC 8 /CS /G ID \x20\xa0\xe0\x60 EI\nQ\n`,
    ),
    '<</ProcSet[/PDF/ImageB/ImageC/Text]/Font<</F1 6 0 R>>>>',
    HELVETICA,
  ]);
}

/** pdfTeX: a bitmap font whose letters are drawn one by one, in a font matrix of its own, and named places. */
function pdfTeX(): Uint8Array {
  return compressedPdf([
    '<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Names[(page.1)[3 0 R/XYZ 100 700 null]]>>>>/OpenAction[3 0 R/Fit]>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R/MediaBox[0 0 595.276 841.89]>>',
    deflated(
      '',
      'BT /F8 99.6264 Tf 100 700 Td[(A)-333(A)28(B)]TJ 0 -120 Td[(B)-500(B)]TJ ET 1 0 0 1 100 300 cm 0 0 300 0.398 re f',
    ),
    '<</Font<</F8 6 0 R>>/ProcSet[/PDF/Text]>>',
    '<</Type/Font/Subtype/Type3/FontMatrix[0.01204 0 0 0.01204 0 0]/FontBBox[0 0 60 60]/Resources<</ProcSet[/PDF/ImageB]>>/FirstChar 65/LastChar 66/Widths[50 45]/Encoding<</Type/Encoding/Differences[65/a65/a66]>>/CharProcs<</a65 7 0 R/a66 8 0 R>>/ToUnicode 9 0 R>>',
    stream(
      '',
      '50 0 0 0 48 48 d1 q 48 0 0 48 0 0 cm BI /W 8 /H 8 /IM true /BPC 1 /D [1 0] ID \x18\x3c\x66\x66\x7e\x66\x66\x66 EI Q',
    ),
    stream(
      '',
      '45 0 0 0 40 48 d1 q 40 0 0 48 0 0 cm BI /W 8 /H 8 /IM true /BPC 1 /D [1 0] ID \x7c\x66\x66\x7c\x66\x66\x66\x7c EI Q',
    ),
    deflated(
      '',
      'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <42> <0041> endbfrange endcmap',
    ),
  ]);
}

async function pdfLib(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([842, 595]);
  page.setRotation(degrees(270));
  page.drawText('Text of the map', { x: 100, y: 100, size: 40, font: await pdf.embedFont(StandardFonts.TimesRoman) });
  page.drawEllipse({ x: 500, y: 300, xScale: 150, yScale: 80, color: rgb(0.2, 0.5, 0.3), opacity: 0.5 });
  return pdf.save();
}

function pdfKit(): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PdfKit({ size: 'A4', info: { CreationDate: new Date(0) } });
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => {
      resolve(Buffer.concat(pieces));
    });
    pdf.on('error', reject);
    pdf.font('node_modules/dejavu-fonts-ttf/ttf/DejaVuSerif.ttf').fontSize(20).text('Report on the weir: ŵ and ŷ');
    const slope = pdf.linearGradient(100, 300, 400, 300).stop(0, 'green').stop(1, 'orange');
    pdf.rect(100, 300, 300, 200).fill(slope);
    pdf.image(Buffer.from(photograph(64, 64), 'latin1'), 100, 550, { width: 150 });
    pdf.end();
  });
}

/** Each maker with the words of its pages. */
export const makers: Readonly<
  Record<string, { readonly make: () => Uint8Array | Promise<Uint8Array>; readonly words: readonly string[] }>
> = {
  LibreOffice: { make: libreOffice, words: ['Minutes of the allotment society'] },
  Ghostscript: { make: ghostscript, words: ['Survey of the ford'] },
  'a scanner': { make: scanner, words: ['Read by the scanner', ''] },
  PowerPoint: { make: powerPoint, words: ['Budget for 2032'] },
  Word: { make: word, words: ['Notice of a meeting'] },
  Acrobat: { make: acrobat, words: ['Plan of the market\nRECEIVED'] },
  Quartz: { make: quartz, words: ['Letter to the clerk'] },
  Cairo: { make: cairo, words: ['Map of the wells'] },
  iText: { make: iText, words: ['Licence for the fair'] },
  wkhtmltopdf: { make: qt, words: ['Open to all'] },
  'Apache FOP': { make: fop, words: ['Register of rooms'] },
  pdfTeX: { make: pdfTeX, words: ['A AB\nB B'] },
  'pdf-lib': { make: pdfLib, words: ['Text of the map'] },
  PDFKit: { make: pdfKit, words: ['Report on the weir: ŵ and ŷ'] },
};

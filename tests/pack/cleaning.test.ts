import { describe, expect, it } from 'vitest';
import { PdfString, dict } from '../../scripts/pack/pdf/objects.ts';
import { dropDecoration, dropRepeatedHeads } from '../../scripts/pack/clean/artifacts.ts';
import { mendHeadings } from '../../scripts/pack/clean/headings.ts';
import { tellAmendments } from '../../scripts/pack/clean/amendments.ts';
import { decodeShown, linkEntries } from '../../scripts/pack/clean/links.ts';
import { missingGlyphs } from '../../scripts/pack/clean/glyphs.ts';
import { readMarks } from '../../scripts/pack/clean/marks.ts';
import { shape } from '../../scripts/pack/clean/shape.ts';
import { thriftyTables } from '../../scripts/pack/clean/tables.ts';
import { elements } from '../../scripts/pack/clean/tree.ts';
import type { Content, Element, Kid } from '../../scripts/pack/clean/tree.ts';

function element(type: string, ...kids: Kid[]): Element {
  return { kind: 'element', type, kids, source: 0 };
}

function text(mcid: number, page = 0): Content {
  return { kind: 'content', page, mcid };
}

/** A tree as one line: `P(Link(#1))`. */
function outline(kids: readonly Kid[]): string {
  return kids
    .map((kid) =>
      kid.kind === 'element'
        ? `${kid.type}${kid.kids.length > 0 ? `(${outline(kid.kids)})` : ''}`
        : kid.kind === 'content'
          ? `#${kid.mcid}`
          : `@${kid.object}`,
    )
    .join(' ');
}

describe('Marked content (PDF/UA-1 7.1-3)', () => {
  it('puts what is painted outside every mark between Artifact and EMC', () => {
    const { pieces } = readMarks('q\n10 10 50 1 re\nf\n/P <</MCID 0 >>BDC\nBT\n<0041> Tj\nET\nEMC\nQ\n');
    expect(pieces.join('')).toBe(
      'q\n/Artifact BMC\n10 10 50 1 re\nf\nEMC\n/P <</MCID 0 >>BDC\nBT\n<0041> Tj\nET\nEMC\nQ\n',
    );
  });

  it('leaves clipping alone, since it paints nothing', () => {
    const content = 'q\n0 0 100 100 re\nW* n\n/P <</MCID 0 >>BDC\nBT\n<0041> Tj\nET\nEMC\nQ\n';
    expect(readMarks(content).pieces.join('')).toBe(content);
  });

  it('closes an artifact that runs to the end of the page', () => {
    expect(readMarks('0 0 m\n10 0 l\nS\n').pieces.join('')).toBe('/Artifact BMC\n0 0 m\n10 0 l\nS\n\nEMC\n');
  });

  it('turns the rules of a table that were marked as its content into artifacts', () => {
    const page = readMarks(
      '/Table <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC\n/TD <</MCID 1 >>BDC\n/F1 9 Tf\n<0041> Tj\nEMC\n',
    );
    const kids = dropDecoration([element('Table', text(0), element('TR', element('TD', text(1))))], [page]);
    expect(outline(kids)).toBe('Table(TR(TD(#1)))');
    expect(page.pieces.join('')).toContain('/Artifact BMC\n0 0 9 1 re');
  });

  it('keeps the painting of a figure', () => {
    const page = readMarks('/Figure <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC\n');
    expect(outline(dropDecoration([element('Figure', text(0))], [page]))).toBe('Figure(#0)');
  });
});

describe('Repeated table heads (PDF/UA-1 7.1-1)', () => {
  const head = (n: number, glyphs: string): string => `/TH <</MCID ${n} >>BDC\n/F1 9 Tf\n<${glyphs}> Tj\nEMC\n`;

  it('reads a head once and marks its repetitions as pagination', () => {
    const pages = [readMarks(head(0, '0041')), readMarks(head(0, '0041'))];
    const row = element('TR', element('TH', text(0, 0), text(0, 1)));
    dropRepeatedHeads([row], pages);
    expect(outline([row])).toBe('TR(TH(#0))');
    expect(pages[1]!.pieces.join('')).toContain('/Artifact<</Type/Pagination>>BDC');
  });

  it('keeps a row that breaks over two pages', () => {
    const pages = [readMarks(head(0, '0041')), readMarks(head(0, '0042'))];
    const row = element('TR', element('TD', text(0, 0), text(0, 1)));
    dropRepeatedHeads([row], pages);
    expect(outline([row])).toBe('TR(TD(#0 #0))');
  });
});

describe('The shape of the tree', () => {
  it('gives a list item a body (7.2-20)', () => {
    expect(outline(shape([element('L', element('LI', element('Lbl', text(0)), element('NonStruct', text(1))))]))).toBe(
      'L(LI(Lbl(#0) LBody(#1)))',
    );
  });

  it('drops wrappers and puts their text where it belongs', () => {
    expect(
      outline(
        shape([
          element(
            'NonStruct',
            element(
              'NonStruct',
              element('P', element('NonStruct', text(0)), element('Link', element('NonStruct', text(1)))),
            ),
          ),
        ]),
      ),
    ).toBe('P(#0 Link(#1))');
  });

  it('puts bare text of a group into a paragraph', () => {
    expect(
      outline(
        shape([
          element(
            'NonStruct',
            element('NonStruct', text(0)),
            element('H2', element('NonStruct', text(1))),
            element('NonStruct', text(2)),
          ),
        ]),
      ),
    ).toBe('P(#0) H2(#1) P(#2)');
  });

  it('counts a figure and its image as one figure', () => {
    const image: Element = { ...element('Figure', text(0)), alt: 'A map' };
    expect(outline(shape([element('Figure', image, element('Caption', element('NonStruct', text(1))))]))).toBe(
      'Div(Figure(#0) Caption(#1))',
    );
  });

  it('keeps empty cells, since rows count on them (7.2-43)', () => {
    expect(outline(shape([element('Table', element('TR', element('TD'), element('TD', text(0))))]))).toBe(
      'Table(TR(TD TD(#0)))',
    );
  });

  it('mends gaps between levels of headings (7.4.2-1)', () => {
    const kids = [element('H1'), element('H4'), element('H2'), element('H3')];
    mendHeadings(kids);
    expect(outline(kids)).toBe('H1 H2 H2 H3');
  });
});

describe('Table headers (7.5-1)', () => {
  const header = (id: string, scope: '/Column' | '/Row', span = 1): Element => ({
    ...element('TH'),
    id,
    attributes: dict({ Scope: scope, RowSpan: 1, ColSpan: span }),
  });
  const cell = (...headers: string[]): Element => ({
    ...element('TD'),
    attributes: new Map([['Headers', headers.map((id) => new PdfString(id))]]),
  });

  it('leaves it to scopes where the table is regular', () => {
    const table = element(
      'Table',
      element('TR', header('a', '/Column'), header('b', '/Column')),
      element('TR', header('c', '/Row'), cell('b', 'c')),
    );
    thriftyTables([table]);
    expect([...elements([table])].filter((kid) => kid.id !== undefined || kid.attributes?.has('Headers'))).toEqual([]);
  });

  it('keeps cells pointing at their headers where heads span', () => {
    const table = element(
      'Table',
      element('TR', header('a', '/Column', 2)),
      element('TR', header('b', '/Row'), cell('a', 'b')),
    );
    thriftyTables([table]);
    expect([...elements([table])].map((kid) => kid.id).filter(Boolean)).toEqual(['a', 'b']);
  });
});

describe('Links and glyphs', () => {
  it('says a link in its own words, and prints it (7.18.1-2, 7.18.5-2; PDF/A-2 6.3.2)', () => {
    const annotation = dict({ Rect: [1, 2, 3, 4] });
    expect(linkEntries(annotation, 'minute (898)', 7)).toBe(
      '/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[1 2 3 4]/Contents(minute \\(898\\))/StructParent \x057',
    );
  });

  it('decodes what a page shows', () => {
    expect(
      decodeShown(
        '/F1<00410042>/F2<0041>',
        new Map([
          [
            'F1',
            {
              drawn: false,
              words: new Map([
                [0x41, 'x'],
                [0x42, 'y'],
              ]),
            },
          ],
          ['F2', { drawn: false, words: new Map([[0x41, 'z']]) }],
        ]),
      ),
    ).toBe('xyz');
  });

  it('says of struck and inserted words what they are, and marks the line (ISO 32000-1, 14.8.5.4.5)', () => {
    const span = (language: string): Element => ({ kind: 'element', type: 'Span', kids: [], language, source: 0 });
    const kids = [span('x-del'), span('x-ins-cy'), span('cy')];
    tellAmendments(kids, () => 'closed');
    expect(kids.map(({ alt, language, attributes }) => [alt, language, attributes?.get('TextDecorationType')])).toEqual(
      [
        ['struck out: closed', undefined, '/LineThrough'],
        ['ychwanegwyd: closed', undefined, '/Underline'],
        [undefined, 'cy', undefined],
      ],
    );
  });

  it('decodes fonts that come as drawings, whose codes have one byte and none for a missing glyph', () => {
    const fonts = new Map([
      [
        'F1',
        {
          drawn: true,
          words: new Map([
            [0x00, '陳'],
            [0x41, '大'],
          ]),
        },
      ],
    ]);
    expect(decodeShown('/F1<0041>', fonts, '?')).toBe('陳大');
    expect(missingGlyphs([readMarks('/P <</MCID 0 >>BDC\n/F1 9 Tf\n<00004100> Tj\nEMC\n')], [fonts])).toEqual([]);
  });

  it('finds a character without a glyph, and says after which words (7.21.8-1)', () => {
    const page = readMarks('/P <</MCID 0 >>BDC\n/F1 9 Tf\n<00410000> Tj\nEMC\n');
    expect(missingGlyphs([page], [new Map([['F1', { drawn: false, words: new Map([[0x41, 'x']]) }]])])).toEqual([
      'page 1 shows a character that no font has, after “x”',
    ]);
  });

  it('does not take glyphs 0x1000 0x0041 for glyph 0', () => {
    const page = readMarks('/P <</MCID 0 >>BDC\n/F1 9 Tf\n<10000041> Tj\nEMC\n');
    expect(missingGlyphs([page], [new Map()])).toEqual([]);
  });
});

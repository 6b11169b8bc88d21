import type { FurnitureFont } from './furniture-font.ts';

/** The two weights that furniture is drawn in. */
export interface FurnitureFonts {
  readonly regular: FurnitureFont;
  readonly bold: FurnitureFont;
}

/** What assembly draws alike on many pages besides the documents' own content. */
export interface StandingFurniture {
  readonly width: number;
  readonly height: number;
  /** Running header, left: the body and date. */
  readonly header: string;
  /** Running header, right: item and title. */
  readonly running: string;
  /** On the first page of an item, larger: `Agenda item 7`. */
  readonly opens?: string;
  readonly marking?: string;
  /** At the foot, in the middle; a marking takes its place. */
  readonly foot?: string;
  /** In points. */
  readonly size: number;
  /** In the middle of a page that has nothing else. */
  readonly blank?: string;
}

const MARGIN = 51;
const FOOT = 28;
const INK = '0.2 0.25 0.22';
const LINE = '0.76 0.75 0.71';

/** The content stream of a page's running header: pagination artifacts (ISO 32000-1, 14.8.2.2.2), fonts /MbR and /MbB. */
export function standingFurniture(page: StandingFurniture, fonts: FurnitureFonts): string {
  const { regular, bold } = fonts;
  const { size } = page;
  const top = page.height - 34;
  const inner = page.width - 2 * MARGIN;
  const out: string[] = [];
  const opens = page.opens ?? '';
  // The body and the date stand whole where they leave the title a fair share; a long title is what gets cut.
  const whole = regular.width(page.header, size);
  const right = opens === '' ? regular.fitted(page.running, size, Math.max(inner * 0.4, inner - whole - 16)) : opens;
  const rightWidth = opens === '' ? regular.width(right, size) : bold.width(right, size + 2);
  const left = regular.fitted(page.header, size, inner - rightWidth - 16);
  out.push(
    artifact('Header', 'Top', [
      text('MbR', size, MARGIN, top, regular.show(left)),
      right === ''
        ? ''
        : text(
            opens === '' ? 'MbR' : 'MbB',
            opens === '' ? size : size + 2,
            page.width - MARGIN - rightWidth,
            top,
            (opens === '' ? regular : bold).show(right),
          ),
      `${LINE} RG 0.5 w ${MARGIN} ${n(top - 6)} m ${n(page.width - MARGIN)} ${n(top - 6)} l S`,
    ]),
  );
  if (page.marking !== undefined) {
    const width = bold.width(page.marking, size + 1);
    out.push(
      artifact('Header', 'Top', [
        text('MbB', size + 1, (page.width - width) / 2, page.height - 18, bold.show(page.marking), '0.66 0.07 0.07'),
      ]),
    );
    out.push(
      artifact('Footer', 'Bottom', [text('MbB', size, MARGIN, FOOT, bold.show(page.marking), '0.66 0.07 0.07')]),
    );
  }
  // What must not be published says so there instead.
  if (page.foot !== undefined && page.marking === undefined) {
    out.push(
      artifact('Footer', 'Bottom', [
        text('MbR', size, (page.width - regular.width(page.foot, size)) / 2, FOOT, regular.show(page.foot)),
      ]),
    );
  }
  if (page.blank !== undefined) {
    const width = regular.width(page.blank, 12);
    out.push(
      artifact('Header', 'Top', [text('MbR', 12, (page.width - width) / 2, page.height / 2, regular.show(page.blank))]),
    );
  }
  return out.join('');
}

/** The content stream of a page's number, such as `Page 14 of 97`, at the right of a page of that width. */
export function folio(
  words: string,
  { width, size }: Pick<StandingFurniture, 'width' | 'size'>,
  { regular }: FurnitureFonts,
): string {
  return artifact('Footer', 'Bottom', [
    text('MbR', size, width - MARGIN - regular.width(words, size), FOOT, regular.show(words)),
  ]);
}

function artifact(subtype: 'Header' | 'Footer', edge: string, drawn: readonly string[]): string {
  return `/Artifact<</Type/Pagination/Subtype/${subtype}/Attached[/${edge}]>>BDC\nq ${drawn.join(' ')} Q\nEMC\n`;
}

// eslint-disable-next-line max-params -- mirrors the operands of one text operator
function text(font: string, size: number, x: number, y: number, shown: string, ink = INK): string {
  return `${ink} rg BT /${font} ${size} Tf ${n(x)} ${n(y)} Td ${shown} Tj ET`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

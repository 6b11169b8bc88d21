import type { FurnitureText } from './furniture-text.ts';
import { shortened } from './short-title.ts';

/** The two weights that furniture is drawn in. */
export interface FurnitureFonts {
  readonly regular: FurnitureText;
  readonly bold: FurnitureText;
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
const LINE_HEIGHT = 1.2;

/** From this size on, the header takes two lines: there is no room for two things on one. */
const LARGE = 12;

/** The content stream of a page's running header: pagination artifacts (ISO 32000-1, 14.8.2.2.2), fonts /MbR and /MbB. */
export function standingFurniture(page: StandingFurniture, fonts: FurnitureFonts): string {
  const { regular, bold } = fonts;
  const { size } = page;
  const top = page.height - 34;
  const out: string[] = [];
  const lines = size < LARGE ? [headerLine(page, top, fonts)] : headerLines(page, top, fonts);
  const rule = top - 6 - (lines.length - 1) * size * LINE_HEIGHT;
  out.push(
    artifact('Header', 'Top', [
      ...lines,
      `${LINE} RG 0.5 w ${MARGIN} ${n(rule)} m ${n(page.width - MARGIN)} ${n(rule)} l S`,
    ]),
  );
  if (page.marking !== undefined) {
    const width = bold.width(page.marking, size + 1);
    out.push(
      artifact('Header', 'Top', [
        text(
          'MbB',
          size + 1,
          (page.width - width) / 2,
          page.height - 18,
          bold.show(page.marking, size + 1),
          '0.66 0.07 0.07',
        ),
      ]),
      artifact('Footer', 'Bottom', [text('MbB', size, MARGIN, FOOT, bold.show(page.marking, size), '0.66 0.07 0.07')]),
    );
  }
  // What must not be published says so there instead.
  if (page.foot !== undefined && page.marking === undefined) {
    out.push(
      artifact('Footer', 'Bottom', [
        // In large type there is room for it at the left only.
        text(
          'MbR',
          size,
          size < LARGE ? (page.width - regular.width(page.foot, size)) / 2 : MARGIN,
          FOOT,
          regular.show(page.foot, size),
        ),
      ]),
    );
  }
  if (page.blank !== undefined) {
    const own = Math.max(12, size);
    const width = regular.width(page.blank, own);
    out.push(
      artifact('Header', 'Top', [
        text('MbR', own, (page.width - width) / 2, page.height / 2, regular.show(page.blank, own)),
      ]),
    );
  }
  return out.join('');
}

/** The body and the date at the left, and at the right what the page belongs to: both whole, or as short as it takes. */
function headerLine(page: StandingFurniture, top: number, { regular, bold }: FurnitureFonts): string {
  const { size, header, running, opens } = page;
  const inner = page.width - 2 * MARGIN;
  const shown = (font: FurnitureText, words: string, own: number): string =>
    font.width(words, own) === 0
      ? ''
      : text(
          font === bold ? 'MbB' : 'MbR',
          own,
          page.width - MARGIN - font.width(words, own),
          top,
          font.show(words, own),
        );
  const whole = regular.width(header, size);
  // The body and the date stand whole where they leave the title a fair share.
  const room = Math.max(inner * 0.4, inner - whole - 16);
  const right = opens ?? shortened(running, (words) => regular.width(words, size) <= room);
  const [font, own] = opens === undefined ? ([regular, size] as const) : ([bold, size + 2] as const);
  const rest = inner - font.width(right, own) - 16;
  const left = shortened(header, (words) => regular.width(words, size) <= rest);
  return `${text('MbR', size, MARGIN, top, regular.show(left, size))} ${shown(font, right, own)}`;
}

/** The same on two lines, in type that is as large as the text. */
function headerLines(page: StandingFurniture, top: number, { regular, bold }: FurnitureFonts): string[] {
  const { size, header, running, opens } = page;
  const room = page.width - 2 * MARGIN;
  const font = opens === undefined ? regular : bold;
  const words = [header, opens ?? running].map((line, index) =>
    shortened(line, (cut) => (index === 0 ? regular : font).width(cut, size) <= room),
  );
  return words.map((line, index) =>
    text(
      index === 1 && opens !== undefined ? 'MbB' : 'MbR',
      size,
      MARGIN,
      top - index * size * LINE_HEIGHT,
      (index === 0 ? regular : font).show(line, size),
    ),
  );
}

/** The content stream of a page's number, such as `Page 14 of 97`, at the right of a page of that width. */
export function folio(
  words: string,
  { width, size }: Pick<StandingFurniture, 'width' | 'size'>,
  { regular }: FurnitureFonts,
): string {
  return artifact('Footer', 'Bottom', [
    text('MbR', size, width - MARGIN - regular.width(words, size), FOOT, regular.show(words, size)),
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

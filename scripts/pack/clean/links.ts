import { PdfString, isName, textString } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { write } from '../pdf/writer.ts';
import type { PartAnchor } from '../part.ts';
import type { MarkedContent } from './marks.ts';
import { mark } from './importer.ts';
import { contents } from './tree.ts';
import type { Element } from './tree.ts';

/** Where a link annotation leads: a place of the same document, or a web address. */
export type LinkTarget =
  { readonly kind: 'place'; readonly place: PartAnchor } | { readonly kind: 'address'; readonly uri: string };

/** The target of a link annotation; undefined where it names an anchor that the document does not have. */
export function linkTarget(
  reader: PdfReader,
  annotation: Dict,
  anchors: ReadonlyMap<string, PartAnchor>,
): LinkTarget | undefined {
  const uri = reader.resolve(reader.dict(annotation.get('A')).get('URI'));
  if (uri instanceof PdfString) return { kind: 'address', uri: uri.bytes };
  const place = anchors.get(destinationName(annotation.get('Dest')));
  return place && { kind: 'place', place };
}

/** The anchor that a destination names: Chromium writes it as a name, with its id in UTF-8. */
export function destinationName(value: PdfValue | undefined): string {
  const raw = isName(value) ? value.slice(1) : value instanceof PdfString ? value.bytes : '';
  return Buffer.from(raw, 'latin1').toString('utf8');
}

/**
 * The entries of a link annotation but for its action. Its Contents are the link's own words
 * (PDF/UA-1 7.18.1-2, 7.18.5-2); it is printed (PDF/A-2 6.3.2), and its key in the parent tree is the part's.
 */
export function linkEntries(annotation: Dict, words: string, key: number): string {
  const rect = write(annotation.get('Rect') ?? [0, 0, 0, 0], () => '');
  return `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect${rect}/Contents${write(textString(words), () => '')}/StructParent \x05${key}`;
}

/** A jump to a place of the same part. */
export function jumpEntries(place: PartAnchor): string {
  return `/Dest[${mark(place.page + 2)}/XYZ ${place.x} ${place.y} null]`;
}

/** What the glyphs of a font say. */
export interface GlyphTable {
  /** Whether its glyphs are drawings: then a code has one byte, and no code means a missing glyph. */
  readonly drawn: boolean;
  readonly words: ReadonlyMap<number, string>;
}

/** The words of an element, decoded from what its pages show. */
export function wordsOf(
  element: Element,
  pages: readonly MarkedContent[],
  decode: readonly ReadonlyMap<string, GlyphTable>[],
): string {
  const words = contents(element.kids).map(({ page, mcid }) =>
    decodeShown(pages[page]?.marks[mcid]?.shown ?? '', decode[page]),
  );
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Text of the glyphs of a marked sequence, by font name and glyph; glyph 0 as `missing`. */
export function decodeShown(shown: string, fonts: ReadonlyMap<string, GlyphTable> | undefined, missing = ''): string {
  let text = '';
  for (const [, font = '', run = ''] of shown.matchAll(/\/([^<\s]+)((?:<[^>]*>)+)/g)) {
    const table = fonts?.get(font);
    const hex = run.replace(/[<>]/g, '');
    const digits = table?.drawn === true ? 2 : 4;
    for (let i = 0; i + digits <= hex.length; i += digits)
      text += glyphText(table, parseInt(hex.slice(i, i + digits), 16)) ?? missing;
  }
  return text;
}

function glyphText(table: GlyphTable | undefined, glyph: number): string | undefined {
  return glyph === 0 && table?.drawn !== true ? undefined : (table?.words.get(glyph) ?? '');
}

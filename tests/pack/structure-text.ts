import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { readMarks } from '../../scripts/pack/clean/marks.ts';
import { decodeShown } from '../../scripts/pack/clean/links.ts';
import type { GlyphTable } from '../../scripts/pack/clean/links.ts';

/** An element of a finished file's structure tree, with the text that its pages show for it. */
export interface ReadElement {
  readonly type: string;
  readonly page: number | undefined;
  readonly text: string;
  readonly id: string | undefined;
  readonly headers: readonly string[];
  readonly alt: string | undefined;
  readonly children: readonly ReadElement[];
}

/** A finished file, opened by a library that is not ours. */
export class ReadPdf {
  readonly document: PDFDocument;
  /** By page, then by marked sequence. The first content stream of a page is the pack's own header and footer. */
  readonly texts: readonly (readonly string[])[];

  private constructor(document: PDFDocument) {
    this.document = document;
    this.texts = document.getPages().map((page) => this.#pageTexts(page.node));
  }

  static async open(bytes: Uint8Array): Promise<ReadPdf> {
    return new ReadPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  lookup(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.document.context.lookup(value) : value;
  }

  dict(value: PDFObject | undefined): PDFDict {
    const found = this.lookup(value);
    if (found instanceof PDFDict) return found;
    return found instanceof PDFRawStream ? found.dict : PDFDict.withContext(this.document.context);
  }

  array(value: PDFObject | undefined): PDFObject[] {
    const found = this.lookup(value);
    return found instanceof PDFArray ? found.asArray() : [];
  }

  stream(value: PDFObject | undefined): string {
    const found = this.lookup(value);
    return found instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(found).decode()).toString('latin1') : '';
  }

  string(value: PDFObject | undefined): string | undefined {
    const found = this.lookup(value);
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
  }

  /** Text by MCID of a page. */
  #pageTexts(page: PDFDict): string[] {
    const contents = this.array(page.get(PDFName.of('Contents')))
      .slice(1)
      .map((value) => this.stream(value));
    const fonts = this.#fonts(this.dict(page.get(PDFName.of('Resources'))));
    return Array.from(readMarks(contents.join('\n')).marks, (mark) => (mark ? decodeShown(mark.shown, fonts) : ''));
  }

  /** Text by MCID of a form: its content, with fonts of its own. */
  #formTexts(value: PDFObject | undefined): string[] {
    const fonts = this.#fonts(this.dict(this.dict(value).get(PDFName.of('Resources'))));
    return Array.from(readMarks(this.stream(value)).marks, (mark) => (mark ? decodeShown(mark.shown, fonts) : ''));
  }

  #fonts(resources: PDFDict): Map<string, GlyphTable> {
    return new Map(
      this.dict(resources.get(PDFName.of('Font')))
        .entries()
        .map(
          ([name, font]) =>
            [name.asString().slice(1), { drawn: false, words: this.#unicode(this.dict(font)) }] as const,
        ),
    );
  }

  #unicode(font: PDFDict): Map<number, string> {
    const map = this.stream(font.get(PDFName.of('ToUnicode')));
    return new Map(
      [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map(([, glyph = '', text = '']) => [
        parseInt(glyph, 16),
        Buffer.from(text, 'hex').swap16().toString('utf16le'),
      ]),
    );
  }

  /** The titles of bookmarks below each document's own, in order. */
  bookmarks(): readonly (readonly string[])[] {
    const outlines = this.dict(this.catalog.get(PDFName.of('Outlines')));
    const siblings = (first: PDFObject | undefined): readonly PDFDict[] => {
      const found: PDFDict[] = [];
      for (let next = first; next !== undefined; next = found.at(-1)?.get(PDFName.of('Next')))
        found.push(this.dict(next));
      return found;
    };
    const titles = (mark: PDFDict): readonly string[] =>
      siblings(mark.get(PDFName.of('First'))).flatMap((kid) => [
        this.string(kid.get(PDFName.of('Title'))) ?? '',
        ...titles(kid),
      ]);
    return siblings(outlines.get(PDFName.of('First'))).map(titles);
  }

  /** The whole structure tree, from the Document element on. */
  tree(): ReadElement {
    const root = this.dict(this.catalog.get(PDFName.of('StructTreeRoot')));
    return this.#element(this.dict(root.get(PDFName.of('K'))), undefined);
  }

  #element(node: PDFDict, inherited: number | undefined): ReadElement {
    const page = this.#page(node.get(PDFName.of('Pg'))) ?? inherited;
    const kids = this.lookup(node.get(PDFName.of('K')));
    const children: ReadElement[] = [];
    let text = '';
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []) {
      const value = this.lookup(kid);
      if (value instanceof PDFNumber) text += this.texts[page ?? 0]?.[value.asNumber()] ?? '';
      else if (value instanceof PDFDict && value.get(PDFName.of('Type')) === PDFName.of('MCR')) {
        const stream = value.get(PDFName.of('Stm'));
        const texts = stream ? this.#formTexts(stream) : this.texts[this.#page(value.get(PDFName.of('Pg'))) ?? 0];
        text += texts?.[Number(String(value.get(PDFName.of('MCID'))))] ?? '';
      } else if (value instanceof PDFDict && value.has(PDFName.of('S'))) {
        const child = this.#element(value, page);
        children.push(child);
        text += child.text;
      }
    }
    const attributes = this.lookup(node.get(PDFName.of('A')));
    const owners = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
    const headers = owners
      .flatMap((owner) => this.array(this.dict(owner).get(PDFName.of('Headers'))))
      .map((id) => this.string(id) ?? '');
    return {
      type: String(node.get(PDFName.of('S'))).slice(1),
      page,
      text,
      id: this.string(node.get(PDFName.of('ID'))),
      headers,
      alt: this.string(node.get(PDFName.of('Alt'))),
      children,
    };
  }

  #page(value: PDFObject | undefined): number | undefined {
    const at = this.document.getPages().findIndex((page) => page.ref === value);
    return at < 0 ? undefined : at;
  }
}

/** Every element of a tree, parents first. */
export function* walk(element: ReadElement): Generator<ReadElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

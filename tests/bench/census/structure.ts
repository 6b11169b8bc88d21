import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFObject } from 'pdf-lib';

/** An element of the structure tree: what it holds itself, and the elements in it, in the order in which they are read. */
export interface TaggedElement {
  readonly type: string;
  readonly kids: readonly (TaggedElement | TaggedContent)[];
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly language: string | undefined;
  /** Attributes such as Scope, RowSpan. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A marked sequence on a page, both by number from 0. */
export interface TaggedContent {
  readonly type: 'content';
  readonly page: number;
  readonly mcid: number;
}

/** Whether a child of an element is an element. */
export function isElement(kid: TaggedElement | TaggedContent): kid is TaggedElement {
  return kid.type !== 'content';
}

/** The structure tree of a file, from its first element on. */
export function structureOf(document: PDFDocument): TaggedElement {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const reader = new TreeReader(document, pages);
  return {
    type: 'Root',
    kids: reader.kids(root.get(PDFName.of('K')), -1),
    alt: undefined,
    actualText: undefined,
    language: undefined,
    attributes: new Map(),
  };
}

/** Every element under one, parents first. */
export function* elementsUnder(element: TaggedElement): Generator<TaggedElement> {
  yield element;
  for (const kid of element.kids) if (isElement(kid)) yield* elementsUnder(kid);
}

/** The marked sequences of an element and of all in it, in order. */
export function contentsOf(element: TaggedElement, found: TaggedContent[] = []): readonly TaggedContent[] {
  for (const kid of element.kids) {
    if (isElement(kid)) contentsOf(kid, found);
    else found.push(kid);
  }
  return found;
}

class TreeReader {
  readonly #document: PDFDocument;
  readonly #pages: ReadonlyMap<string, number>;

  constructor(document: PDFDocument, pages: ReadonlyMap<string, number>) {
    this.#document = document;
    this.#pages = pages;
  }

  kids(value: PDFObject | undefined, page: number): (TaggedElement | TaggedContent)[] {
    const found = value instanceof PDFRef ? this.#document.context.lookup(value) : value;
    if (found instanceof PDFArray) return found.asArray().flatMap((kid) => this.kids(kid, page));
    if (found instanceof PDFNumber) return [{ type: 'content', page, mcid: found.asNumber() }];
    if (!(found instanceof PDFDict)) return [];
    const own = this.#page(found, page);
    const mcid = found.get(PDFName.of('MCID'));
    if (mcid instanceof PDFNumber) return [{ type: 'content', page: own, mcid: mcid.asNumber() }];
    return found.has(PDFName.of('S')) ? [this.#element(found, own)] : [];
  }

  #page(entries: PDFDict, inherited: number): number {
    return this.#pages.get(entries.get(PDFName.of('Pg'))?.toString() ?? '') ?? inherited;
  }

  #element(entries: PDFDict, page: number): TaggedElement {
    const text = (key: string): string | undefined => {
      const value = entries.lookup(PDFName.of(key));
      return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
    };
    return {
      type: String(entries.get(PDFName.of('S'))).slice(1),
      kids: this.kids(entries.get(PDFName.of('K')), page),
      alt: text('Alt'),
      actualText: text('ActualText'),
      language: text('Lang'),
      attributes: this.#attributes(entries.lookup(PDFName.of('A'))),
    };
  }

  #attributes(value: PDFObject | undefined): ReadonlyMap<string, string> {
    const groups = value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
    const dicts = groups.map((group) => (group instanceof PDFRef ? this.#document.context.lookup(group) : group));
    return new Map(
      dicts.flatMap((group) =>
        group instanceof PDFDict
          ? group.entries().map(([key, entry]) => [key.asString().slice(1), entry.toString()] as const)
          : [],
      ),
    );
  }
}

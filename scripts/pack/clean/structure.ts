import { write, stringText } from '../pdf/writer.ts';
import { PdfString, textString } from '../pdf/objects.ts';
import type { PdfValue } from '../pdf/objects.ts';
import type { Importer } from './importer.ts';
import { mark } from './importer.ts';
import { headerIds } from './tables.ts';
import type { Content, Element, Kid } from './tree.ts';

const noRef = (): string => '';
const LAYOUT = new Set(['Placement', 'WritingMode', 'TextAlign', 'BBox', 'Width', 'Height', 'TextDecorationType']);

/** Attributes of a form's field that is printed, not filled in (ISO 32000-1, table 348). */
const PRINT_FIELD = new Set(['Role', 'checked', 'Desc']);

/** Structure elements written out, with the parent tree that leads back to them. */
export interface WrittenStructure {
  readonly top: number[];
  readonly parents: string[];
  readonly ids: { id: number; object: number }[];
  /** Elements of the source file by their numbers in the part. */
  readonly numbers: ReadonlyMap<Element, number>;
}

/** What the tree leads to: pages, annotations by their numbers in the part, and forms that hold tagged content, in order of their keys. */
interface StructureSource {
  readonly pages: number;
  readonly annotations: ReadonlyMap<number, number>;
  readonly streams?: readonly number[];
}

/** Writes the cleaned tree as objects of the part, with MCIDs and annotations leading back to their elements. */
export function writeStructure(kids: readonly Kid[], importer: Importer, source: StructureSource): WrittenStructure {
  return new StructureWriter(importer, source).write(kids);
}

class StructureWriter {
  readonly #importer: Importer;
  readonly #annotations: ReadonlyMap<number, number>;
  readonly #keys: ReadonlyMap<number, number>;
  readonly #pages: (number | undefined)[][];
  readonly #streams: ReadonlyMap<number, (number | undefined)[]>;
  readonly #owners: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #owned: { id: number; object: number }[] = [];
  readonly #numbers = new Map<Element, number>();

  constructor(importer: Importer, source: StructureSource) {
    this.#importer = importer;
    this.#annotations = source.annotations;
    this.#keys = new Map([...source.annotations.keys()].map((object, key) => [object, key]));
    this.#pages = Array.from({ length: source.pages }, () => []);
    this.#streams = new Map((source.streams ?? []).map((stream) => [stream, []]));
  }

  write(kids: readonly Kid[]): WrittenStructure {
    const top = kids.flatMap((kid) => (kid.kind === 'element' ? [this.#element(kid, 1)] : []));
    const list = (owners: readonly (number | undefined)[]): string =>
      `[${Array.from(owners, (owner) => (owner === undefined ? 'null' : mark(owner))).join(' ')}]`;
    const parents = this.#pages.map(list);
    const owners = Array.from({ length: this.#annotations.size }, (_, key) => {
      const owner = this.#owners[key];
      return owner === undefined ? 'null' : mark(owner);
    });
    return {
      top,
      parents: [...parents, ...owners, ...[...this.#streams.values()].map(list)],
      ids: this.#owned,
      numbers: this.#numbers,
    };
  }

  #element(element: Element, parent: number): number {
    const number = this.#importer.number();
    this.#numbers.set(element, number);
    const page = element.kids.find((kid): kid is Content => kid.kind === 'content')?.page;
    let text = `<</S/${element.type}/P ${mark(parent)}`;
    if (page !== undefined) text += `/Pg ${mark(page + 2)}`;
    const kids = element.kids.map((kid) => this.#kid(kid, number, page));
    if (kids.length === 1) text += `/K ${kids[0] ?? ''}`;
    else if (kids.length > 1) text += `/K[${kids.join(' ')}]`;
    text += this.#entries(element, number);
    this.#importer.texts.push({ number, text: `${text}>>` });
    return number;
  }

  #kid(kid: Kid, number: number, page: number | undefined): string {
    if (kid.kind === 'element') return mark(this.#element(kid, number));
    if (kid.kind === 'annotation') return this.#annotation(kid.object, kid.page, number);
    if (kid.stream !== undefined) return this.#inStream(kid, kid.stream, number);
    const owners = this.#pages[kid.page];
    if (owners) owners[kid.mcid] = number;
    return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${mark(kid.page + 2)}/MCID ${kid.mcid}>>`;
  }

  /** A marked sequence of a form (ISO 32000-1, 14.7.4.2). */
  #inStream({ page, mcid }: Content, stream: number, owner: number): string {
    const owners = this.#streams.get(stream);
    if (owners) owners[mcid] = owner;
    return `<</Type/MCR/Pg ${mark(page + 2)}/Stm ${mark(this.#importer.numberOf(stream))}/MCID ${mcid}>>`;
  }

  #annotation(object: number, page: number, owner: number): string {
    const number = this.#annotations.get(object);
    if (number === undefined) return 'null';
    this.#owners[this.#keys.get(object) ?? 0] = owner;
    return `<</Type/OBJR/Obj ${mark(number)}/Pg ${mark(page + 2)}>>`;
  }

  #entries(element: Element, number: number): string {
    let text = '';
    const add = (key: string, value: string | undefined): void => {
      if (value !== undefined) text += `/${key}${write(textString(value), noRef)}`;
    };
    add('Alt', element.alt);
    add('ActualText', element.actualText);
    add('Lang', element.language);
    if (element.id !== undefined) {
      const id = this.#id(element.id);
      this.#owned.push({ id, object: number });
      text += `/ID(\x03${id})`;
    }
    return text + this.#attributes(element);
  }

  #id(name: string): number {
    const id = this.#ids.get(name) ?? this.#ids.size;
    this.#ids.set(name, id);
    return id;
  }

  #attributes(element: Element): string {
    if (!element.attributes || element.attributes.size === 0) return '';
    const groups = Map.groupBy(element.attributes, ([key]) => owner(element, key));
    const texts = [...groups].map(
      ([name, entries]) =>
        `<</O/${name}${entries.map(([key, value]) => `/${key}${this.#attribute(key, value)}`).join('')}>>`,
    );
    return `/A${texts.length === 1 ? ` ${texts[0] ?? ''}` : `[${texts.join('')}]`}`;
  }

  #attribute(key: string, value: PdfValue): string {
    if (key === 'Headers')
      return `[${headerIds(value)
        .map((id) => `(\x03${this.#id(id)})`)
        .join('')}]`;
    const text = value instanceof PdfString ? stringText(value.bytes) : write(value, noRef);
    return /^[/([<]/.test(text) ? text : ` ${text}`;
  }
}

function owner(element: Element, key: string): string {
  if (LAYOUT.has(key)) return 'Layout';
  if (key === 'ListNumbering') return 'List';
  if (PRINT_FIELD.has(key)) return 'PrintField';
  return element.type === 'TH' || element.type === 'TD' || element.type === 'Table' ? 'Table' : 'Layout';
}

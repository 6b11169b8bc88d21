import { parseAttributes } from '../../sources/attributes.ts';
import type { Attributes } from '../../sources/attributes.ts';

interface BlockBase {
  /** Where it starts in the text. */
  readonly offset: number;
  /** Its words, without marks of Markdown; several lines stay several lines. */
  readonly words: string;
  /** The containers it stands in, outermost first: `recommendations`, `table`. */
  readonly inside: readonly string[];
}

/** A stretch of a Markdown text. */
export type Block =
  | (BlockBase & { readonly kind: 'heading'; readonly level: number })
  | (BlockBase & { readonly kind: 'paragraph' | 'quotation' | 'footnote' })
  | (BlockBase & { readonly kind: 'list-item'; readonly label: string | undefined; readonly indent: number })
  | (BlockBase & { readonly kind: 'row'; readonly source: string; readonly rule: boolean })
  | (BlockBase & { readonly kind: 'container'; readonly name: string; readonly attributes: Attributes });

const containerLine = /^\s*(:{3,})\s*(?:([a-z-]+)\s*(?:\{(.*)\})?)?\s*$/u;
/** A line that is drawn across the page. */
const breakLine = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const listLine = /^(\s*)(?:[-+*]|(\(?(?:\d{1,3}|[ivxlc]+|[IVXLC]+|[a-zA-Z])[.)]))\s+\S/u;

/** Reads a Markdown text line by line; `words` is the same text without marks, of the same length. */
export function readBlocks(text: string, words: string): readonly Block[] {
  const reader = new BlockReader();
  let offset = 0;
  for (const row of text.split('\n')) {
    reader.take({ row, words: words.slice(offset, offset + row.length), offset });
    offset += row.length + 1;
  }
  return reader.finish();
}

interface Line {
  readonly row: string;
  readonly words: string;
  readonly offset: number;
}

type OpenKind = 'paragraph' | 'quotation' | 'footnote' | 'list-item';

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #inside: string[] = [];
  #open:
    | {
        readonly kind: OpenKind;
        readonly offset: number;
        words: string;
        readonly label: string | undefined;
        readonly indent: number;
      }
    | undefined;
  #code = false;

  take(line: Line): void {
    const { row, words, offset } = line;
    if (/^\s*(?:```|~~~)/u.test(row)) {
      this.#close();
      this.#code = !this.#code;
      if (this.#code)
        this.#blocks.push({ kind: 'container', name: 'code', attributes: new Map(), ...this.#base(line) });
    } else if (this.#code || row.trim() === '' || breakLine.test(row)) this.#close();
    else if (containerLine.test(row)) this.#container(line);
    else if (/^#{1,6}\s/u.test(row)) this.#single({ kind: 'heading', level: row.indexOf(' '), ...this.#base(line) });
    else if (/^\s*\|/u.test(row))
      this.#single({ kind: 'row', source: row, rule: words.trim() === '', ...this.#base(line) });
    else if (row.startsWith('[^') && row.includes(']:')) this.#start('footnote', line);
    else if (listLine.test(row) && this.#mayStartItem(row)) this.#item(line);
    else if (row.startsWith('>') && this.#open?.kind !== 'quotation') this.#start('quotation', line);
    else if (this.#open === undefined) this.#start('paragraph', line);
    else this.#open.words = `${this.#open.words.padEnd(offset - this.#open.offset - 1)}\n${words}`;
  }

  finish(): readonly Block[] {
    this.#close();
    return this.#blocks;
  }

  /** A word like "I." at the start of a wrapped line of a paragraph starts no list. */
  #mayStartItem(row: string): boolean {
    return this.#open === undefined || this.#open.kind === 'list-item' || /^\s*[-+*]/u.test(row);
  }

  #base({ words, offset }: Line) {
    return { offset, words, inside: [...this.#inside] };
  }

  #single(block: Block): void {
    this.#close();
    this.#blocks.push(block);
  }

  #start(kind: OpenKind, { words, offset }: Line): void {
    this.#close();
    this.#open = { kind, offset, words, label: undefined, indent: 0 };
  }

  #item({ row, words, offset }: Line): void {
    this.#close();
    const [, indent = '', label] = listLine.exec(row) ?? [];
    this.#open = { kind: 'list-item', offset, words, label, indent: indent.length };
  }

  #container(line: Line): void {
    this.#close();
    const [, , name, attributes] = containerLine.exec(line.row) ?? [];
    if (name === undefined) this.#inside.pop();
    else {
      this.#blocks.push({
        kind: 'container',
        name,
        attributes: parseAttributes(attributes ?? ''),
        ...this.#base(line),
      });
      this.#inside.push(name);
    }
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { kind, offset, words, label, indent } = this.#open;
    const base = { offset, words, inside: [...this.#inside] };
    this.#blocks.push(kind === 'list-item' ? { kind, label, indent, ...base } : { kind, ...base });
    this.#open = undefined;
  }
}

import type { Block, ImportedPaper, Inline, Loss, Picture, TableCell } from '../paper.ts';
import { wordsOf } from '../paper.ts';
import { Numbering } from './numbering.ts';
import { isRead } from './revisions.ts';
import type { ChangesWanted } from './revisions.ts';
import { RunReader } from './runs.ts';
import type { RunSetting } from './runs.ts';
import { Styles } from './styles.ts';
import { child, children, descendants, isOn, value } from './xml.ts';
import type { Element } from './xml.ts';
import type { Relationship, WordFile } from './word-file.ts';

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom']);
/** Pictures that a browser shows. */
const shown = /\.(?:png|jpe?g|svg|webp)$/iu;

/** Reads one Word file into a paper, in document order: numbers are counted as the paragraphs come. */
export class Reading implements RunSetting {
  readonly changes: ChangesWanted;
  readonly styles: Styles;
  readonly links: ReadonlyMap<string, Relationship>;
  readonly #file: WordFile;
  readonly #numbering: Numbering;
  readonly #losses: Loss[] = [];
  #near = '';
  #boxes: Element[] = [];

  constructor(file: WordFile, changes: ChangesWanted) {
    this.#file = file;
    this.changes = changes;
    this.styles = new Styles(file.part('styles.xml'));
    this.#numbering = new Numbering(file.part('numbering.xml'));
    this.links = file.relationships('document.xml');
  }

  /** The whole paper. */
  paper(): ImportedPaper {
    const blocks = this.#blocks(child(this.#file.document, 'w:body'));
    const notes = new Map([...this.#notes('footnote', 'f'), ...this.#notes('endnote', 'e')]);
    return { blocks, notes, language: this.styles.language, losses: this.#losses };
  }

  /** Tells of something that is not in the paper, once for each place. */
  lose(what: string): void {
    const near = this.#near;
    if (!this.#losses.some((loss) => loss.what === what && loss.near === near)) this.#losses.push({ what, near });
  }

  /** Keeps a text box until the paragraph that it is fixed to has been read. */
  box(content: Element): void {
    this.#boxes.push(content);
  }

  /** The picture that a drawing shows; one that no browser shows is told of. */
  picture(drawing: Element): Picture | undefined {
    const blip = descendants(drawing, 'a:blip')[0] ?? descendants(drawing, 'v:imagedata')[0];
    const id = value(blip, 'r:embed') ?? value(blip, 'r:id');
    const target = id === undefined ? undefined : this.links.get(id)?.target;
    const bytes = target === undefined ? undefined : this.#file.bytes(target);
    if (target === undefined || bytes === undefined) {
      this.lose('A drawing, chart or diagram: save it as a picture and put it in the folder figures');
      return undefined;
    }
    const name = target.slice(target.lastIndexOf('/') + 1);
    if (!shown.test(name)) {
      this.lose(`The picture ${name}, of a kind that browsers do not show: save it as PNG`);
      return undefined;
    }
    const described = descendants(drawing, 'wp:docPr')[0];
    return { name, bytes, alt: (value(described, 'descr') ?? '').replace(/\s+/gu, ' ').trim() };
  }

  #notes(kind: 'footnote' | 'endnote', prefix: string): readonly (readonly [string, readonly Block[]])[] {
    return children(this.#file.part(`${kind}s.xml`), `w:${kind}`)
      .filter((note) => value(note, 'w:type') === undefined || value(note, 'w:type') === 'normal')
      .map((note) => [`${prefix}${value(note, 'w:id') ?? ''}`, this.#blocks(note)] as const);
  }

  #blocks(parent: Element | undefined): readonly Block[] {
    return children(parent).flatMap((element) => {
      if (element.nodeName === 'w:p') return this.#paragraph(element);
      if (element.nodeName === 'w:tbl') return [this.#table(element)];
      return wrappers.has(element.nodeName) && isRead(element.nodeName, this.changes) && !this.#isContents(element)
        ? this.#blocks(element)
        : [];
    });
  }

  /** A table of contents is made anew from the headings. */
  #isContents(element: Element): boolean {
    return value(descendants(child(element, 'w:sdtPr'), 'w:docPartGallery')[0]) === 'Table of Contents';
  }

  #paragraph(element: Element): readonly Block[] {
    const properties = child(element, 'w:pPr');
    const style = this.styles.paragraph(value(child(properties, 'w:pStyle')));
    const instruction = descendants(element, 'w:instrText')
      .map((part) => part.textContent ?? '')
      .join('');
    if (/^toc \d$/u.test(this.#styleName(properties)) || /^\s*TOC\b/u.test(instruction)) return [];
    const words = descendants(element, 'w:t')
      .map((part) => part.textContent ?? '')
      .join('');
    this.#near = words.trim().slice(0, 60);
    const inlines = trimmed(new RunReader(this, style.heading === undefined ? style.run : {}).read(element));
    const boxes = this.#boxes.splice(0).flatMap((box) => this.#blocks(box));
    if (isEmpty(inlines)) return boxes;
    const own = child(properties, 'w:numPr');
    const numId = value(child(own, 'w:numId')) ?? style.numbering.numId;
    const level = Number(value(child(own, 'w:ilvl')) ?? style.numbering.level ?? '0');
    const place = this.#numbering.next(numId, level);
    const heading = headingOf(properties) ?? style.heading;
    if (heading !== undefined)
      return [{ kind: 'heading', level: heading, label: place?.label, inlines: plain(inlines) }, ...boxes];
    return [
      {
        kind: 'paragraph',
        label: place?.label === '' ? undefined : place?.label,
        bullet: place?.bullet ?? false,
        level: place?.level ?? 0,
        list: place?.list,
        caption: style.caption,
        inlines,
      },
      ...boxes,
    ];
  }

  #styleName(properties: Element | undefined): string {
    return (value(child(properties, 'w:pStyle')) ?? '').toLowerCase().replace(/^(toc)(\d)$/u, '$1 $2');
  }

  #table(table: Element): Block {
    const rows = children(table).flatMap((element) =>
      element.nodeName === 'w:tr' ? [element] : children(child(element, 'w:sdtContent'), 'w:tr'),
    );
    const read = rows.filter((row) => !this.#isDeleted(row)).map((row) => this.#row(row));
    const marked = rows.findIndex((row) => !isOn(child(row, 'w:trPr', 'w:tblHeader')));
    const headerRows = marked === -1 ? Math.max(0, rows.length - 1) : marked;
    const bold = read.length > 1 && (read[0] ?? []).every(isBoldCell);
    const heads = headerRows === 0 && bold ? 1 : headerRows;
    return {
      kind: 'table',
      headerRows: heads,
      rows: read.map((row, at) => (at < heads ? row.map(withoutWeight) : row)),
    };
  }

  /** Rows are added and taken away as tracked changes too. */
  #isDeleted(row: Element): boolean {
    const properties = child(row, 'w:trPr');
    return ['w:ins', 'w:del'].some((name) => child(properties, name) !== undefined && !isRead(name, this.changes));
  }

  #row(row: Element): readonly TableCell[] {
    return children(row)
      .flatMap((element) =>
        element.nodeName === 'w:tc' ? [element] : children(child(element, 'w:sdtContent'), 'w:tc'),
      )
      .map((cell) => {
        const properties = child(cell, 'w:tcPr');
        const merge = child(properties, 'w:vMerge');
        return {
          blocks: this.#blocks(cell),
          columns: Number(value(child(properties, 'w:gridSpan')) ?? '1'),
          continues: merge !== undefined && (value(merge) ?? 'continue') === 'continue',
        };
      });
  }
}

/** A heading by its own outline level, without a style. */
function headingOf(properties: Element | undefined): number | undefined {
  const outline = value(child(properties, 'w:outlineLvl'));
  return outline === undefined || Number(outline) >= 9 ? undefined : Math.min(Number(outline) + 1, 6);
}

/** All of a heading is heavy: only its words count. */
function plain(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => (inline.kind === 'text' ? { ...inline, bold: false } : inline));
}

/** A head is heavy by being a head. */
function withoutWeight(cell: TableCell): TableCell {
  return {
    ...cell,
    blocks: cell.blocks.map((block) => (block.kind === 'table' ? block : { ...block, inlines: plain(block.inlines) })),
  };
}

function isBoldCell({ blocks }: TableCell): boolean {
  const runs = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.inlines));
  return runs.every((run) => run.kind !== 'text' || run.bold || run.text.trim() === '');
}

function isEmpty(inlines: readonly Inline[]): boolean {
  return wordsOf(inlines).trim() === '' && !inlines.some(({ kind }) => kind === 'picture' || kind === 'note');
}

/** Without white space and breaks at the ends of a paragraph. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const found = [...inlines];
  const blank = (inline: Inline | undefined): boolean =>
    inline?.kind === 'break' || (inline?.kind === 'text' && inline.text.trim() === '');
  while (blank(found[0])) found.shift();
  while (blank(found.at(-1))) found.pop();
  const [first] = found;
  if (first?.kind === 'text') found[0] = { ...first, text: first.text.trimStart() };
  const last = found.at(-1);
  if (last?.kind === 'text') found[found.length - 1] = { ...last, text: last.text.trimEnd() };
  return found;
}

import { escapeLineStart, inlineMarkdown } from './inline-markdown.ts';
import type { InlineSetting } from './inline-markdown.ts';
import type { Block, ImportedPaper, Loss, PaperFile, Picture } from './paper.ts';
import { wordsOf } from './paper.ts';
import { isParagraphNumber, structured } from './paper-structure.ts';
import type { PaperNumbering } from './paper-structure.ts';
import { captionOf, quoted } from './caption.ts';
import type { Caption } from './caption.ts';
import { tableMarkdown } from './table-markdown.ts';

/** A paper in our format. */
export interface PaperMarkdown {
  readonly title: string | undefined;
  readonly numbering: PaperNumbering;
  readonly body: string;
  readonly files: readonly PaperFile[];
  readonly losses: readonly Loss[];
}

/** Writes an imported paper in our Markdown, with the files that stand beside it. `name` tells its files from those of other papers. */
export function paperMarkdown(paper: ImportedPaper, name: string): PaperMarkdown {
  const { title, blocks, numbering } = structured(paper.blocks);
  const writer = new PaperWriter(paper, { numbering, name });
  const body = writer.body(blocks);
  return { title, numbering, body, files: writer.files, losses: [...paper.losses, ...writer.losses] };
}

class PaperWriter {
  readonly files: PaperFile[] = [];
  readonly losses: Loss[] = [];
  readonly #paper: ImportedPaper;
  readonly #numbering: PaperNumbering;
  readonly #name: string;
  /** Notes in the order in which they are marked: their numbers as printed. */
  readonly #notes: string[] = [];
  #tables = 0;

  constructor(
    paper: ImportedPaper,
    { numbering, name }: { readonly numbering: PaperNumbering; readonly name: string },
  ) {
    this.#paper = paper;
    this.#numbering = numbering;
    this.#name = name;
  }

  body(blocks: readonly Block[]): string {
    const text = this.#blocks(blocks);
    const notes: string[] = [];
    // A note may mark another one: the list grows while it is written.
    for (let at = 0; at < this.#notes.length; at += 1) {
      const words = this.#blocks(this.#paper.notes.get(this.#notes[at] ?? '') ?? []);
      notes.push(`[^${at + 1}]: ${words.replaceAll('\n', '\n    ').replaceAll(/^ +$/gmu, '')}`);
    }
    return `${[text, ...notes].filter((part) => part !== '').join('\n\n')}\n`;
  }

  #setting(lineBreak: string): InlineSetting {
    return {
      lineBreak,
      noteNumber: (id) => {
        if (!this.#paper.notes.has(id)) return undefined;
        if (!this.#notes.includes(id)) this.#notes.push(id);
        return this.#notes.indexOf(id) + 1;
      },
    };
  }

  #blocks(blocks: readonly Block[]): string {
    const parts: string[] = [];
    let list: ListLine[] = [];
    const endList = (): void => {
      if (list.length > 0) parts.push(listMarkdown(list));
      list = [];
    };
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block === undefined) continue;
      const line = this.#listLine(block);
      if (line !== undefined) list.push(line);
      else {
        endList();
        const { text, used } = this.#block(blocks, at);
        if (text !== '') parts.push(text);
        at += used;
      }
      const figures = this.#pictures(block, blocks[at + 1]);
      if (figures.length === 0) continue;
      endList();
      parts.push(...figures);
      // The caption is in the figure now.
      if (figureCaption(blocks[at + 1]) !== undefined) at += 1;
    }
    endList();
    return parts.join('\n\n');
  }

  /** One block as Markdown, and how many of those after it went into it. */
  #block(blocks: readonly Block[], at: number): { readonly text: string; readonly used: number } {
    const block = blocks[at];
    if (block === undefined) return { text: '', used: 0 };
    if (block.kind === 'table') return { text: this.#table(block, undefined), used: 0 };
    if (block.kind === 'heading') {
      const words = inlineMarkdown(block.inlines, this.#setting(' '));
      return { text: `${'#'.repeat(block.level)} ${labelled(block.label, words)}`, used: 0 };
    }
    const caption = captionOf(block, 'table');
    const next = blocks[at + 1];
    if (caption !== undefined && next?.kind === 'table') return { text: this.#table(next, caption), used: 1 };
    const words = inlineMarkdown(block.inlines, this.#setting('\\\n'));
    return { text: block.label === undefined ? escapeLineStart(words) : labelled(block.label, words), used: 0 };
  }

  #listLine(block: Block): ListLine | undefined {
    if (block.kind !== 'paragraph' || (!block.bullet && block.label === undefined)) return undefined;
    if (block.label !== undefined && isParagraphNumber(block.label, this.#numbering)) return undefined;
    const mark = block.bullet ? '-' : (block.label ?? '');
    if (!block.bullet && !listLabel.test(mark)) return undefined;
    return { mark, level: block.level, words: inlineMarkdown(block.inlines, this.#setting('\\\n')) };
  }

  #table(table: Extract<Block, { readonly kind: 'table' }>, caption: Caption | undefined): string {
    this.#tables += 1;
    const { text, file, merged } = tableMarkdown(table, {
      caption,
      file: `data/${this.#name}-table-${caption?.number ?? this.#tables}.csv`,
      cell: (blocks) => this.#blocks(blocks),
    });
    if (file !== undefined) this.files.push(file);
    if (merged)
      this.losses.push({
        what: 'Merged cells: the words stand in the first of them, the others are empty',
        near: caption?.caption ?? `Table ${this.#tables}`,
      });
    return text;
  }

  /** The pictures of a paragraph, each as a figure with the caption that follows it. */
  #pictures(block: Block, next: Block | undefined): readonly string[] {
    if (block.kind === 'table') return [];
    const pictures = block.inlines.flatMap((inline) => (inline.kind === 'picture' ? [inline.picture] : []));
    return pictures.map((picture) => this.#figure(picture, figureCaption(next)));
  }

  #figure(picture: Picture, caption: Caption | undefined): string {
    const path = `figures/${this.#name}-${picture.name.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, '-')}`;
    if (!this.files.some((file) => file.path === path)) this.files.push({ path, content: picture.bytes });
    if (picture.alt === '')
      this.losses.push({
        what: `The words for those who cannot see the picture ${path}: write them after alt=`,
        near: '',
      });
    const words = caption === undefined ? '' : ` number=${caption.number} caption="${quoted(caption.caption)}"`;
    return `::: figure {src="${path}"${words} alt="${quoted(picture.alt)}"}\n:::`;
  }
}

function figureCaption(block: Block | undefined): Caption | undefined {
  return block && captionOf(block, 'figure');
}

/** Labels that our lists keep: `i.`, `(a)`, `1)`. */
const listLabel = /^\(?(?:\d{1,3}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[a-z]|[A-Z])[.)]$/u;

function labelled(label: string | undefined, words: string): string {
  return label === undefined ? words : `${label} ${words}`;
}

interface ListLine {
  readonly mark: string;
  readonly level: number;
  readonly words: string;
}

/** Lines of a list, each indented to the words of the line that it belongs under. */
function listMarkdown(lines: readonly ListLine[]): string {
  const above: { readonly level: number; readonly width: number }[] = [];
  return lines
    .map(({ mark, level, words }) => {
      while ((above.at(-1)?.level ?? -1) >= level) above.pop();
      const indent = above.reduce((sum, { width }) => sum + width, 0);
      above.push({ level, width: mark.length + 1 });
      const under = ' '.repeat(indent + mark.length + 1);
      return `${' '.repeat(indent)}${mark} ${escapeLineStart(words).replaceAll('\n', `\n${under}`)}`;
    })
    .join('\n');
}

/** The words of a paper as a reader meets them, for comparing: labels, text, notes. */
export function wordsOfBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => wordsOfBlocks(cell.blocks)));
    return [`${block.label ?? ''} ${wordsOf(block.inlines)}`.trim()];
  });
}

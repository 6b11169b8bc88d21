import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { commonTypes, listType, readLabel, valueOf } from './list-label.ts';
import type { ListLabel } from './list-label.ts';
import { startsNumberedParagraph } from '../paragraphs/numbered-paragraphs.ts';
import { contextOf } from '../render-context.ts';

/**
 * Lists whose items carry printed labels: `i.`, `I.`, `a)`, `(a)`, `1)`, `1.`. Each item keeps its own, gaps and repeats too. What is
 * indented belongs to the item above it, four spaces or more a level, as clerks type it.
 */
export function labelledLists(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'list',
    'labelled_list',
    (state, startLine, endLine, silent) => {
      const label = labelAt(state, startLine);
      if (label === undefined || startsNumberedParagraph(state, startLine)) return false;
      if (silent) return interrupts(state, { line: startLine, endLine, label });
      if (isInitial(label) && !hasSibling(state, startLine, endLine)) return false;
      pushList(state, { startLine, endLine, first: label });
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

const indentOf = (state: StateBlock, line: number): number => state.sCount[line] ?? 0;
const labelAt = (state: StateBlock, line: number): ListLabel | undefined => readLabel(lineText(state, line));

/**
 * A label ends a paragraph within a list, as the next item of an open list of its kind or as the first of a nested one; and where it is
 * indented below a paragraph and starts a list. Elsewhere a line that happens to start with "15." goes on with its paragraph.
 */
function interrupts(
  state: StateBlock,
  { line, endLine, label }: { readonly line: number; readonly endLine: number; readonly label: ListLabel },
): boolean {
  if (state.listIndent < 0) return startsIndented(state, { line, endLine, label });
  if (indentOf(state, line) >= state.blkIndent) return label.readings.some(({ value }) => value === 1);
  return contextOf(state.env).openLists.some((first) => isSibling([first], label));
}

function startsIndented(
  state: StateBlock,
  { line, endLine, label }: { readonly line: number; readonly endLine: number; readonly label: ListLabel },
): boolean {
  if (indentOf(state, line) < state.blkIndent + 2 || !label.readings.some(({ value }) => value === 1)) return false;
  return /[:;]$/u.test(lineText(state, line - 1).trimEnd()) || hasSibling(state, line, endLine);
}

function isSibling(labels: readonly ListLabel[], label: ListLabel): boolean {
  return labels[0]?.style === label.style && commonTypes([...labels, label]).length > 0;
}

/** "A. Smith wrote" is a name, unless a second item shows that it is a list. */
function isInitial(label: ListLabel): boolean {
  return label.style === 'dot' && /^[A-Z]\.$/u.test(label.printed);
}

function hasSibling(state: StateBlock, startLine: number, endLine: number): boolean {
  const label = labelAt(state, startLine);
  for (let line = startLine + 1; line < endLine; line += 1) {
    if (state.isEmpty(line) || indentOf(state, line) > indentOf(state, startLine)) continue;
    const other = labelAt(state, line);
    if (other !== undefined && label !== undefined && isSibling([label], other)) return true;
    if (state.isEmpty(line - 1)) return false;
  }
  return false;
}

interface ListStart {
  readonly startLine: number;
  readonly endLine: number;
  readonly first: ListLabel;
}

function pushList(state: StateBlock, { startLine, endLine, first }: ListStart): void {
  const context = contextOf(state.env);
  const open = state.push('ordered_list_open', 'ol', 1);
  const labels: ListLabel[] = [];
  const items: Token[] = [];
  const oldParentType = state.parentType;
  state.parentType = 'list';
  context.openLists.push(first);
  let tight = true;
  let line = startLine;
  for (
    let label: ListLabel | undefined = first;
    label !== undefined;
    label = nextLabel(state, { line, startLine, endLine, labels })
  ) {
    labels.push(label);
    const item = pushItem(state, { line, endLine, label });
    items.push(item.token);
    if (
      !item.tight ||
      (item.endsEmpty && nextLabel(state, { line: state.line, startLine, endLine, labels }) !== undefined)
    )
      tight = false;
    line = state.line;
  }
  context.openLists.pop();
  state.parentType = oldParentType;
  const close = state.push('ordered_list_close', 'ol', -1);
  open.map = [startLine, state.line];
  setLabels(open, { labels, items, before: context.lastLabel });
  context.lastLabel = lastReading(open, labels);
  if (tight)
    hideParagraphs(state.tokens.slice(state.tokens.indexOf(open), state.tokens.indexOf(close)), open.level + 2);
}

function lastReading(open: Token, labels: readonly ListLabel[]): ListLabel['readings'][number] | undefined {
  return labels.at(-1)?.readings.find(({ type }) => type === open.attrGet('type'));
}

/** The label of the next item of the same list, if the line has one. */
function nextLabel(
  state: StateBlock,
  {
    line,
    startLine,
    endLine,
    labels,
  }: {
    readonly line: number;
    readonly startLine: number;
    readonly endLine: number;
    readonly labels: readonly ListLabel[];
  },
): ListLabel | undefined {
  if (
    line >= endLine ||
    indentOf(state, line) < state.blkIndent ||
    indentOf(state, line) >= indentOf(state, startLine) + 4
  )
    return undefined;
  const label = labelAt(state, line);
  return label !== undefined && isSibling(labels, label) && !startsNumberedParagraph(state, line) ? label : undefined;
}

function pushItem(
  state: StateBlock,
  { line, endLine, label }: { readonly line: number; readonly endLine: number; readonly label: ListLabel },
): { readonly token: Token; readonly tight: boolean; readonly endsEmpty: boolean } {
  const token = state.push('list_item_open', 'li', 1);
  const { listIndent, blkIndent, tight } = state;
  const tShift = state.tShift[line] ?? 0;
  const sCount = indentOf(state, line);
  const text = lineText(state, line);
  const indent = contentIndent(state, { line, endLine, label });
  state.listIndent = blkIndent;
  state.blkIndent = indent;
  state.tight = true;
  state.tShift[line] = tShift + text.length - text.slice(label.printed.length).trimStart().length;
  state.sCount[line] = indent;
  state.md.block.tokenize(state, line, endLine);
  const result = { token, tight: state.tight, endsEmpty: state.line - line > 1 && state.isEmpty(state.line - 1) };
  state.blkIndent = blkIndent;
  state.listIndent = listIndent;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
  state.tight = tight;
  state.push('list_item_close', 'li', -1);
  token.map = [line, state.line];
  return result;
}

/** From which column on lines belong to an item: as its next lines are indented, otherwise where its words start, four spaces at most. */
function contentIndent(
  state: StateBlock,
  { line, endLine, label }: { readonly line: number; readonly endLine: number; readonly label: ListLabel },
): number {
  const own = indentOf(state, line);
  let least = Number.POSITIVE_INFINITY;
  for (let next = line + 1; next < endLine; next += 1) {
    if (state.isEmpty(next)) continue;
    if (indentOf(state, next) < own + 2) break;
    least = Math.min(least, indentOf(state, next));
  }
  return Number.isFinite(least) ? least : own + Math.min(label.printed.length + 1, 4);
}

function setLabels(
  open: Token,
  {
    labels,
    items,
    before,
  }: {
    readonly labels: readonly ListLabel[];
    readonly items: readonly Token[];
    readonly before: ListLabel['readings'][number] | undefined;
  },
): void {
  const type = listType(labels, before);
  const isUpper = type === 'A' || type === 'I';
  open.attrs = [
    ['type', type],
    ['class', `labels-${labels[0]?.style ?? 'dot'}${isUpper ? ' labels-upper' : ''}`],
  ];
  for (const [index, item] of items.entries()) {
    const label = labels[index];
    if (label === undefined) continue;
    item.attrs = [['value', String(valueOf(label, type))]];
    item.meta = { plain: label.printed };
  }
}

/** Items without empty lines between them are printed without paragraphs. */
function hideParagraphs(tokens: readonly Token[], level: number): void {
  for (const token of tokens) {
    if (token.level === level && (token.type === 'paragraph_open' || token.type === 'paragraph_close'))
      token.hidden = true;
  }
}

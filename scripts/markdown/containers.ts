import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { attributeFault, parseAttributes } from '../sources/attributes.ts';
import type { Attributes } from '../sources/attributes.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import type { Position } from '../sources/problem.ts';
import { contextOf } from './render-context.ts';
import type { RenderContext } from './render-context.ts';

/** What stands between `::: name {attributes}` and `:::`. Lines of the text count from 0. */
export interface Container {
  readonly name: string;
  readonly attributes: Attributes;
  readonly line: number;
  /** The first line within, and the line after the last one within. */
  readonly from: number;
  readonly to: number;
  readonly place: Position;
}

/** Writes the tokens of one kind of container. */
export interface ContainerKind {
  readonly attributes: readonly string[];
  readonly write: (state: StateBlock, container: Container) => void;
}

const opening = /^:{3,}\s*([a-z-]+)\s*(?:\{(.*)\})?\s*$/u;
const closing = /^:{3,}\s*$/u;

/**
 * `::: name {attributes}` to `:::`. Containers nest without counting colons. Our own rule and not a library's, since it has to tell
 * what is unknown, misspelt, never closed or closed twice, where a library leaves the line in the text.
 */
export function containers(markdown: MarkdownIt, kinds: ReadonlyMap<string, ContainerKind>): void {
  markdown.block.ruler.before(
    'fence',
    'container',
    (state, startLine, endLine, silent) => {
      const text = lineText(state, startLine);
      if (!text.startsWith(':::')) return false;
      if (!silent) take(state, { text, startLine, endLine, kinds });
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

/** Reads the Markdown within a container. */
export function tokenizeWithin(state: StateBlock, { from, to }: { readonly from: number; readonly to: number }): void {
  const { lineMax, parentType } = state;
  state.lineMax = to;
  state.parentType = 'root';
  state.md.block.tokenize(state, from, to);
  state.lineMax = lineMax;
  state.parentType = parentType;
}

/** The words on a line, without the indentation. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function take(
  state: StateBlock,
  {
    text,
    startLine,
    endLine,
    kinds,
  }: {
    readonly text: string;
    readonly startLine: number;
    readonly endLine: number;
    readonly kinds: ReadonlyMap<string, ContainerKind>;
  },
): void {
  const context = contextOf(state.env);
  const place = context.source.find(':::', [startLine, startLine + 1]);
  const match = opening.exec(text);
  state.line = startLine + 1;
  if (match === null) {
    const stray = closing.test(text);
    context.problem(
      place,
      stray ? 'This ":::" closes nothing.' : 'This line of colons is not understood.',
      stray
        ? 'Remove it, or write what it should close above it.'
        : 'Write it like ::: table {caption="..."}, with the braces on the same line and quotation marks in pairs.',
    );
    return;
  }
  const [, name = '', given = ''] = match;
  const to = endOf(state, startLine, endLine);
  if (to === undefined)
    context.problem(
      place,
      `"::: ${name}" is opened here and not closed.`,
      'Write ":::" alone on the line after its last words.',
    );
  const container = {
    name,
    attributes: parseAttributes(given),
    line: startLine,
    from: startLine + 1,
    to: to ?? endLine,
    place,
  };
  const kind = kinds.get(name);
  if (kind === undefined)
    context.problem(
      place,
      `"::: ${name}" is not known in papers.`,
      didYouMean(name, [...kinds.keys()], (word) => `"::: ${word}"`),
    );
  else if (checkAttributes(context, { container, given, kind })) kind.write(state, container);
  if (kind === undefined) tokenizeWithin(state, container);
  state.line = to === undefined ? endLine : to + 1;
}

/** The line of the `:::` that closes what is opened on a line. */
function endOf(state: StateBlock, startLine: number, endLine: number): number | undefined {
  let depth = 1;
  for (let line = startLine + 1; line < endLine; line += 1) {
    const text = lineText(state, line);
    if (!text.startsWith(':::')) continue;
    depth += closing.test(text) ? -1 : 1;
    if (depth === 0) return line;
  }
  return undefined;
}

function checkAttributes(
  context: RenderContext,
  { container, given, kind }: { readonly container: Container; readonly given: string; readonly kind: ContainerKind },
): boolean {
  const { name, attributes, line } = container;
  const fault = attributeFault(given);
  if (fault !== undefined) {
    const at = given.slice(fault.offset).split(/[\s=]/u)[0] ?? '';
    context.problem(context.source.find(at, [line, line + 1]), fault.message, fault.remedy);
    return false;
  }
  for (const attribute of attributes.keys()) {
    if (kind.attributes.includes(attribute)) continue;
    context.problem(
      context.source.find(attribute, [line, line + 1]),
      `"${attribute}" is not understood in "::: ${name}".`,
      didYouMean(attribute, kind.attributes, (word) => `"${word}"`),
    );
  }
  return true;
}

function didYouMean(word: string, known: readonly string[], print: (word: string) => string): string {
  const near = nearestWord(word, known);
  if (near !== undefined) return `Did you mean ${print(near)}?`;
  return known.length === 0
    ? 'Nothing can stand in braces here: leave them out.'
    : `Known here: ${known.map(print).join(', ')}.`;
}

import { isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { LineIndex } from './line-index.ts';
import type { Position, Problem } from './problem.ts';
import { yamlLosses } from './yaml-losses.ts';
import type { YamlLoss } from './yaml-losses.ts';

/** YAML with the places of its values, so that an error can point at one. */
export interface YamlText {
  readonly data: unknown;
  /** The place of the value (or, for `key`, of the key) at a path; of the nearest parent where there is none. */
  readonly position: (path: readonly PropertyKey[], key?: string) => Position;
  /** Why it cannot be read at all. */
  readonly problems: readonly Problem[];
  /** What was typed and would not be published. */
  readonly losses: readonly (YamlLoss & Position)[];
}

/** What the wrapper needs to know about where the YAML stands. */
export interface YamlPlace {
  readonly file: string;
  /** How many lines stand before the YAML in its file. */
  readonly linesBefore: number;
}

const remedies: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two lines and delete the other.',
  BAD_INDENT: 'Line it up with the lines around it, using spaces.',
  TAB_AS_INDENT: 'Use spaces instead of the tab.',
  MISSING_CHAR: 'Look for a missing quotation mark, bracket or colon on this line or the one before.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the words in quotation marks: a colon in them is taken for a new field.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon after the field’s name.',
  BAD_SCALAR_START: 'Put the whole value in quotation marks: it starts with a sign that YAML keeps for itself.',
  UNEXPECTED_TOKEN:
    'Put the whole value in quotation marks, those that are part of it included: title: \'"Draft" budget\'.',
};

/** What the parser says of a fault; a type of our own, since two declarations of its class are in use. */
interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The parser gives up where its own calls are nested too deeply, and tells of it as a fault of the text. */
function isTooDeep(message: string): boolean {
  return message.includes('Maximum call stack');
}

function isUnclosed({ message }: SyntaxFault): boolean {
  return message.startsWith('Flow ') && message.includes('end with a');
}

/** The parser's complaint in words that need no knowledge of YAML, where we have them. */
function plainMessage({ code, message }: SyntaxFault): string {
  if (code === 'DUPLICATE_KEY') return 'This field is given twice.';
  if (isTooDeep(message)) return 'Brackets are nested deeper here than can be read.';
  if (code === 'BAD_ALIAS' || message.startsWith('Unresolved alias'))
    return 'YAML takes the star at the start of this value for a sign of its own.';
  if (message.startsWith('Missing closing')) return 'A quotation mark is opened here and not closed.';
  const closing = / and end with a (\S)/u.exec(message)?.[1];
  if (closing !== undefined) return `A bracket is opened here and not closed: "${closing}" is missing.`;
  return `This is not readable as YAML: ${message.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '')}.`;
}

/**
 * Reads YAML 1.2 (so `19:00` stays text and `no` is a word). Syntax errors come back as problems, not exceptions.
 */
export function readYaml(text: string, { file, linesBefore }: YamlPlace): YamlText {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: true });
  const lines = new LineIndex(text);
  const place = (offset: number): Position => {
    const { line, column } = lines.at(offset);
    return { file, line: line + linesBefore, column };
  };
  const losses = yamlLosses(text, document).map((loss) => ({ ...loss, ...place(loss.offset) }));
  // A bracket that is not closed stands in what YAML takes for a comment: that is what is wrong, not the end of the brackets.
  const swallowed = document.errors.some(isUnclosed) ? losses.filter(({ inBrackets }) => inBrackets) : [];
  const faults = swallowed.length > 0 ? document.errors.filter((error) => !isUnclosed(error)) : document.errors;
  const problems = [
    ...swallowed.map(({ line, column, message, remedy }) => ({ file, line, column, message, remedy })),
    ...faults.map((error) => ({
      ...place(errorOffset(document, error)),
      message: plainMessage(error),
      remedy:
        (isTooDeep(error.message) ? 'Write it with fewer brackets within brackets.' : remedies[error.code]) ??
        'Compare the line with its neighbours: a colon and a space after each name, quotation marks in pairs.',
    })),
  ];
  keepNumbersAsWritten(document);
  const data: unknown = problems.length === 0 ? document.toJS() : undefined;
  return { data, problems, losses, position: (path, key) => place(offsetOf(document, path, key)) };
}

/** A quotation mark that is never closed is missed at the end of the file: the place to look is where it was opened. */
function errorOffset(document: Document, error: SyntaxFault): number {
  let opened: number | undefined;
  if (error.message.includes('Missing closing')) {
    visit(document, {
      Scalar(_key, node) {
        if (node.range != null && node.range[0] < error.pos[0] && error.pos[0] <= node.range[1]) opened = node.range[0];
      },
    });
  }
  return opened ?? error.pos[0];
}

/** `012` and `4.10` are labels that somebody typed, not the numbers 12 and 4.1. */
function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source;
    },
  });
}

/** The offset of the deepest node along a path, or of the key asked for within it. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const next: unknown = node.get(step, true);
    const found = startOf(next) ?? keyOffset(node, String(step));
    if (found === undefined) break;
    offset = found;
    node = next;
  }
  return (key === undefined ? undefined : keyOffset(node, key)) ?? offset;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return startOf(pair?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

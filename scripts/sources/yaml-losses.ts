import { isCollection, isNode, isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';

/** Something that was typed and that YAML takes for a sign of its own, so that it would not be published. */
export interface YamlLoss {
  /** Where the value stands in the data. */
  readonly path: readonly PropertyKey[];
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
  /** Whether it is a loss only where the value is free words: after a date or a number, a comment is a comment. */
  readonly inWordsOnly: boolean;
  /** Whether it is a comment within brackets, which takes with it what closes them. */
  readonly inBrackets?: boolean;
}

type Ancestors = readonly (Node | Document | Pair)[];

/**
 * Every place where YAML drops or changes what was typed in a value: a comment that cuts words short, a mark that is taken
 * for an anchor or a tag, a backslash that is taken for a code.
 */
export function yamlLosses(text: string, document: Document): readonly YamlLoss[] {
  const losses: YamlLoss[] = [];
  const aliases = new Set<string>();
  visit(document, { Alias: (_key, node) => void aliases.add(node.source) });
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key') return;
      const path = pathOf([...ancestors, node]);
      for (const loss of [cutShort(text, node, ancestors.some(isFlow)), mark(text, node, aliases), codes(text, node)])
        if (loss !== undefined) losses.push({ path, ...loss });
    },
  });
  return losses;
}

type Found = Omit<YamlLoss, 'path'>;

function isFlow(node: Node | Document | Pair): boolean {
  return isCollection(node) && node.flow === true;
}

/** `Footpath #12 closure`: a number sign after a space starts a comment. Within brackets it swallows what closes them too. */
function cutShort(text: string, node: Scalar, inBrackets: boolean): Found | undefined {
  const start = node.range?.[0] ?? 0;
  const end = node.range?.[1] ?? 0;
  const rest = /^[ \t]*(#.*)/u.exec(text.slice(end, endOfLine(text, end)))?.[1];
  const comment = rest?.slice(0, inBrackets ? /[,\]}]|$/u.exec(rest)?.index : undefined).trimEnd();
  const isPlain = node.type === Scalar.PLAIN || node.type === undefined;
  if (comment === undefined || !isPlain || (typeof node.value !== 'string' && node.value !== null)) return undefined;
  const typed = text.slice(start, end).replace(/\s*\n\s*/gu, ' ');
  return {
    offset: end + text.slice(end).indexOf('#'),
    message: `YAML takes "${comment}" for a comment, so that it would not be published.`,
    remedy: `Put the whole value in quotation marks: ${quoted([typed, comment].filter((part) => part !== '').join(' '))}. A comment goes on a line of its own.`,
    inWordsOnly: node.value !== null,
    inBrackets,
  };
}

/** `&Partners` and `!Important`: marks of YAML that vanish. An anchor that an alias uses is meant. */
function mark(text: string, node: Scalar, aliases: ReadonlySet<string>): Found | undefined {
  const start = node.range?.[0] ?? 0;
  const tag = node.tag?.startsWith('tag:yaml.org,') === true ? undefined : node.tag;
  const taken = node.anchor !== undefined && !aliases.has(node.anchor) ? `&${node.anchor}` : tag;
  if (taken === undefined) return undefined;
  const offset = text.lastIndexOf(taken, start);
  return {
    offset: offset === -1 ? start : offset,
    message: `YAML takes "${taken}" for a sign of its own, so that it would not be published.`,
    remedy: `Put the whole value in quotation marks: ${quoted(text.slice(offset === -1 ? start : offset, endOfLine(text, start)).trim())}.`,
    inWordsOnly: false,
  };
}

/** `"S:\new"`: in double quotation marks `\n` is the end of a line. Quotation marks, backslashes and numbers of letters are meant. */
function codes(text: string, node: Scalar): Found | undefined {
  if (node.type !== Scalar.QUOTE_DOUBLE) return undefined;
  const start = node.range?.[0] ?? 0;
  const source = text.slice(start, node.range?.[1]);
  for (const { 0: code, index } of source.matchAll(
    /\\(?:["\\/]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^])/gu,
  ))
    if (/^\\[a-zA-Z0 ]$/u.test(code))
      return {
        offset: start + index,
        message: `In double quotation marks YAML takes "${code}" for a code, so that it would not be published as typed.`,
        remedy: 'Use single quotation marks, or write the backslash twice.',
        inWordsOnly: false,
      };
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Words in the quotation marks that need no further thought. */
export function quoted(words: string): string {
  if (!/["\\]/u.test(words)) return `"${words}"`;
  return `'${words.replaceAll("'", "''")}'`;
}

/** The way from the top to a node, as the data has it. */
function pathOf(chain: Ancestors): readonly PropertyKey[] {
  return chain.flatMap((step, index): readonly PropertyKey[] => {
    const parent = chain[index - 1];
    if (isPair(step)) return [isScalar(step.key) ? String(step.key.value) : ''];
    if (isSeq(parent) && isNode(step)) return [parent.items.indexOf(step)];
    return [];
  });
}

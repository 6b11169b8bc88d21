import { escapeHtml } from '../markdown/escape-html.ts';
import { readBullets } from '../sources/pasted.ts';

/** A line of a field: an entry of a list with its indentation, words, or nothing. */
interface Line {
  readonly indent: number;
  readonly isEntry: boolean;
  readonly words: string;
}

/** The lines of a field in their order, without bullets and empty ones. */
export function fieldLines(texts: readonly string[]): readonly string[] {
  return linesOf(texts)
    .map(({ words }) => words)
    .filter((words) => words !== '');
}

/**
 * The words of a field as HTML, as they were typed: a list of words is a list; a text with lines of its own has paragraphs, and lists
 * where its lines start with bullets.
 */
export function fieldBlocks(texts: readonly string[]): string {
  const isList = texts.length > 1 && texts.every((text) => !text.includes('\n') && !readBullets(text).startsWith('- '));
  return htmlOf(isList ? linesOf(texts.map((text) => `- ${text}`)) : linesOf(texts.flatMap((text) => [text, ''])));
}

function linesOf(texts: readonly string[]): readonly Line[] {
  return readBullets(texts.join('\n'))
    .split('\n')
    .map((line) => {
      const [, indent = '', bullet, words = ''] = /^(\s*)([-*]\s+(?=\S))?(.*)$/u.exec(line.trimEnd()) ?? [];
      return { indent: indent.replaceAll('\t', '    ').length, isEntry: bullet !== undefined, words };
    });
}

function htmlOf(lines: readonly Line[]): string {
  const html: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const end = line?.isEntry === true ? endOfList(lines, at) : endOfWords(lines, at);
    if (line?.isEntry === true) html.push(listOf(lines.slice(at, end).filter(({ words }) => words !== '')));
    else if (end > at) html.push(`<p>${wordsOf(lines.slice(at, end), '<br>')}</p>`);
    at = Math.max(end, at + 1);
  }
  return html.join('');
}

/** A list goes on over empty lines to the next entry, and with lines that are indented. */
function endOfList(lines: readonly Line[], from: number): number {
  const next = lines.findIndex(
    ({ isEntry, indent, words }, at) => at > from && words !== '' && !isEntry && indent <= (lines[from]?.indent ?? 0),
  );
  return next === -1 ? lines.length : next;
}

function endOfWords(lines: readonly Line[], from: number): number {
  const next = lines.findIndex(({ isEntry, words }, at) => at >= from && (isEntry || words === ''));
  return next === -1 ? lines.length : next;
}

function listOf(lines: readonly Line[]): string {
  const margin = lines[0]?.indent ?? 0;
  const starts = [...lines.keys()].filter((at) => {
    const { isEntry = false, indent = 0 } = lines[at] ?? {};
    return at === 0 || (isEntry && indent <= margin + 1);
  });
  const entries = starts.map((start, index) => {
    const [first, ...rest] = lines.slice(start, starts[index + 1]);
    const nested = rest.findIndex(({ isEntry }) => isEntry);
    const own = [first, ...(nested === -1 ? rest : rest.slice(0, nested))].filter((line) => line !== undefined);
    return `<li>${wordsOf(own, ' ')}${nested === -1 ? '' : listOf(rest.slice(nested))}</li>`;
  });
  return `<ul>${entries.join('')}</ul>`;
}

function wordsOf(lines: readonly Line[], between: string): string {
  return lines.map(({ words }) => escapeHtml(words)).join(between);
}

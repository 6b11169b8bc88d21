import { readBullets } from '../../sources/pasted.ts';
import { commonTypes, readLabel } from '../lists/list-label.ts';
import type { ListLabel } from '../lists/list-label.ts';

/** The Markdown of a cell, with the line of the cell that each of its lines comes from. */
export interface CellText {
  readonly markdown: string;
  readonly origins: readonly number[];
}

const lineBreak = /\s*<br\s*\/?>(?: (?! ))?/giu;
// What opens other blocks than paragraphs and lists is text in a cell: "# of calls", "> 5 days", "* revised", a row of hyphens.
const otherBlock =
  /^\s*(?:#{1,6}(?:\s|$)|>|:{3,}|\[\^[^\]]+\]:|`{3,}|~{3,}|\|?[\s:|-]*-{2,}[\s:|-]*$|={2,}\s*$|(?:\*\s*){3,}$|(?:_\s*){3,}$)/u;
const bullet = /^(\s*)([-*+])\s+\S/u;

/** The words of a cell with its line breaks: `<br>` is one, as a row of a typed table has only one line. */
export function cellLines(text: string): readonly string[] {
  return text.replace(lineBreak, '\n').split('\n');
}

/**
 * Makes a cell fit to be read as Markdown. Nobody wraps lines by hand in a cell: a line that starts a list does, and a line at the margin
 * below a list is a paragraph of its own.
 */
export function cellText(text: string): CellText {
  const lines = readBullets(cellLines(text).join('\n')).split('\n');
  const stars = lines.filter((line) => /^\s*[*+]\s+\S/u.test(line)).length;
  const markdown: string[] = [];
  const origins: number[] = [];
  const push = (line: string, origin: number): void => {
    markdown.push(line);
    origins.push(origin);
  };
  let within: 'list' | 'words' | 'nothing' = 'nothing';
  for (const [index, line] of lines.entries()) {
    const item = startsItem(lines, index, stars);
    const outdented = !/^\s/u.test(line);
    if ((within === 'list' && !item && outdented && line !== '') || (within === 'words' && item)) push('', index);
    if (line.trim() === '') within = 'nothing';
    else if (item) within = 'list';
    else if (within !== 'list' || outdented) within = 'words';
    push(asText(line, item), index);
  }
  return { markdown: markdown.join('\n'), origins };
}

function asText(line: string, item: boolean): string {
  if (!item && readLabel(line.trim()) !== undefined) return line.replace(/[.)]/u, '\\$&');
  const starred = !item && /^\s*[*+]\s/u.test(line);
  return starred || otherBlock.test(line) ? line.replace(/\S/u, '\\$&') : line;
}

/** A star alone may mark a note, "A. Smith" is a name and "1. Knots" a title, unless a second one shows that it is a list. */
function startsItem(lines: readonly string[], index: number, stars: number): boolean {
  const line = lines[index] ?? '';
  const mark = bullet.exec(line)?.[2];
  if (mark !== undefined) return mark === '-' || stars > 1;
  const label = readLabel(line.trim());
  if (label === undefined) return false;
  return lines.some((other, at) => at !== index && isSibling(label, readLabel(other.trim())));
}

function isSibling(label: ListLabel, other: ListLabel | undefined): boolean {
  return other?.style === label.style && commonTypes([label, other]).length > 0;
}

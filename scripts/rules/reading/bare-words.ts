/** What is blanked: each pattern's match becomes spaces, but for the groups named `keep`. Order matters. */
const marks: readonly RegExp[] = [
  /^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$/gmu,
  /^:{3,}[^\n]*$/gmu,
  /`[^`\n]*`/gu,
  /\[\^[^\]\s]+\]:?/gu,
  /!?\[(?<keep>(?:[^\]\n]|\n(?!\s*\n))*)\]\((?:[^()\n]|\([^()\n]*\))*\)/gu,
  /<(?:https?:|mailto:)[^>\s]*>/gu,
  /\bhttps?:\/\/\S+|\bwww\.\S+/gu,
  /\{[^{}\n]*\}[ \t]*$/gmu,
  /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/gmu,
  /^[ \t]*#{1,6}(?=[ \t])/gmu,
  /^[ \t]*(?:[-+*]|>)(?=[ \t])/gmu,
  /^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$/gmu,
  /~~(?<keep>[^~\n]+)~~/gu,
  /\+\+(?<keep>[^+\n]+)\+\+/gu,
  /\*\*(?=[^\s*]|\*\S)(?<keep>(?:[^*\n]|\*(?!\*)|\n(?!\s*\n))+?)\*\*(?!\*)/gu,
  /\*\*(?<keep>\*\S(?:[^*\n]|\n(?!\s*\n))*\*)\*\*/gu,
  /\*(?<keep>[^*\s](?:(?:[^*\n]|\n(?!\s*\n))*[^*\s])?)\*/gu,
  /(?<![\w_])_(?<keep>[^_\n]+)_(?![\w_])/gu,
  /\\(?=[*_[\]|\\#`])/gu,
];

/**
 * The words of a Markdown text, of the same length as the text: marks, targets and attributes are blanks, so that
 * an offset in the words is an offset in the source. Code and bare addresses are dots: the words around them are not neighbours. Captions and alternative texts, which readers see, stay.
 */
export function bareWords(text: string): string {
  return marks.reduce(
    (words, mark) => words.replace(mark, (match: string, ...rest: readonly unknown[]) => blanked(match, rest.at(-1))),
    text,
  );
}

function blanked(match: string, groups: unknown): string {
  if (match.startsWith(':::')) return shownAttributes(match);
  if (/^(?:`(?!``)|https?:|www\.)/u.test(match)) return '·'.repeat(match.length);
  const keep =
    typeof groups === 'object' && groups !== null && 'keep' in groups && typeof groups.keep === 'string'
      ? groups.keep
      : undefined;
  if (keep === undefined) return blanks(match);
  const from = match.indexOf(keep, match.startsWith('!') ? 2 : 1);
  return blanks(match.slice(0, from)) + keep + blanks(match.slice(from + keep.length));
}

/** A container's opening line without everything but the words that it shows. */
function shownAttributes(line: string): string {
  let shown = '';
  for (const match of line.matchAll(/\b(?:caption|alt|notes)="([^"]*)"/gu)) {
    const from = match.index + match[0].indexOf('"') + 1;
    shown += ' '.repeat(from - shown.length) + (match[1] ?? '');
  }
  return shown + ' '.repeat(line.length - shown.length);
}

function blanks(text: string): string {
  return text.replace(/[^\n]/gu, ' ').padEnd(text.length).slice(0, text.length);
}

/** A text in which code is blank, of the same length: an example of a link is no link. */
export function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]+`/gmu, (code) => code.replace(/[^\n]/gu, ' '));
}

/** A link or reference of a text. */
export interface Link {
  readonly text: string;
  /** As written between the brackets. */
  readonly target: string;
  readonly offset: number;
}

/** Every link `[text](target)` of a Markdown text; pictures are not links. */
export function readLinks(text: string): readonly Link[] {
  return [...text.matchAll(/(?<!!)\[((?:[^\]\n]|\n(?!\s*\n))*)\]\(((?:[^()\n]|\([^()\n]*\))*)\)/gu)].map((match) => ({
    text: match[1] ?? '',
    target: match[2] ?? '',
    offset: match.index,
  }));
}

/** The places of footnotes: where the text calls for one, and where one stands. */
export interface Footnotes {
  readonly markers: readonly { readonly id: string; readonly offset: number }[];
  readonly notes: readonly { readonly id: string; readonly offset: number }[];
}

/** The footnotes of a Markdown text. */
export function readFootnotes(text: string): Footnotes {
  const all = [...text.matchAll(/\[\^([^\]\s]+)\](:?)/gu)].map((match) => ({
    id: match[1] ?? '',
    offset: match.index,
    note: match[2] === ':' && (match.index === 0 || text[match.index - 1] === '\n'),
  }));
  return { markers: all.filter(({ note }) => !note), notes: all.filter(({ note }) => note) };
}

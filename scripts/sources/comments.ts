/** A text without its HTML comments, which are for those who write it and not for its readers. */
export interface Uncommented {
  /** The text; every line is where it was, and so is every word on a line. */
  readonly text: string;
  /** Where each comment starts in the text. */
  readonly comments: readonly number[];
  /** Where one is opened that nothing closes: it is left in the text, and must be told. */
  readonly open: number | undefined;
}

// A code span or block shows how a comment is written; a backslash makes the mark text.
const pieces =
  /^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$|(`+)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)|\\<|[ \t]*<!--(?:[\s\S]*?-->)?/gmu;

/** Takes `<!-- ... -->` out of a text: a comment reaches no page, no pack and no search. */
export function withoutComments(text: string): Uncommented {
  const comments: number[] = [];
  let open: number | undefined;
  const cleared = text.replace(pieces, (piece: string, ...rest: readonly unknown[]) => {
    const offset = Number(rest.at(-2));
    const comment = piece.trimStart();
    if (!comment.startsWith('<!--')) return piece;
    const start = offset + piece.length - comment.length;
    if (comment.length < 7 || !comment.endsWith('-->')) {
      open ??= start;
      return piece;
    }
    comments.push(start);
    // Spaces that would be left at the end of a line are a line break in Markdown.
    const ends = /^[ \t]*(?:\n|$)/u.test(text.slice(offset + piece.length));
    return piece.replace(/[^\n]+(?=\n)/gu, '').replace(/[^\n]/gu, ends ? '' : ' ');
  });
  return { text: cleared, comments, open };
}

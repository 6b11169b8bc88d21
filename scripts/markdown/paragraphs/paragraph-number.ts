import type { Numbering } from '../markdown-options.ts';

/** A number at the start of a paragraph or heading. */
export interface ParagraphNumber {
  /** Without its dot: `3.2`, `15`, `a`. */
  readonly number: string;
  /** As typed: `15.`. */
  readonly printed: string;
  /** What follows it. */
  readonly rest: string;
}

// "17.3 % of calls" and "1.5 million people" start with an amount and not with a number of a paragraph.
const unit =
  '(?!(?:%|per cent|percent|percentage|million|billion|thousand|times|hours?|minutes?|seconds?|days?|weeks?|months?|years?|miles?|km|points?|FTE)(?![\\p{L}\\p{N}]))';
const inParagraphs: Readonly<Record<Numbering, RegExp | undefined>> = {
  none: undefined,
  decimal: new RegExp(`^((\\d{1,3}(?:\\.\\d{1,3})+[a-h]?)\\.?)\\s+${unit}(?=\\S)`, 'u'),
  continuous: /^((\d{1,3}[a-h]?)\.)\s+(?=\S)/u,
  letters: /^(([a-z])\.)\s+(?=\S)/u,
};
const inHeadings: Readonly<Record<Numbering, RegExp | undefined>> = {
  none: undefined,
  decimal: /^((\d{1,2}(?:\.\d{1,2})*)\.?)\s+(?=\p{Lu})/u,
  continuous: /^((\d{1,3}[a-h]?)\.)\s+(?=\S)/u,
  letters: /^(([a-z])\.)\s+(?=\S)/u,
};

/** The number that the author gave to a paragraph; undefined where it starts without one. */
export function paragraphNumber(text: string, numbering: Numbering): ParagraphNumber | undefined {
  return read(text, inParagraphs[numbering]);
}

/** The number that the author gave to a heading: here `1. Purpose` counts in papers that number `1.1` as well. */
export function headingNumber(text: string, numbering: Numbering): ParagraphNumber | undefined {
  return read(text, inHeadings[numbering]);
}

function read(text: string, pattern: RegExp | undefined): ParagraphNumber | undefined {
  const match = pattern?.exec(text);
  const [whole = '', printed = '', number = ''] = match ?? [];
  return match == null ? undefined : { number, printed, rest: text.slice(whole.length) };
}

/** The number that comes next in the same row: `3.3` after `3.2`, `16` after `15`. */
export function nextNumber(number: string): string {
  return number.replace(/(\d+|[a-z])$/u, (last) =>
    /\d/u.test(last) ? String(Number(last) + 1) : String.fromCharCode(last.charCodeAt(0) + 1),
  );
}

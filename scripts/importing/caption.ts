import type { Block } from './paper.ts';
import { wordsOf } from './paper.ts';

/** What a paper prints above a table or below a figure. */
export interface Caption {
  readonly number: string;
  readonly caption: string;
}

const words = {
  table: /^Table\s+([\w.]+?)\s*[:.–—-]\s*(.+)$/su,
  figure: /^(?:Figure|Fig\.?)\s+([\w.]+?)\s*[:.–—-]\s*(.+)$/su,
};

/** The caption that a paragraph is: "Table 1: Payments for approval". */
export function captionOf(block: Block, of: keyof typeof words): Caption | undefined {
  if (block.kind !== 'paragraph' || block.label !== undefined || block.bullet) return undefined;
  const [, number, caption] = words[of].exec(wordsOf(block.inlines).replace(/\s+/gu, ' ').trim()) ?? [];
  return number === undefined || caption === undefined ? undefined : { number, caption };
}

/** Words as the value of an attribute, which ends at the next quotation mark. */
export function quoted(text: string): string {
  return text.replaceAll('"', '”');
}

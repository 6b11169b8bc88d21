import type { Block } from './blocks.ts';
import type { Manuscript } from './manuscript.ts';

/** A heading with what follows it up to the next heading. */
export interface Section {
  readonly number: string | undefined;
  readonly title: string;
  readonly level: number;
  readonly offset: number;
  readonly blocks: readonly Block[];
}

/** The sections of a text in order; what stands before the first heading is in none. */
export function sectionsOf({ blocks }: Manuscript): readonly Section[] {
  const sections: (Omit<Section, 'blocks'> & { readonly blocks: Block[] })[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') sections.at(-1)?.blocks.push(block);
    else sections.push({ ...splitNumber(block.words), level: block.level, offset: block.offset, blocks: [] });
  }
  return sections;
}

/** `4.1 Costs` as number and title; `4.0 Costs` is section 4. */
export function splitNumber(heading: string): { readonly number: string | undefined; readonly title: string } {
  const match = /^\s*(\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s*|\s+)(?=\D)(.*)$/su.exec(heading);
  return { number: match?.[1]?.replace(/\.0$/u, ''), title: (match?.[2] ?? heading).trim() };
}

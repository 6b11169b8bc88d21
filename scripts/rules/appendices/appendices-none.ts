import { sectionsOf } from '../reading/sections.ts';
import { sightingAt } from '../reading/passage.ts';
import { counted } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';
import { isAppendix } from './appendix-label.ts';

/** A report that says it has no appendix, under an item that has one. */
export const appendicesNone = defineRule({
  id: 'appendices-none',
  severity: 'warning',
  sentence: 'A report says that it has no appendices, but its item has.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const { item, document } = manuscript;
      const attached = item?.documents.filter(isAppendix) ?? [];
      if (document?.kind !== 'report' || attached.length === 0) return [];
      return sectionsOf(manuscript).flatMap(({ title, blocks }) => {
        const first = blocks[0];
        if (!/^appendi(?:x|ces)\b/iu.test(title) || first === undefined) return [];
        const words = first.words.trim().replace(/^[\d.]+\s+/u, '');
        if (!/^(?:none|nil|n\/a|not applicable|there are no)\b/iu.test(words)) return [];
        return [
          sightingAt(manuscript, first.offset, {
            message: `Under "${title}" stands "${words.split('\n')[0] ?? ''}", but ${counted(attached.length, 'appendix is', 'appendices are')} attached to the item.`,
            remedy: 'List the appendices, or take the attachment out.',
          }),
        ];
      });
    }),
});

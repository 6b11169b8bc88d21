import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { expansionsIn, knownAbbreviations, sameMeaning } from './abbreviations.ts';

/** PCP is the Panel in one paper and the Plan in another. What panel.yaml expands is looked at by another rule. */
export const acronymDiffersByPaper = defineRule({
  id: 'acronym-differs-by-paper',
  severity: 'note',
  sentence: 'An abbreviation stands for something else than in another paper of the same meeting.',
  look: ({ record, manuscripts }) => {
    const known = knownAbbreviations(record);
    const first = new Map<string, { readonly long: string; readonly file: string }>();
    return manuscripts.flatMap((manuscript) =>
      expansionsIn(manuscript).flatMap(({ short, long, offset }) => {
        const key = `${manuscript.meeting?.id ?? ''} ${short}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, { long, file: manuscript.file });
        if (
          before === undefined ||
          before.file === manuscript.file ||
          known.has(short) ||
          sameMeaning(before.long, long)
        )
          return [];
        return [
          sightingAt(manuscript, offset, {
            message: `${short} stands for "${long}" here and for "${before.long}" in ${before.file}.`,
            remedy: 'Use one of the two, or answer that each paper has its own.',
          }),
        ];
      }),
    );
  },
});

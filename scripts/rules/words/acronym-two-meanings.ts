import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { expansionsIn, knownAbbreviations, sameMeaning } from './abbreviations.ts';

/** PCP is the Panel in one place and the Plan in another; DNO a dedicated and a designated officer. */
export const acronymTwoMeanings = defineRule({
  id: 'acronym-two-meanings',
  severity: 'warning',
  sentence: 'An abbreviation is expanded in two ways.',
  look: ({ record, manuscripts }) => {
    const known = knownAbbreviations(record);
    return manuscripts.flatMap((manuscript) => {
      const here = new Map<string, string>();
      return expansionsIn(manuscript).flatMap(({ short, long, offset }) => {
        const before = here.get(short) ?? known.get(short);
        const where = here.has(short) ? 'earlier in this paper' : 'in panel.yaml';
        here.set(short, before ?? long);
        if (before === undefined || sameMeaning(before, long)) return [];
        return [
          sightingAt(manuscript, offset, {
            message: `${short} stands for "${long}" here and for "${before}" ${where}.`,
            remedy: 'Use one of the two, or answer that both are meant.',
          }),
        ];
      });
    });
  },
});

import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';
import { missingSections } from './required-sections.ts';

/** A section with nothing to say says so in a line: "There are no financial implications." */
export const missingSection = defineRule({
  id: 'missing-section',
  severity: 'warning',
  sentence: 'A report lacks a section that its template asks for.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const { document } = manuscript;
      const missing =
        document?.kind === 'report' || document?.kind === 'statutory-report'
          ? missingSections(manuscript, document)
          : [];
      if (document === undefined || missing.length === 0) return [];
      return [
        {
          ...document.source.position(['template']),
          message: `This report lacks ${missing.length === 1 ? 'a section' : 'sections'} that the form "${document.template}" has: ${listing(missing.map(({ name }) => `"${name}"`))}.`,
          remedy: 'Add the section; if there is nothing to report, say so in a line.',
        },
      ];
    }),
});

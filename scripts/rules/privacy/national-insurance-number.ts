import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const number = /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gu;

/** Two letters, six digits, a letter A to D, without the prefixes that are never given out (HMRC NIM39110). */
export const nationalInsuranceNumber = defineRule({
  id: 'national-insurance-number',
  severity: 'error',
  sentence: 'A text contains what looks like a National Insurance number.',
  look: ({ passages }) =>
    search(passages, number).map(({ passage, match }) =>
      sightingAt(passage, match.index, {
        message: `"${match[0].slice(0, 2)}..." looks like a National Insurance number.`,
        remedy: 'Take it out; if it is a reference number, answer this finding.',
      }),
    ),
});

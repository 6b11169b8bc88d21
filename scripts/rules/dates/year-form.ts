import { listing } from '../reading/listing.ts';
import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*';
/** No year where a day or a number is meant: "1 August 2025 – 26 May", "minute 2025/26". */
const span = new RegExp(
  `(?<![\\d/-]|${month}\\.?,?\\s|\\b(?:minutes?|min|ref|no|number|resolution)[.:]?\\s)(20\\d\\d)\\s?([-–/])\\s?(20\\d\\d|\\d\\d)(?![\\d/-]|(?:st|nd|rd|th)?\\s+${month}\\b)`,
  'giu',
);

/** 2025/26, 2025-26 and 2025/2026 in one paper: the same year, found by none who searches for another form. */
export const yearForm = defineRule({
  id: 'year-form',
  severity: 'note',
  sentence: 'A paper writes the same financial or municipal year in several forms.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const hits = search([manuscript], span).filter(
        ({ match }) => Number(match[1]) % 100 === Number((match[3] ?? '').slice(-2)) - 1,
      );
      return [...Map.groupBy(hits, ({ match }) => match[1] ?? '')].flatMap(([, same]) => {
        const forms = [...new Set(same.map(({ match }) => match[0].replaceAll('–', '-')))];
        const second = same.find(({ match }) => match[0].replaceAll('–', '-') === forms[1]);
        if (second === undefined) return [];
        return [
          sightingAt(manuscript, second.match.index, {
            message: `One year is written in ${forms.length} forms: ${listing(forms)}.`,
            remedy: `Write ${commonest(same.map(({ match }) => match[0]))} throughout.`,
          }),
        ];
      });
    }),
});

/** The form that stands most often, the first of them where several do. */
function commonest(forms: readonly string[]): string {
  const counts = [...Map.groupBy(forms, (form) => form)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0] ?? '';
}

import { search, sightingAt } from '../reading/passage.ts';
import { parseQuantity } from '../reading/quantity.ts';
import { defineRule } from '../rule.ts';

const millions = /£?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)\s?(?:m\b|million\b)/giu;

/** "£5,945m" among amounts of a few millions was meant to be £5.945m. */
export const decimalSlip = defineRule({
  id: 'decimal-slip',
  severity: 'note',
  sentence: 'An amount in millions is a thousand times those around it.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const amounts = search([manuscript], millions).map(({ match }) => ({
        match,
        value: parseQuantity(match[1] ?? '')?.value ?? 0,
      }));
      const usual = amounts.filter(({ value }) => value < 1000);
      if (usual.length === 0) return [];
      const largest = Math.max(...usual.map(({ value }) => value));
      return amounts
        .filter(
          ({ value, match }) =>
            value >= 1000 && value / 1000 <= largest * 10 && /,\d{3}(?!\.)/u.test(match[0]) && largest < 1000,
        )
        .map(({ match }) =>
          sightingAt(manuscript, match.index, {
            message: `"${match[0]}" is a thousand times the other amounts in this paper, of which the largest is ${largest}m.`,
            remedy: `Was "${match[0].replace(',', '.')}" meant? If not, answer this finding.`,
          }),
        );
    }),
});

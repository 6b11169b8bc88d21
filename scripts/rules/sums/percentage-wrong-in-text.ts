import { parseQuantity, printFigure } from '../reading/quantity.ts';
import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const fromTo =
  /\bfrom\s+(£?[\d,]+(?:\.\d+)?m?)\s+to\s+(£?[\d,]+(?:\.\d+)?m?)\s*(?:\(|,\s*(?:an?\s+)?(?:rise|increase|growth|fall|reduction|decrease|drop)\s+of\s+)([+-−]?\d+(?:\.\d+)?)\s?(?:%|per cent)(?!\s*points)/giu;

/** "From 400 to 500 (20%)": the figures stand beside the percentage, so anybody can check. */
export const percentageWrongInText = defineRule({
  id: 'percentage-wrong-in-text',
  severity: 'warning',
  sentence: 'A sentence gives two figures and a percentage change that does not follow from them.',
  look: ({ manuscripts }) =>
    search(manuscripts, fromTo).flatMap(({ passage, match }) => {
      const [before, after, stated] = [match[1], match[2], match[3]].map((text) => parseQuantity(text ?? ''));
      if (before === undefined || after === undefined || stated === undefined || before.value === 0) return [];
      const real = Math.abs(((after.value - before.value) / before.value) * 100);
      const slack =
        0.5 * 10 ** -stated.decimals +
        (before.decimals > 0 || before.unit !== '' ? 100 * (10 ** -before.decimals / before.value) : 0) +
        1e-6;
      if (Math.abs(real - Math.abs(stated.value)) <= slack) return [];
      return [
        sightingAt(passage, match.index, {
          message: `"${inline(match[0])}": from ${match[1] ?? ''} to ${match[2] ?? ''} is ${printFigure(real, stated.decimals)}%.`,
          remedy: 'Correct the percentage or the figure that was mistyped.',
        }),
      ];
    }),
});

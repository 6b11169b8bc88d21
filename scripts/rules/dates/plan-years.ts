import { inline, search, sightingAt } from '../reading/passage.ts';
import type { Hit } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const planYears =
  /\bPlan,?\s+\(?(20\d\d)\s?[-–/]\s?(20\d\d|\d\d)(?!\d)|(?<!\d)(20\d\d)\s?[-–/]\s?(20\d\d|\d\d)\s+(?:Police and Crime\s+)?Plan\b/gu;

/** A plan for 2025 to 2029 is called 2025-2028 here and there. What most papers say is taken to be right. */
export const planYearsDiffer = defineRule({
  id: 'plan-years',
  severity: 'warning',
  sentence: 'The period of a plan is not the one that other papers give.',
  look: ({ passages }) => {
    const hits = search(
      passages.filter(({ form }) => form !== 'table'),
      planYears,
    ).filter((hit) => lengthOf(hit) > 1);
    return [...Map.groupBy(hits, startOf)].flatMap(([start, same]) => {
      const ends = [...Map.groupBy(same, endOf)].sort((a, b) => b[1].length - a[1].length);
      const usual = ends[0];
      if (usual === undefined || ends[1]?.[1].length === usual[1].length) return [];
      return ends
        .slice(1)
        .flatMap(([, odd]) => odd)
        .map(({ passage, match }) =>
          sightingAt(passage, match.index, {
            message: `"${inline(match[0])}": elsewhere the plan that starts in ${start} runs to ${usual[0]}.`,
            remedy: 'Correct the years, or answer with the reason why they stand.',
          }),
        );
    });
  },
});

function startOf({ match }: Hit): number {
  return Number(match[1] ?? match[3]);
}

function endOf({ match }: Hit): number {
  const end = match[2] ?? match[4] ?? '';
  return end.length === 4 ? Number(end) : 2000 + Number(end);
}

function lengthOf(hit: Hit): number {
  return endOf(hit) - startOf(hit);
}

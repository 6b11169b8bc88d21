import { sectionsOf } from '../reading/sections.ts';
import { defineRule } from '../rule.ts';
import { hasRecommendations, missingSections } from './required-sections.ts';

/** What is the meeting to do with it? Appendices, letters and slides ask for nothing. */
export const missingRecommendation = defineRule({
  id: 'missing-recommendation',
  severity: 'warning',
  sentence: 'A report does not mark what the meeting is asked to do.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const { document } = manuscript;
      if (
        document?.kind !== 'report' ||
        document.template === 'third-party' ||
        document.template === 'board-paper' ||
        hasRecommendations(manuscript)
      )
        return [];
      if (missingSections(manuscript, document).some(({ name }) => name === 'Recommendations')) return [];
      const section = sectionsOf(manuscript).find(({ title }) => /\brecommend/iu.test(title));
      return [
        {
          ...(section === undefined ? document.source.position(['title']) : manuscript.place(section.offset)),
          message:
            section === undefined
              ? 'This report has no recommendation.'
              : `What stands under "${section.title}" is not marked as a recommendation.`,
          remedy: 'Put what the meeting is asked to do between "::: recommendations" and ":::".',
        },
      ];
    }),
});

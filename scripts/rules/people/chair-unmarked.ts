import { defineRule } from '../rule.ts';

/** Somebody must preside, and the minutes say who (LGA 1972 Sch. 12 para. 11 for councils; the same habit in committees). */
export const chairUnmarked = defineRule({
  id: 'chair-unmarked',
  severity: 'warning',
  sentence: 'Minutes do not say who was in the chair.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes, chair }) => {
      const present = minutes?.attendance.present ?? [];
      if (minutes === undefined || present.length === 0 || minutes.chair !== undefined || chair !== undefined)
        return [];
      if (present.some(({ capacity }) => /\bchair/iu.test(capacity ?? '') && !/vice|deputy/iu.test(capacity ?? '')))
        return [];
      return [
        {
          ...minutes.source.position(['present']),
          message: 'Nobody among those present is marked as Chair.',
          remedy: 'Add "chair:" with the id of the person who presided.',
        },
      ];
    }),
});

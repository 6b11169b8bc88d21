import { counted, listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/** Standing items need no outcome: nobody asks what became of the apologies. */
export const outcomeMissing = defineRule({
  id: 'outcome-missing',
  severity: 'note',
  sentence: 'A meeting was held, but an item does not say what became of it.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) => {
      const silent = meeting.items.filter(
        (item) =>
          item.number !== undefined &&
          item.standing === undefined &&
          item.outcome === undefined &&
          item.deferredTo === undefined,
      );
      if (meeting.state !== 'held' || meeting.minutes === undefined || silent.length === 0) return [];
      const numbers = silent.map(({ number }) => number ?? '');
      return [
        {
          ...meeting.source.position(['items', meeting.items.findIndex((item) => item === silent[0])]),
          message: `The meeting was held, but ${counted(silent.length, 'item has', 'items have')} no outcome: ${listing(numbers)}.`,
          remedy:
            'Add "outcome:" (noted, agreed, endorsed, approved, deferred, withdrawn or discussed), or "deferred-to:".',
        },
      ];
    }),
});

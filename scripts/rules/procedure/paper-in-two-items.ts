import { isPaged } from '../../record/meetings/document.ts';
import { defineRule } from '../rule.ts';

/** The tracker under items 4 and 5: which of the two discusses it? */
export const paperInTwoItems = defineRule({
  id: 'paper-in-two-items',
  severity: 'warning',
  sentence: 'One paper stands under two items of an agenda.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) => {
      const seen = new Map<string, string>();
      return meeting.items.flatMap((item, itemIndex) =>
        item.documents.flatMap((document, index) => {
          if (!isPaged(document)) return [];
          const key =
            document.form === 'paper'
              ? document.document.source.file
              : document.form === 'minutes' || document.form === 'supplied'
                ? document.address
                : document.form;
          const number = item.number ?? item.title;
          const first = seen.get(key);
          seen.set(key, first ?? number);
          if (first === undefined) return [];
          return [
            {
              ...meeting.source.position(['items', itemIndex, 'documents', index]),
              message: `"${document.title}" stands under item ${first} and under item ${number}.`,
              remedy: 'Leave it under the item that discusses it, and refer to that item from the other.',
            },
          ];
        }),
      );
    }),
});

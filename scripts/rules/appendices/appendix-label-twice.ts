import { defineRule } from '../rule.ts';
import { appendixKey } from './appendix-label.ts';

/** Within one item a label means one paper; an appendix of an appendix has labels of its own. */
export const appendixLabelTwice = defineRule({
  id: 'appendix-label-twice',
  severity: 'warning',
  sentence: 'Two papers of one item have the same label.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) =>
      meeting.items.flatMap((item, itemIndex) => {
        const seen = new Map<string, string>();
        return item.documents.flatMap((document, index) => {
          const key = appendixKey('label' in document ? document.label : undefined);
          if (key === undefined) return [];
          const scope = `${document.form === 'paper' ? (document.document.appendixOf ?? '') : ''}/${key}`;
          const first = seen.get(scope);
          if (first === undefined) {
            seen.set(scope, document.title);
            return [];
          }
          return [
            {
              ...meeting.source.position(['items', itemIndex, 'documents', index]),
              message: `Appendix ${key.toUpperCase()} is the label of two papers of item ${item.number ?? item.title}: "${first}" and "${document.title}".`,
              remedy: 'Give one of them another label, or say with "appendix-of" that it belongs to another appendix.',
            },
          ];
        });
      }),
    ),
});

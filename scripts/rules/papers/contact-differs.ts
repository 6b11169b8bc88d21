import type { Document } from '../../record/meetings/document.ts';
import { partyName } from '../../record/people/person.ts';
import { defineRule } from '../rule.ts';

/** One author under two addresses: readers write to the wrong one. Papers in the order of their meetings. */
export const contactDiffers = defineRule({
  id: 'contact-differs',
  severity: 'note',
  sentence: 'The same author is given another email address or telephone number than in an earlier paper.',
  look: ({ record }) => {
    const first = new Map<string, Document>();
    return [...record.documentById.values()].flatMap((document) => {
      const author =
        document.authors.length === 1 && document.authors[0] !== undefined ? partyName(document.authors[0]) : undefined;
      return author === undefined
        ? []
        : (['email', 'phone'] as const).flatMap((field) => {
            const value = document.frontmatter[field];
            const key = `${field} ${author}`;
            const before = first.get(key);
            if (value === undefined) return [];
            if (before === undefined) first.set(key, document);
            const other = before?.frontmatter[field];
            if (before === undefined || other === undefined || plain(other) === plain(value)) return [];
            return [
              {
                ...document.source.position([field]),
                message: `${author} has the ${field} ${value} here and ${other} in ${before.source.file}.`,
                remedy: 'Correct the one that is wrong, or answer that it changed.',
              },
            ];
          });
    });
  },
});

function plain(value: string): string {
  return value.toLowerCase().replace(/[\s()-]/gu, '');
}

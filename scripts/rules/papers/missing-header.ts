import type { Document } from '../../record/meetings/document.ts';
import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/** Whose report it is, of which day, and whom to ask. Papers of the commissioner may lack all. */
export const missingHeader = defineRule({
  id: 'missing-header',
  severity: 'warning',
  sentence: 'The head of a report lacks what its template asks for.',
  look: ({ record }) =>
    [...record.documentById.values()].flatMap((document) => {
      const missing = document.kind === 'report' ? missingFields(document) : [];
      if (missing.length === 0) return [];
      return [
        {
          ...document.source.position(['title']),
          message: `The head of this report does not give ${listing(missing)}.`,
          remedy: 'Add the fields "date:", "of:", "authors:" and "email:" to its frontmatter.',
        },
      ];
    }),
});

function missingFields({
  template,
  date,
  of,
  authors,
  presentedBy,
  frontmatter: { email, phone },
}: Document): readonly string[] {
  const officer = template === 'panel-officer' || template === 'panel-officer-2023' || template === 'commissioner-2023';
  if (!officer && template !== 'board-paper') return [];
  return [
    ...(date === undefined ? ['its date'] : []),
    ...(of.length === 0 && presentedBy.length === 0 ? ['whose report it is'] : []),
    ...(officer && authors.length === 0 ? ['its author'] : []),
    ...(template === 'panel-officer' && email === undefined && phone === undefined ? ['a contact'] : []),
  ];
}

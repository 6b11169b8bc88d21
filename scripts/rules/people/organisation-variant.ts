import type { Organisation } from '../../record/people/organisation.ts';
import { counted } from '../reading/listing.ts';
import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** "Walsall City Council": Walsall is no city. A short form whose words are all in the name is no fault. */
export const organisationVariant = defineRule({
  id: 'organisation-variant',
  severity: 'note',
  sentence: 'A council is called by a name that is not its own.',
  look: ({ record, manuscripts }) => {
    const councils = [...record.organisations.values()].filter(({ kind }) => kind === 'council');
    const wrong = councils.flatMap((organisation) =>
      organisation.variants
        .filter((variant) => isWrong(variant, organisation))
        .map((variant) => ({ variant, organisation })),
    );
    return wrong.flatMap(({ variant, organisation }) =>
      manuscripts.flatMap((manuscript) => {
        const hits = search(
          [manuscript],
          new RegExp(
            `(?<![\\p{L}])${variant.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')}(?![\\p{L}])`,
            'gu',
          ),
        );
        const first = hits[0];
        if (first === undefined) return [];
        return [
          sightingAt(manuscript, first.match.index, {
            message: `"${variant}" is another name for ${organisation.name}${hits.length === 1 ? '' : ` (${counted(hits.length, 'time')} here)`}.`,
            remedy: `Write "${organisation.name}", or answer that the paper has it so.`,
          }),
        ];
      }),
    );
  },
});

/** A variant with a word that neither the name nor the short form has; initials are short forms. */
function isWrong(variant: string, { name, short }: Organisation): boolean {
  const own: readonly string[] = `${name} ${short ?? ''}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  const said = variant.match(/\p{L}+/gu) ?? [];
  return said.length > 1 && said.some((word) => !own.includes(word.toLowerCase()) && !/^\p{Lu}{2,5}$/u.test(word));
}

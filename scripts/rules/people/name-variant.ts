import { parseName } from '../../record/people/person-name.ts';
import type { Person } from '../../record/people/person.ts';
import { counted } from '../reading/listing.ts';
import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** Spellings that `people.yaml` knows as variants; the surname alone, or with first name or initial, is no fault. */
export const nameVariant = defineRule({
  id: 'name-variant',
  severity: 'note',
  sentence: 'A name is spelt otherwise than in people.yaml.',
  look: ({ record, manuscripts }) => {
    const spellings = [...record.people.values()].flatMap((person) =>
      person.variants.filter((variant) => isMisspelling(variant, person)).map((variant) => ({ variant, person })),
    );
    return spellings.flatMap(({ variant, person }) =>
      manuscripts.flatMap((manuscript) => {
        const hits = search([manuscript], new RegExp(`(?<![\\p{L}])${escaped(variant)}(?![\\p{L}])`, 'gu'));
        const first = hits[0];
        if (first === undefined) return [];
        return [
          sightingAt(manuscript, first.match.index, {
            message: `"${variant}" is another spelling of ${person.name}${hits.length === 1 ? '' : ` (${counted(hits.length, 'time')} here)`}.`,
            remedy: `Write "${person.name}", or answer that the paper has it so.`,
          }),
        ];
      }),
    );
  },
});

function isMisspelling(variant: string, { name, honours }: Person): boolean {
  const full = tokens(name, honours);
  const said = tokens(variant, honours);
  return !said.every((token) =>
    full.some((other) => other === token || (token.length === 1 && other.startsWith(token))),
  );
}

function tokens(name: string, honours: readonly string[]): readonly string[] {
  return Object.values(parseName(name, honours))
    .flatMap((part: string | readonly string[] | undefined) => part ?? [])
    .flatMap((part) =>
      part
        .toLowerCase()
        .replace(/[.]/gu, '')
        .split(/[\s-]+/u),
    )
    .filter((part) => part !== '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}

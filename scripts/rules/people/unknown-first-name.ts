import { parseName } from '../../record/people/person-name.ts';
import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const named = /\b(?:Cllr|Councillor)\.?[ \t]+([A-Z][\p{L}’'-]*\.?)[ \t]+(?:[A-Z]\.?[ \t]+)?([A-Z][\p{L}’'-]{2,})\b/gu;

/** "Cllr B Samra" where the only Samra is Suky: two first initials for one person. */
export const unknownFirstName = defineRule({
  id: 'unknown-first-name',
  severity: 'warning',
  sentence: 'A councillor has a first name or initial that nobody of that surname has.',
  look: ({ record, passages }) => {
    const names = [...record.people.values()].flatMap(({ name, variants, honours }) =>
      [name, ...variants].map((form) => parseName(form, honours)),
    );
    const told = new Set<string>();
    return search(passages, named).flatMap(({ passage, match }) => {
      const given = plain(match[1] ?? '');
      const same = names.filter(({ surname }) => plain(surname) === plain(match[2] ?? ''));
      const firsts = same.flatMap((name) => name.given.map(plain));
      const key = `${passage.file} ${match[0]}`;
      const fits = firsts.some(
        (first) =>
          first === given ||
          (given.length === 1 && first.startsWith(given)) ||
          (first.length === 1 && given.startsWith(first)),
      );
      if (
        same.length === 0 ||
        firsts.length === 0 ||
        fits ||
        told.has(key) ||
        names.some(({ surname }) => plain(surname) === given)
      )
        return [];
      told.add(key);
      return [
        sightingAt(passage, match.index, {
          message: `"${inline(match[0])}": no ${match[2] ?? ''} in people.yaml has that first name.`,
          remedy: 'Correct the name, or add the spelling to "variants" in people.yaml.',
        }),
      ];
    });
  },
});

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/[^\p{L}]/gu, '');
}

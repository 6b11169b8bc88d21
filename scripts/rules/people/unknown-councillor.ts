import { surnameOf } from '../../record/people/person-name.ts';
import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const councillor = /\b(?:Cllrs?|Councillors?)\.?[ \t]+((?:[A-Z][\p{L}’'-]*\.?[ \t]+){0,3}[A-Z][\p{L}’'-]+)/gu;

/** A councillor who is nobody in `people.yaml` is misspelt there or here, or not there yet. */
export const unknownCouncillor = defineRule({
  id: 'unknown-councillor',
  severity: 'warning',
  sentence: 'A text names a councillor who is not in people.yaml.',
  look: ({ record, passages }) => {
    const surnames = new Set(
      [...record.people.values()]
        .flatMap((person) => [
          surnameOf(person),
          ...person.variants.map((variant) => variant.split(/\s+/u).at(-1) ?? ''),
        ])
        .flatMap((name) => [name, ...name.split(/[\s-]+/u)])
        .map(plain),
    );
    const told = new Set<string>();
    return search(passages, councillor).flatMap(({ passage, match }) => {
      const name = inline(match[1] ?? '');
      const key = `${passage.file} ${name}`;
      if (
        told.has(key) ||
        /^(?:Call|Code|Conduct|Question|Members?|Colleagues?)\b/u.test(name) ||
        name.split(/[\s-]+/u).some((word) => surnames.has(plain(word)))
      )
        return [];
      told.add(key);
      return [
        sightingAt(passage, match.index, {
          message: `"${inline(match[0])}" is nobody in people.yaml.`,
          remedy: 'Correct the spelling, or add the person (or the spelling, under "variants").',
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

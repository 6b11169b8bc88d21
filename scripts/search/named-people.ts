import { namePatterns, surnameOf } from '../record/people/person-name.ts';
import type { Person } from '../record/people/person.ts';

/** Gives the names, as the record has them, of the people whom a text names. */
export type NameFinder = (text: string) => readonly string[];

/** A finder of people by every form of their names that a member's page goes by, so that search and page agree on who is named. */
export function namedPeople(people: readonly Person[]): NameFinder {
  const known = people.map((person) => ({
    name: person.name,
    patterns: namePatterns(person),
    endings: surnameEndings(person),
  }));
  return (text) => {
    // Most texts do not have the surname at all: a plain search spares them the patterns.
    const small = text.toLowerCase();
    return known
      .filter(
        ({ patterns, endings }) =>
          endings.some((ending) => small.includes(ending)) && patterns.some((pattern) => pattern.test(text)),
      )
      .map(({ name }) => name)
      .sort();
  };
}

/** What a text that names a person has in it: the letters at the end of their surname, in each form of the name, in small letters. */
function surnameEndings({ name, variants, honours }: Person): readonly string[] {
  return [name, ...variants].map((form) => {
    const surname = surnameOf({ name: form, honours }).toLowerCase();
    return /\p{L}+$/u.exec(surname)?.[0] ?? surname;
  });
}

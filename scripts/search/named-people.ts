import { namePatterns } from '../record/people/person-name.ts';
import type { Person } from '../record/people/person.ts';

/** Gives the names, as the record has them, of the people whom a text names. */
export type NameFinder = (text: string) => readonly string[];

/** A finder of people by every form of their names that a member's page goes by, so that search and page agree on who is named. */
export function namedPeople(people: readonly Person[]): NameFinder {
  const known = people.map((person) => ({ name: person.name, patterns: namePatterns(person) }));
  return (text) =>
    known
      .filter(({ patterns }) => patterns.some((pattern) => pattern.test(text)))
      .map(({ name }) => name)
      .sort();
}

import type { Role } from '../record/people/person.ts';

const words: Readonly<Record<Role, string>> = {
  chair: 'Chair',
  'vice-chair': 'Vice Chair',
  member: 'Member',
  independent: 'Independent member',
  substitute: 'Substitute',
  officer: 'Officer',
  commissioner: 'Commissioner',
  'deputy-commissioner': 'Deputy Commissioner',
  police: 'Police',
  guest: 'Guest',
};

/** A role as readers see it. */
export function roleWords(role: Role): string {
  return words[role];
}

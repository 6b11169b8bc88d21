import type { Person } from '../record/person.ts';

/** Gives the names, as the record has them, of the people whom a text names. */
export type NameFinder = (text: string) => readonly string[];

/** A finder of people by full name and printed variants, with or without "Cllr"; honours do not matter. */
export function namedPeople(people: readonly Person[]): NameFinder {
  const forms = new Map<string, string>();
  for (const person of people) {
    for (const form of [person.name, ...person.variants]) {
      const bare = plainName(form);
      // A lone surname names anybody of that family.
      if (bare.includes(' ')) forms.set(bare, person.name);
    }
  }
  if (forms.size === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}])(?:${[...forms.keys()].sort((a, b) => b.length - a.length).map(escapePattern).join('|')})(?![\\p{L}])`, 'giu');
  return (text) => [...new Set([...plainName(text).matchAll(pattern)].map(([found]) => forms.get(found) ?? ''))].filter((name) => name !== '').sort();
}

function plainName(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/gu, "'").replace(/\b(?:Cllr|Councillor|Dr|Prof|Professor)\.?\s+/gu, '').replace(/\s+/gu, ' ').toLowerCase().trim();
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

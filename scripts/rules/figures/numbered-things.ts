import type { Manuscript } from '../reading/manuscript.ts';
import { captionsOf } from './captions.ts';
import type { Numbered } from './numbering-faults.ts';

/** The tables, figures and charts of a text by what it calls them, each in order: a table may be called Figure 7, a chart Graph 23. */
export function numberedThings({ blocks }: Manuscript): ReadonlyMap<string, readonly Numbered[]> {
  const things = blocks.flatMap((block) => {
    if (block.kind !== 'container' || !/^(?:table|figure|chart)$/u.test(block.name)) return [];
    const called = block.attributes.get('called') ?? (block.name === 'table' ? 'Table' : 'Figure');
    return [{ called: capital(called), number: block.attributes.get('number'), offset: block.offset }];
  });
  return Map.groupBy(things, ({ called }) => called);
}

/** Numbers that are typed in captions, which another rule tells. */
function typedNumbers(manuscript: Manuscript, called: string): readonly string[] {
  return captionsOf(manuscript).flatMap(
    ({ caption }) => new RegExp(`^${called}\\s+(\\d+)`, 'iu').exec(caption)?.[1] ?? [],
  );
}

/** The numbers that a text gives to what it calls so. */
export function numbersOf(manuscript: Manuscript, called: string): ReadonlySet<string> {
  const given = (numberedThings(manuscript).get(called) ?? []).map(({ number }) => number ?? '');
  return new Set([...given, ...typedNumbers(manuscript, called)]);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

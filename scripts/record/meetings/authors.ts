import type { AuthorSource, PartySource } from '../../sources/schemas/party.ts';
import type { Party } from '../people/person.ts';

/** Authors whom a paper names together: those of one organisation, or those whom it names without one. */
export interface AuthorGroup {
  readonly organisation: Party | undefined;
  readonly people: readonly Party[];
}

/** Links an entry of `authors`, and says where in the entry it stands. */
export type LinkAuthor = (given: PartySource, path: readonly PropertyKey[]) => Party;

/** The authors as the paper groups them, in its order; neighbours without an organisation stand together. */
function authorGroups(given: readonly AuthorSource[], link: LinkAuthor): readonly AuthorGroup[] {
  const groups: { organisation: Party | undefined; people: Party[] }[] = [];
  for (const [index, entry] of given.entries()) {
    if (typeof entry !== 'string' && 'organisation' in entry) {
      const people = entry.people.map((one, place) => link(one, [index, 'people', place]));
      groups.push({ organisation: link(entry.organisation, [index, 'organisation']), people });
      continue;
    }
    const last = groups.at(-1);
    if (last !== undefined && last.organisation === undefined) last.people.push(link(entry, [index]));
    else groups.push({ organisation: undefined, people: [link(entry, [index])] });
  }
  return groups;
}

/** The authors of a paper: everyone, and the same people as it groups them. */
export function authorsOf(
  given: readonly AuthorSource[],
  link: LinkAuthor,
): { readonly authors: readonly Party[]; readonly authorGroups: readonly AuthorGroup[] } {
  const groups = authorGroups(given, link);
  return { authors: groups.flatMap(({ people }) => people), authorGroups: groups };
}

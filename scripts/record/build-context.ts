import type { Problem } from '../sources/problem.ts';
import type { PartySource } from '../sources/schemas/party.ts';
import type { MarkdownSource, Source } from '../sources/sources.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import type { Organisation } from './people/organisation.ts';
import type { Party, Person } from './people/person.ts';
import type { SourcePlace } from './source-place.ts';

/** Gathers what is wrong with the links between sources while the record is built, so that all of it is told at once. */
export class BuildContext {
  readonly problems: Problem[] = [];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly people: ReadonlyMap<string, Person>;

  constructor(organisations: ReadonlyMap<string, Organisation>, people: ReadonlyMap<string, Person>) {
    this.organisations = organisations;
    this.people = people;
  }

  /** The person with an id; a problem at the place where it was named if there is none. */
  person(id: string | undefined, at: Pointer): Person | undefined {
    return this.#find(this.people, id, { at, what: 'person', file: 'people.yaml' });
  }

  /** The organisation with an id; a problem at the place where it was named if there is none. */
  organisation(id: string | undefined, at: Pointer): Organisation | undefined {
    return this.#find(this.organisations, id, { at, what: 'organisation', file: 'panel.yaml' });
  }

  /** A party named by id or in words. What looks like an id but is none is a problem, not words. */
  party(given: PartySource, at: Pointer): Party {
    const { id: name, as } = typeof given === 'string' ? { id: given, as: undefined } : given;
    const person = this.people.get(name);
    if (person !== undefined) return { kind: 'person', person, as };
    const organisation = this.organisations.get(name);
    if (organisation !== undefined) return { kind: 'organisation', organisation, as };
    if (as !== undefined || /^[a-z0-9]+(?:-[a-z0-9]+)+$/u.test(name)) {
      this.#find(new Map<string, unknown>([...this.people, ...this.organisations]), name, {
        at,
        what: 'person or organisation',
        file: 'people.yaml or panel.yaml',
      });
    }
    return { kind: 'words', words: as ?? name };
  }

  #find<T>(
    known: ReadonlyMap<string, T>,
    id: string | undefined,
    { at, what, file }: { readonly at: Pointer; readonly what: string; readonly file: string },
  ): T | undefined {
    if (id === undefined) return undefined;
    const found = known.get(id);
    if (found === undefined) {
      const near = nearestWord(id, known.keys());
      this.problems.push({
        ...at.source.position(at.path),
        message: `There is no ${what} "${id}".`,
        remedy:
          near === undefined
            ? `Add "${id}" to ${file}, or write the id as it stands there.`
            : `Did you mean "${near}"?`,
      });
    }
    return found;
  }
}

/** A place in the frontmatter of a source. */
export interface Pointer {
  readonly source: Pick<Source<unknown>, 'position'>;
  readonly path: readonly PropertyKey[];
}

/** A list that may be written as one word. */
export function asList<T extends string | object>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** Where a source stands, for findings about what was made from it. */
export function placeOf(source: Source<unknown> | MarkdownSource<unknown>): SourcePlace {
  return { file: source.file, position: source.position, bodyLine: 'bodyLine' in source ? source.bodyLine : 1 };
}

import type { Problem } from '../../sources/problem.ts';
import type { PanelSource } from '../../sources/schemas/panel.ts';
import type { PersonSource } from '../../sources/schemas/people.ts';
import type { Sources } from '../../sources/sources.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import type { Organisation } from './organisation.ts';
import type { Membership, Person } from './person.ts';

/** The people and organisations of the sources, linked; and what does not link. */
export interface PeopleAndOrganisations {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly people: ReadonlyMap<string, Person>;
  readonly problems: readonly Problem[];
}

/** Links each person's roles to organisations. An id used twice, or an organisation that is nowhere, is a problem. */
export function buildPeople({ panel, people }: Pick<Sources, 'panel' | 'people'>): PeopleAndOrganisations {
  const problems: Problem[] = [];
  const organisations = new Map<string, Organisation>();
  for (const [index, organisation] of panel.data.organisations.entries()) {
    if (organisations.has(organisation.id))
      problems.push(usedTwice(organisation.id, panel.position(['organisations', index, 'id'])));
    organisations.set(organisation.id, organisationOf(organisation));
  }
  const found = new Map<string, Person>();
  for (const [index, person] of people.data.people.entries()) {
    if (found.has(person.id)) problems.push(usedTwice(person.id, people.position(['people', index, 'id'])));
    for (const [at, { organisation }] of person.memberships.entries()) {
      if (organisation === undefined || organisations.has(organisation)) continue;
      const near = nearestWord(organisation, organisations.keys());
      problems.push({
        ...people.position(['people', index, 'memberships', at, 'organisation']),
        message: `There is no organisation "${organisation}".`,
        remedy: near === undefined ? `Add it to "organisations" in panel.yaml.` : `Did you mean "${near}"?`,
      });
    }
    found.set(person.id, personOf(person, organisations));
  }
  return { organisations, people: found, problems };
}

function organisationOf({ id, name, short, kind, variants }: PanelSource['organisations'][number]): Organisation {
  return { id, name, short, kind, variants };
}

function personOf(source: PersonSource, organisations: ReadonlyMap<string, Organisation>): Person {
  const memberships = source.memberships.map((membership): Membership => ({
    role: membership.role,
    title: membership.title,
    organisation: membership.organisation === undefined ? undefined : organisations.get(membership.organisation),
    substituteFor: membership['substitute-for'],
    from: membership.from,
    until: membership.until,
    minute: membership.minute,
    note: membership.note,
  }));
  return {
    id: source.id,
    name: source.name,
    honours: source.honours,
    variants: source.variants,
    memberships,
    note: source.note,
    address: `/members/${source.id}/`,
  };
}

function usedTwice(
  id: string,
  position: { readonly file: string; readonly line: number; readonly column: number },
): Problem {
  return {
    ...position,
    message: `The id "${id}" is used twice.`,
    remedy: 'Give one of the two another id, or join them if they are the same.',
  };
}

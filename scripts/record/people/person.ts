import type { Organisation } from './organisation.ts';

/** What somebody is to the body. */
export type Role =
  | 'chair'
  | 'vice-chair'
  | 'member'
  | 'independent'
  | 'substitute'
  | 'officer'
  | 'commissioner'
  | 'deputy-commissioner'
  | 'police'
  | 'guest';

/** One role of a person, with its dates where they are known. */
export interface Membership {
  readonly role: Role;
  /** The post as printed. */
  readonly title: string | undefined;
  readonly organisation: Organisation | undefined;
  /** For a named substitute: the id of the member. */
  readonly substituteFor: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** The number of the minute that made the appointment. */
  readonly minute: string | undefined;
  readonly note: string | undefined;
}

/** Somebody who appears in the record. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly honours: readonly string[];
  readonly variants: readonly string[];
  readonly memberships: readonly Membership[];
  readonly note: string | undefined;
  /** `/members/foster-simon/` for everyone: councillors and officers alike have a page. */
  readonly address: string;
}

/** A person or organisation of the record, or words where neither is known there. */
export type Party =
  | { readonly kind: 'person'; readonly person: Person; readonly as?: string | undefined }
  | { readonly kind: 'organisation'; readonly organisation: Organisation; readonly as?: string | undefined }
  | { readonly kind: 'words'; readonly words: string };

/** How a party is named in print. */
export function partyName(party: Party): string {
  switch (party.kind) {
    case 'person':
      return party.person.name;
    case 'organisation':
      return party.organisation.name;
    case 'words':
      return party.words;
  }
}

/**
 * A party as a paper prints it: in the paper's own words where these are given, otherwise a person with the post held on that day.
 */
export function partyInWords(party: Party, date: string): string {
  if (party.kind === 'words') return party.words;
  if (party.as !== undefined) return party.as;
  if (party.kind === 'organisation') return party.organisation.name;
  const post = rolesOn(party.person, date).find(({ title }) => title !== undefined)?.title;
  return [party.person.name, post].filter((part) => part !== undefined).join(', ');
}

/** The roles that a person held on a day; a role without dates is held on any day. */
export function rolesOn(person: Person, date: string): readonly Membership[] {
  return person.memberships.filter(
    ({ from, until }) => (from === undefined || from <= date) && (until === undefined || date <= until),
  );
}

/** Whether the person sat on the body that day: chair, vice chair, member or independent member; substitutes do not count. */
export function isMemberOn(person: Person, date: string): boolean {
  return rolesOn(person, date).some(
    ({ role }) => role === 'chair' || role === 'vice-chair' || role === 'member' || role === 'independent',
  );
}

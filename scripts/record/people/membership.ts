import type { Organisation } from './organisation.ts';
import type { Membership, Person, Role } from './person.ts';
import { rolesOn } from './person.ts';

/** Somebody in a role on a day. */
export interface Seat {
  readonly person: Person;
  readonly membership: Membership;
  /** Whether the day on which the role began is known; otherwise it may not have been held yet. */
  readonly sure: boolean;
}

/** The seats of one council on a day; `undefined` gathers those without one, the independent members. */
export interface Delegation {
  readonly organisation: Organisation | undefined;
  readonly seats: readonly Seat[];
}

/** Who sat on the body on a day. */
export interface BodyMembership {
  readonly date: string;
  /** Everyone once, chair and vice chair included. */
  readonly seats: readonly Seat[];
  /** By the name of the organisation; independent members last, as the papers list them. */
  readonly delegations: readonly Delegation[];
  readonly chair: Person | undefined;
  readonly viceChair: Person | undefined;
  /** Substitutes: named for one member (`substituteFor`), or for their council. */
  readonly substitutes: readonly Seat[];
}

const seatRoles: readonly Role[] = ['member', 'independent', 'chair', 'vice-chair'];

/** Whether a role is a seat on the body. */
export function isSeat(role: Role): boolean {
  return seatRoles.includes(role);
}

/** The membership of a day, from the roles in `people.yaml`. A role without dates counts on any day, and is not sure. */
export function membershipOn(people: Iterable<Person>, date: string): BodyMembership {
  const everyone = [...people];
  const seats = everyone.flatMap((person) => seatOf(person, seatRoles, date) ?? []);
  return {
    date,
    seats,
    delegations: delegationsOf(seats, date),
    chair: holderOf('chair', everyone, date),
    viceChair: holderOf('vice-chair', everyone, date),
    substitutes: everyone.flatMap((person) => seatOf(person, ['substitute'], date) ?? []),
  };
}

/** Who holds an office; on the day that it changes hands, whoever took it then. */
function holderOf(office: Role, people: readonly Person[], date: string): Person | undefined {
  const holders = people.flatMap((person) =>
    rolesOn(person, date)
      .filter(({ role }) => role === office)
      .map(({ from }) => ({ person, from: from ?? '' })),
  );
  return holders.reduce<(typeof holders)[number] | undefined>(
    (newest, one) => (newest === undefined || one.from > newest.from ? one : newest),
    undefined,
  )?.person;
}

/** The role in which a person sits: member or independent before chair, since that one names the council. */
function seatOf(person: Person, roles: readonly Role[], date: string): Seat | undefined {
  const held = rolesOn(person, date);
  const membership = roles.map((role) => held.find((one) => one.role === role)).find((one) => one !== undefined);
  return membership === undefined ? undefined : { person, membership, sure: membership.from !== undefined };
}

function delegationsOf(seats: readonly Seat[], date: string): readonly Delegation[] {
  const byId = new Map<string, { readonly organisation: Organisation | undefined; readonly seats: Seat[] }>();
  for (const seat of seats) {
    const organisation =
      seat.membership.organisation ??
      rolesOn(seat.person, date).find((role) => role.organisation?.kind === 'council')?.organisation;
    const delegation = byId.get(organisation?.id ?? '') ?? { organisation, seats: [] };
    delegation.seats.push(seat);
    byId.set(organisation?.id ?? '', delegation);
  }
  return [...byId.values()].sort((a, b) => compareNames(a.organisation?.name, b.organisation?.name));
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.localeCompare(b, 'en');
}

import { attendanceTable } from '../../record/minutes/attendance-count.ts';
import { membershipOn } from '../../record/people/membership.ts';
import type { Seat } from '../../record/people/membership.ts';
import { surnameOf } from '../../record/people/person-name.ts';
import type { Person } from '../../record/people/person.ts';
import { attendancePictures } from '../../views/attendance-picture.ts';
import type { AttendancePicture } from '../../views/attendance-picture.ts';
import { roleWords } from '../../views/role-words.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** Somebody in a list of people. */
export interface PersonLine extends Link {
  readonly role: string | undefined;
  readonly detail: string | undefined;
}

/** The people of the body. */
export interface MembersView {
  readonly asAt: string;
  readonly seats: number;
  readonly delegations: readonly { readonly name: string; readonly people: readonly PersonLine[] }[];
  readonly substitutes: readonly PersonLine[];
  readonly past: readonly PersonLine[];
  readonly others: readonly PersonLine[];
}

/** The page of members, current ones by council, then those of the past, then everybody else of the record. */
export function membersPage({ record, buildDate }: ViewContext): SitePage<MembersView> {
  const people = [...record.people.values()];
  const now = membershipOn(people, buildDate);
  const seated = new Set(now.seats.map(({ person }) => person.id));
  const standing = new Set(now.substitutes.map(({ person }) => person.id));
  const rest = people.filter(({ id }) => !seated.has(id) && !standing.has(id)).sort(bySurname);
  const sat = rest.filter(({ memberships }) => memberships.some(({ role }) => bodyRoles.has(role)));
  return new SitePage({
    kind: 'members',
    address: '/members/',
    title: 'Members',
    description: `Members of the ${record.body.name} by council, former members, and officers and others who appear in the record.`,
    crumbs: [],
    section: 'members',
    view: {
      asAt: buildDate,
      seats: now.seats.length,
      delegations: now.delegations.map(({ organisation, seats }) => ({
        name: organisation?.name ?? 'Independent members',
        people: seats.map(({ person }) => ({
          ...personLine(person, person === now.chair ? 'Chair' : person === now.viceChair ? 'Vice Chair' : undefined),
          detail: undefined,
        })),
      })),
      substitutes: now.substitutes.map((seat) => personLine(seat.person, substituteWords(seat, record.people))),
      past: sat.map((person) => personLine(person, lastRole(person))),
      others: rest.filter((person) => !sat.includes(person)).map((person) => personLine(person, undefined)),
    },
  });
}

/** Roles that make somebody a member of the body. */
export const bodyRoles: ReadonlySet<string> = new Set(['chair', 'vice-chair', 'member', 'independent', 'substitute']);

function substituteWords({ membership }: Seat, people: ReadonlyMap<string, Person>): string {
  const member = membership.substituteFor === undefined ? undefined : people.get(membership.substituteFor);
  return member === undefined ? 'Substitute' : `Substitute for ${member.name}`;
}

function lastRole({ memberships }: Person): string | undefined {
  const role = memberships.findLast((membership) => bodyRoles.has(membership.role));
  return role && roleWords(role.role);
}

function personLine(person: Person, role: string | undefined): PersonLine {
  const held = person.memberships.findLast(
    ({ organisation, title }) => organisation !== undefined || title !== undefined,
  );
  const detail = [held?.title, held?.organisation?.name].filter((part) => part !== undefined).join(', ');
  return { text: person.name, address: person.address, role, detail: detail === '' ? undefined : detail };
}

function bySurname(a: Person, b: Person): number {
  return surnameOf(a).localeCompare(surnameOf(b), 'en') || a.name.localeCompare(b.name, 'en');
}

/** Attendance by municipal year. */
export interface AttendanceView {
  readonly years: readonly AttendancePicture[];
}

/** Attendance of members by meeting: a picture with its table, year by year. */
export function attendancePage({ record }: ViewContext): SitePage<AttendanceView> {
  const people = [...record.people.values()].sort(bySurname);
  const years = [...Map.groupBy(record.meetings, ({ municipalYear }) => municipalYear)].reverse();
  const tables = years
    .map(([year, meetings]) => ({ year, table: attendanceTable(meetings, people) }))
    .filter(({ table }) => table.meetings.length > 0);
  return new SitePage({
    kind: 'attendance',
    address: '/members/attendance/',
    title: 'Attendance',
    description: `Who attended each meeting of the ${record.body.name}, by municipal year, from the minutes.`,
    crumbs: [{ text: 'Members', address: '/members/' }],
    section: 'members',
    view: { years: attendancePictures(tables, record.body.times) },
  });
}

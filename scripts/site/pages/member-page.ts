import { attendanceInWords } from '../../record/minutes/attendance-count.ts';
import { personRecord } from '../../record/people/person-record.ts';
import type { Membership, Person } from '../../record/people/person.ts';
import { actionTag } from '../../views/action-status.ts';
import { meetingName } from '../../views/meeting-links.ts';
import type { Tag } from '../../views/meeting-state.ts';
import { minuteLink, wayWords } from '../../views/minute-view.ts';
import { declarationInWords } from '../../views/minutes-view.ts';
import { roleWords } from '../../views/role-words.ts';
import { bodyRoles } from './members-page.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** What the page of a person shows. */
export interface MemberView {
  readonly person: Person;
  readonly current: boolean;
  /** What they are to the body, in a word: "Member", "Former member", "Officer". */
  readonly kicker: string;
  readonly roles: readonly {
    readonly words: string;
    readonly organisation: string | undefined;
    readonly from: string | undefined;
    readonly until: string | undefined;
    readonly minute: Link | undefined;
    readonly note: string | undefined;
  }[];
  readonly attended: number;
  readonly expected: number;
  readonly attendance: readonly (Link & { readonly date: string; readonly kind: string; readonly words: string })[];
  readonly alsoPresent: readonly Link[];
  readonly declarations: readonly { readonly date: string; readonly words: string; readonly link: Link }[];
  readonly votes: readonly { readonly date: string; readonly way: string; readonly link: Link }[];
  readonly named: readonly { readonly date: string; readonly minutes: readonly Link[] }[];
  readonly papers: readonly (Link & { readonly date: string })[];
  readonly actions: readonly (Link & { readonly tag: Tag; readonly title: string })[];
}

/** A page for everyone in the record. */
export function memberPages(context: ViewContext): readonly SitePage<MemberView>[] {
  return [...context.record.people.values()].map((person) => memberPage(person, context));
}

function memberPage(person: Person, context: ViewContext): SitePage<MemberView> {
  const { record, buildDate } = context;
  const known = personRecord(person, record, buildDate);
  const dateOf = (meetingId: string): string => record.meetingById.get(meetingId)?.date ?? meetingId;
  return new SitePage({
    kind: 'member',
    address: person.address,
    title: person.name,
    description: `${person.name} in the record of the ${record.body.name}: roles, attendance, interests declared and the minutes that name them.`,
    crumbs: [{ text: 'Members', address: '/members/' }],
    section: 'members',
    view: {
      person,
      current: known.current,
      kicker: kickerOf(person, known.current),
      roles: known.roles.map((role) => roleLine(role, context)),
      attended: known.attendance.attended,
      expected: known.attendance.expected,
      attendance: known.attendance.cells
        .filter(({ kind }) => kind !== 'not-a-member')
        .map((cell) => ({
          text: meetingName(cell.meeting),
          address: `${cell.meeting.address}minutes/`,
          date: cell.meeting.date,
          kind: cell.kind,
          words: attendanceInWords(cell, record.body.times),
        }))
        .reverse(),
      alsoPresent: known.alsoPresentAt
        .map((meeting) => ({ text: meetingName(meeting), address: meeting.address }))
        .reverse(),
      declarations: known.declarations.map(({ declaration, meeting, minute }) => ({
        date: meeting.date,
        words: declarationInWords(declaration),
        link: minute === undefined ? { text: 'Minutes', address: `${meeting.address}minutes/` } : minuteLink(minute),
      })),
      votes: known.votes
        .map(({ meeting, minute, way }) => ({ date: meeting.date, way: wayWords[way], link: minuteLink(minute) }))
        .reverse(),
      named: known.named
        .map(({ meeting, minutes }) => ({ date: meeting.date, minutes: minutes.map(minuteLink) }))
        .reverse(),
      papers: known.papers.map(({ title, label, address, meetingId }) => ({
        text: label === undefined ? title : `${label}: ${title}`,
        address,
        date: dateOf(meetingId),
      })),
      actions: known.actions.map((action) => ({
        text: action.reference,
        title: action.title,
        address: action.address,
        tag: actionTag(action),
      })),
    },
  });
}

function kickerOf({ memberships }: Person, current: boolean): string {
  if (current) return 'Member';
  const sat = memberships.some(({ role }) => bodyRoles.has(role));
  const last = memberships.at(-1);
  return sat ? 'Former member' : last === undefined ? 'Guest' : roleWords(last.role);
}

function roleLine(
  { role, title, organisation, from, until, minute, note }: Membership,
  { record }: ViewContext,
): MemberView['roles'][number] {
  const appointing = minute === undefined ? undefined : record.minuteByKey.get(minute);
  return {
    words: title ?? roleWords(role),
    organisation: organisation?.name,
    from,
    until,
    minute: appointing && minuteLink(appointing),
    note,
  };
}

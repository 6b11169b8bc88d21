import { printTime } from '../calendar/clock-time.ts';
import { printDate } from '../calendar/printed-date.ts';
import type { Declaration, Presence } from '../record/minutes/attendance.ts';
import { venueLine } from '../record/meetings/meeting.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { MinutesOfMeeting } from '../record/minutes/minute.ts';
import { rolesOn } from '../record/people/person.ts';
import type { Link } from './link.ts';
import { meetingName } from './meeting-links.ts';
import { minuteView } from './minute-view.ts';
import type { CorrectionView, MinuteView } from './minute-view.ts';
import { capacityInWords, toldOf } from './presence-view.ts';
import { placeInPacks } from './published-packs.ts';
import type { PlaceInPack } from './published-packs.ts';
import { recordIndex } from './record-index.ts';
import type { ViewContext } from './view-context.ts';

/** Somebody on a list of attendance. */
export interface PresenceLine extends Link {
  /** Honours, council or office, and role, as printed after a name. */
  readonly detail: string;
  readonly note: string | undefined;
  /** What was worked out from the lists, for the web. */
  readonly told: string | undefined;
}

/** A list of attendance with its heading. */
export interface PresenceGroup {
  readonly key: 'present' | 'also-present' | 'apologies';
  readonly title: string;
  readonly people: readonly PresenceLine[];
}

/** Minutes of a meeting as the web and the pack show them. */
export interface MinutesView {
  readonly meeting: Meeting;
  readonly meetingName: string;
  readonly minutes: MinutesOfMeeting;
  readonly venue: string;
  readonly attendance: readonly PresenceGroup[];
  readonly declarations: readonly (Link & { readonly detail: string })[];
  readonly entries: readonly MinuteView[];
  readonly confirmedBy: Link | undefined;
  readonly signedBy: string | undefined;
  /** Corrections of the minutes as a whole, not of one minute. */
  readonly corrections: readonly CorrectionView[];
  /** When the meeting started and ended, as the body prints times. */
  readonly started: string | undefined;
  readonly ended: string | undefined;
}

/** Minutes of a meeting, for the web and for print. */
export function minutesView(meeting: Meeting, minutes: MinutesOfMeeting, context: ViewContext): MinutesView {
  const { attendance } = minutes;
  const printed = printedIn(meeting, context)?.place;
  const linked = new Set(minutes.minutes.map(({ key }) => key));
  const line = (presence: Presence): PresenceLine => presenceLine(presence, meeting, minutes);
  return {
    meeting,
    meetingName: meetingName(meeting),
    minutes,
    venue: minutes.venue ?? venueLine(meeting.venue),
    attendance: [
      { key: 'present' as const, title: 'Members present', people: attendance.present.map(line) },
      { key: 'also-present' as const, title: 'Also present', people: attendance.alsoPresent.map(line) },
      { key: 'apologies' as const, title: 'Apologies', people: attendance.apologies.map(line) },
    ].filter(({ people }) => people.length > 0),
    declarations: attendance.declarations.map(declarationLine),
    entries: minutes.minutes.map((minute) => minuteView(minute, context, { printed, minutes })),
    confirmedBy: confirmedBy(minutes.confirmedBy, context.record),
    signedBy: minutes.confirmedBy?.signedBy?.name,
    corrections: minutes.corrections
      .filter(({ corrects }) => corrects === undefined || !linked.has(corrects))
      .map(({ text, minute }) => ({ text, by: byLink(minute, context) })),
    started: meeting.start === undefined ? undefined : printTime(meeting.start, context.record.body.times),
    ended: meeting.end === undefined ? undefined : printTime(meeting.end, context.record.body.times),
  };
}

/** The minute, or at least the meeting, that confirmed the minutes. */
export function confirmedBy(
  confirmed: NonNullable<Meeting['minutes']>['confirmedBy'],
  record: ViewContext['record'],
): Link | undefined {
  if (confirmed === undefined) return undefined;
  const meeting = record.meetingById.get(confirmed.meetingId);
  const minute = confirmed.minute === undefined ? undefined : record.minuteByKey.get(confirmed.minute);
  const when = printDate(meeting?.date ?? confirmed.meetingId);
  if (minute !== undefined)
    return {
      text: `minute ${minute.number}, ${when}`,
      address: `/meetings/${minute.meetingId}/minutes/#${minute.anchor}`,
    };
  return meeting && { text: `the meeting of ${when}`, address: meeting.address };
}

function byLink(key: string, { record }: ViewContext): Link | undefined {
  const minute = record.minuteByKey.get(key);
  return (
    minute && { text: `Minute ${minute.number}`, address: `/meetings/${minute.meetingId}/minutes/#${minute.anchor}` }
  );
}

function presenceLine(presence: Presence, meeting: Meeting, minutes: MinutesOfMeeting): PresenceLine {
  const { person, note } = presence;
  const roles = rolesOn(person, meeting.date);
  const role = roles.find(({ organisation }) => organisation !== undefined) ?? roles[0];
  const office = role?.title ?? (role?.role === 'independent' ? 'Independent member' : undefined);
  const told = toldOf(presence, meeting, minutes).join('. ');
  const presided = presence.capacity === undefined && minutes.chair?.id === person.id ? 'in the chair' : undefined;
  return {
    text: person.name,
    address: person.address,
    detail: [...person.honours, ...postAndOffice(office, role?.organisation?.name, capacityInWords(presence)), presided]
      .filter((part) => part !== undefined)
      .join(', '),
    note,
    told: told === '' ? undefined : told,
  };
}

/** A post as the minutes print it stands for the one on record, and has its organisation in it or not. */
function postAndOffice(
  office: string | undefined,
  organisation: string | undefined,
  capacity: string | undefined,
): readonly string[] {
  const isPost = capacity !== undefined && office !== undefined && office !== 'Independent member';
  const parts = [isPost ? undefined : office, capacity].filter((part) => part !== undefined);
  const isSaid = organisation !== undefined && parts.some((part) => part.includes(organisation));
  return organisation === undefined || isSaid
    ? parts
    : isPost
      ? [...parts, organisation]
      : [office, organisation, capacity].filter((part) => part !== undefined);
}

/** What somebody declared, in the words of the body: its kind, and its nature where that is told. */
export function declarationInWords({ kind, nature }: Declaration): string {
  return [kind, nature].filter((part) => part !== undefined).join(': ');
}

function declarationLine(declaration: Declaration): Link & { readonly detail: string } {
  const { person } = declaration;
  return { text: person.name, address: person.address, detail: declarationInWords(declaration) };
}

/** The pack that printed the minutes of a meeting: the first later one that has them. */
export function printedIn(
  meeting: Meeting,
  { record, packs }: Pick<ViewContext, 'record' | 'packs'>,
): PlaceInPack | undefined {
  for (const { meeting: later, documentId } of recordIndex(record).printedMinutes.get(meeting.id) ?? []) {
    const place = placeInPacks(later, documentId, packs);
    if (place !== undefined) return { ...place, title: `${place.title} of ${printDate(later.date)}` };
  }
  return undefined;
}

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
import { cameInstead, capacityInWords } from './presence-view.ts';
import { placeInPacks } from './published-packs.ts';
import type { PlaceInPack } from './published-packs.ts';
import { recordIndex } from './record-index.ts';
import type { ViewContext } from './view-context.ts';

/** Somebody on a list of attendance. */
export interface PresenceLine extends Link {
  /** Honours, council or office, and role, as printed after a name. */
  readonly detail: string;
  readonly note: string | undefined;
}

/** A list of attendance with its heading. */
export interface PresenceGroup {
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
  readonly ended: string | undefined;
}

/** Minutes of a meeting, for the web and for print. */
export function minutesView(meeting: Meeting, minutes: MinutesOfMeeting, context: ViewContext): MinutesView {
  const { attendance } = minutes;
  const printed = printedIn(meeting, context)?.place;
  const linked = new Set(minutes.minutes.map(({ key }) => key));
  return {
    meeting,
    meetingName: meetingName(meeting),
    minutes,
    venue: minutes.venue ?? venueLine(meeting.venue),
    attendance: [
      {
        title: 'Members present',
        people: attendance.present.map((presence) =>
          presenceLine(presence, meeting, capacityInWords(presence, meeting)),
        ),
      },
      { title: 'Also present', people: attendance.alsoPresent.map((presence) => presenceLine(presence, meeting)) },
      {
        title: 'Apologies',
        people: attendance.apologies.map((presence) =>
          withNote(presenceLine(presence, meeting), cameInstead(presence, minutes)),
        ),
      },
    ].filter(({ people }) => people.length > 0),
    declarations: attendance.declarations.map(declarationLine),
    entries: minutes.minutes.map((minute) => minuteView(minute, context, { printed, minutes })),
    confirmedBy: confirmedBy(minutes.confirmedBy, context.record),
    signedBy: minutes.confirmedBy?.signedBy?.name,
    corrections: minutes.corrections
      .filter(({ corrects }) => corrects === undefined || !linked.has(corrects))
      .map(({ text, minute }) => ({ text, by: byLink(minute, context) })),
    ended: meeting.end === undefined ? undefined : printTime(meeting.end),
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

function withNote(line: PresenceLine, note: string | undefined): PresenceLine {
  return note === undefined ? line : { ...line, note: line.note === undefined ? note : `${note}. ${line.note}` };
}

function presenceLine(
  { person, capacity, addedBy, note }: Presence,
  { date }: Meeting,
  capacityShown = capacity,
): PresenceLine {
  const roles = rolesOn(person, date);
  const role = roles.find(({ organisation }) => organisation !== undefined) ?? roles[0];
  const office = role?.title ?? (role?.role === 'independent' ? 'Independent member' : undefined);
  return {
    text: person.name,
    address: person.address,
    detail: [...person.honours, office, role?.organisation?.name, capacityShown]
      .filter((part) => part !== undefined)
      .join(', '),
    note:
      [...(addedBy === undefined ? [] : [`Added by minute ${addedBy}`]), ...(note === undefined ? [] : [note])].join(
        '. ',
      ) || undefined,
  };
}

/** Kinds of interests as readers see them. */
export const declarationWords: Readonly<Record<Declaration['kind'], string>> = {
  'disclosable-pecuniary': 'disclosable pecuniary interest',
  'other-registerable': 'other registerable interest',
  'non-pecuniary': 'non-pecuniary interest',
  sensitive: 'sensitive interest',
};

function declarationLine({ person, kind, nature }: Declaration): Link & { readonly detail: string } {
  return {
    text: person.name,
    address: person.address,
    detail: nature === undefined ? declarationWords[kind] : `${declarationWords[kind]}: ${nature}`,
  };
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

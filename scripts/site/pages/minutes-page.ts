import { printTime } from '../../calendar/clock-time.ts';
import { printDate } from '../../calendar/printed-date.ts';
import type { Declaration, Presence } from '../../record/minutes/attendance.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import { venueLine } from '../../record/meetings/meeting.ts';
import type { MinutesOfMeeting } from '../../record/minutes/minute.ts';
import { rolesOn } from '../../record/people/person.ts';
import { confirmedBy } from './meeting-page.ts';
import { meetingCrumbs, meetingLink, meetingName } from '../../views/meeting-links.ts';
import { minuteView } from '../../views/minute-view.ts';
import type { CorrectionView, MinuteView } from '../../views/minute-view.ts';
import { minuteMarks } from '../../views/pack-markers.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import type { PlaceInPack } from '../../views/published-packs.ts';
import { cameInstead, capacityInWords } from '../../views/presence-view.ts';
import { recordIndex } from '../../views/record-index.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../site-page.ts';
import type { ViewContext } from '../../views/view-context.ts';

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

/** What the web page shows besides. */
export interface MinutesPageView extends MinutesView {
  /** Where the minutes were printed: a later meeting's pack. */
  readonly place: PlaceInPack | undefined;
  readonly packMarks: Readonly<Record<string, string>>;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The page of a meeting's minutes. */
export function minutesPage(
  meeting: Meeting,
  minutes: MinutesOfMeeting,
  context: ViewContext,
): SitePage<MinutesPageView> {
  const { record } = context;
  const place = printedIn(meeting, context);
  const others = record.meetings.filter((other) => other.minutes !== undefined);
  const at = others.indexOf(meeting);
  return new SitePage({
    kind: 'minutes',
    address: minutes.address,
    title: `Minutes, ${printDate(meeting.date)}`,
    description: `Minutes of the ${record.body.name}, ${printDate(meeting.date)}: ${minutes.minutes.map(({ number, title }) => `${number} ${title}`).join('; ')}`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting)],
    section: 'minutes',
    view: {
      ...minutesView(meeting, minutes, context),
      place,
      packMarks: Object.fromEntries(minuteMarks(minutes.minutes, place?.place)),
      previous: minutesNeighbour(others[at - 1]),
      next: minutesNeighbour(others[at + 1]),
    },
  });
}

function minutesNeighbour(meeting: Meeting | undefined): Link | undefined {
  return meeting?.minutes && { text: `Minutes, ${printDate(meeting.date)}`, address: meeting.minutes.address };
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
    ended: meeting.end === undefined ? undefined : printTime(meeting.end, context.record.body.times),
  };
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

import { minutesView, printedIn } from '../../views/minutes-view.ts';
import type { MinutesView } from '../../views/minutes-view.ts';
import { printDate } from '../../calendar/printed-date.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import type { MinutesOfMeeting } from '../../record/minutes/minute.ts';
import { meetingCrumbs, meetingLink } from '../../views/meeting-links.ts';
import { minuteMarks } from '../../views/pack-markers.ts';
import type { PlaceInPack } from '../../views/published-packs.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

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

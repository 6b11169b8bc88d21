import type { Meeting } from '../record/meetings/meeting.ts';
import { trackerAsAt } from '../record/actions/tracker.ts';
import { actionView } from './action-view.ts';
import type { ActionView } from './action-view.ts';
import type { Link } from './link.ts';
import { meetingLink } from './meeting-links.ts';
import type { PlaceInPack } from './published-packs.ts';
import type { ViewContext } from './view-context.ts';

/** The tracker as at a meeting. */
export interface TrackerView {
  readonly meeting: Link;
  readonly date: string;
  readonly outstanding: readonly ActionView[];
  readonly discharged: readonly {
    readonly reference: string;
    readonly address: string;
    readonly title: string;
    readonly date: string;
    readonly minute: Link | undefined;
    readonly text: string | undefined;
  }[];
  readonly since: Link | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** For the tracker as a paper of the agenda. */
  readonly place: PlaceInPack | undefined;
}

/** The tracker as at a meeting, for the web and for print. */
export function trackerView(meeting: Meeting, context: ViewContext): TrackerView {
  const tracker = trackerAsAt(meeting, context.record);
  return {
    meeting: meetingLink(meeting),
    date: meeting.date,
    outstanding: tracker.outstanding.map((row) => actionView(row, context)),
    discharged: tracker.discharged.map(({ action, date, minute, update }) => {
      const by = minute === undefined ? undefined : context.record.minuteByKey.get(minute);
      return {
        reference: action.reference,
        address: action.address,
        title: action.title,
        date,
        minute: by && { text: `Minute ${by.number}`, address: `/meetings/${by.meetingId}/minutes/#${by.anchor}` },
        text: update.text,
      };
    }),
    since: tracker.since && meetingLink(tracker.since),
    previous: undefined,
    next: undefined,
    place: undefined,
  };
}

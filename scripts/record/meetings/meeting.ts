import type { MeetingSource } from '../../sources/schemas/meeting.ts';
import type { StandingTextSource } from '../../sources/schemas/standing-text.ts';
import type { ItemDocument } from './document.ts';
import type { MinutesOfMeeting } from '../minutes/minute.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Party, Person } from '../people/person.ts';
import type { Release } from './release.ts';
import type { SourcePlace } from '../source-place.ts';

/** A standing item with its kept wording. */
export interface StandingText {
  readonly id: string;
  readonly title: string;
  readonly role: StandingTextSource['role'];
  /** Markdown. */
  readonly body: string;
  readonly source: SourcePlace;
}

/** One item of an agenda. */
export interface Item {
  /** Unique in its meeting: the number made fit for an address (`7`, `4.1`, `10a`), or `heading-3` by place where there is none. */
  readonly key: string;
  /** Unique in the body: `2025-09-08/7`. */
  readonly id: string;
  /** As printed. */
  readonly number: string | undefined;
  readonly title: string;
  /** `/meetings/2025-09-08/7/`. */
  readonly address: string;
  readonly meetingId: string;
  readonly standing: StandingText | undefined;
  readonly reportOf: readonly Party[];
  readonly presenters: readonly Party[];
  readonly ask: string | undefined;
  readonly note: string | undefined;
  readonly start: string | undefined;
  readonly webcastAt: string | undefined;
  readonly outcome: MeetingSource['items'][number]['outcome'];
  readonly deferredTo: string | undefined;
  readonly deferredFrom: string | undefined;
  readonly urgent: string | undefined;
  readonly late: string | undefined;
  /** Keys of the minutes of this meeting that record it. */
  readonly minuteKeys: readonly string[];
  readonly topics: readonly string[];
  readonly documents: readonly ItemDocument[];
}

/** A list of parts that is published as one PDF. */
export interface Pack {
  /** `2025-09-08-agenda-pack`: also its file name. */
  readonly id: string;
  readonly kind: 'agenda' | 'supplement';
  readonly title: string;
  /** `/packs/2025-09-08-agenda-pack.pdf`. */
  readonly address: string;
  readonly date: string | undefined;
  readonly reason: string | undefined;
  /** Ids of paged documents, in order. */
  readonly documentIds: readonly string[];
  /** Ids of documents of earlier packs that these replace. */
  readonly replaces: readonly string[];
  readonly numbering: 'continue' | 'restart';
}

/** One meeting of the body. */
export interface Meeting {
  /** The folder's name: the date, with a suffix where one day has two. */
  readonly id: string;
  /** `/meetings/2025-09-08/`. */
  readonly address: string;
  readonly date: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** `Annual General Meeting`, where it has a name of its own; otherwise `Meeting`. */
  readonly title: string;
  readonly kind: MeetingSource['kind'];
  readonly state: MeetingSource['state'];
  readonly condition: string | undefined;
  readonly reason: string | undefined;
  readonly continuedOn: string | undefined;
  /** `2025/26`. */
  readonly municipalYear: string;
  readonly venue: MeetingSource['venue'];
  readonly host: Organisation | undefined;
  readonly webcast: MeetingSource['webcast'];
  readonly contact: Person | undefined;
  readonly chair: Person | undefined;
  readonly published: string | undefined;
  readonly lateReason: string | undefined;
  /** The id of the meeting that follows, as the agenda says. */
  readonly nextMeeting: string | undefined;
  /** Whether the front sheet has a column of times. */
  readonly times: boolean;
  readonly items: readonly Item[];
  readonly minutes: MinutesOfMeeting | undefined;
  /** The agenda pack first (where any item has papers), supplements after it in order. */
  readonly packs: readonly Pack[];
  /** What was published of its packs, oldest first; empty where `publish` has not been used. */
  readonly releases: readonly Release[];
  /** Markdown: notes to the public. */
  readonly body: string;
  readonly note: string | undefined;
  readonly source: SourcePlace;
  readonly frontmatter: MeetingSource;
}

/** The place of a meeting in one line, as printed. */
export function venueLine(venue: Meeting['venue']): string {
  if (venue === undefined) return '';
  return [venue.room, venue.building, venue.place, venue.street, venue.city, venue.postcode]
    .filter((part) => part !== undefined)
    .join(', ');
}

import type { Party } from '../people/person.ts';
import type { SourcePlace } from '../source-place.ts';

/** Where an action stands. `closed`: no longer listed; how and when it was closed is not known, so that no minute is named. */
export type ActionStatus = 'outstanding' | 'ongoing' | 'answered' | 'proposed-for-discharge' | 'discharged' | 'closed';

/** A dated step of an action. */
export interface ActionUpdate {
  readonly date: string;
  readonly status: Exclude<ActionStatus, 'outstanding'> | undefined;
  readonly text: string | undefined;
  /** The key of the minute that discharged it; as written where its minutes are not on this site. */
  readonly minute: string | undefined;
  /** The id of the paper that answers it. */
  readonly document: string | undefined;
}

/** Something that a resolution asked somebody to do. */
export interface Action {
  /** Unique in the body: the key of its clause or minute, with `-2` for a second row of one clause. */
  readonly key: string;
  /** `/actions/#a-911.ii`. */
  readonly address: string;
  readonly anchor: string;
  /** As the tracker prints it: `911ii`. */
  readonly reference: string;
  /** The meeting that opened it: its id, or its date where it is not on this site. */
  readonly meetingId: string;
  /** The day of that meeting; `2021-11` where only its month is known. */
  readonly opened: string;
  /** Undefined where the minutes that opened it are not on this site. */
  readonly minuteKey: string | undefined;
  /** Undefined where no single clause opened it. */
  readonly clauseKey: string | undefined;
  readonly title: string;
  readonly owner: Party | undefined;
  readonly due: string | undefined;
  /** Oldest first. */
  readonly updates: readonly ActionUpdate[];
  /** Ids of letters and papers that say they answer it. */
  readonly answeredBy: readonly string[];
  readonly topics: readonly string[];
  readonly source: SourcePlace;
  /** Longer note in Markdown; empty for none. */
  readonly body: string;
}

import type { Party } from './person.ts';
import type { SourcePlace } from './source-place.ts';

/** Where an action stands. */
export type ActionStatus = 'outstanding' | 'ongoing' | 'answered' | 'proposed-for-discharge' | 'discharged';

/** A dated step of an action. */
export interface ActionUpdate {
  readonly date: string;
  readonly status: Exclude<ActionStatus, 'outstanding'> | undefined;
  readonly text: string | undefined;
  /** The minute that discharged it. */
  readonly minute: string | undefined;
  /** A reference to the paper that answers it. */
  readonly document: string | undefined;
}

/** Something that a resolution asked somebody to do. */
export interface Action {
  /** Unique in the body: the key of its clause, with `-2` for a second row of one clause. */
  readonly key: string;
  /** `/actions/#a-911.ii`. */
  readonly address: string;
  readonly anchor: string;
  /** As the tracker prints it: `911ii`. */
  readonly reference: string;
  readonly meetingId: string;
  readonly minuteKey: string;
  readonly clauseKey: string;
  readonly title: string;
  readonly owner: Party | undefined;
  readonly due: string | undefined;
  /** Oldest first. */
  readonly updates: readonly ActionUpdate[];
  readonly topics: readonly string[];
  readonly source: SourcePlace;
  /** Longer note in Markdown; empty for none. */
  readonly body: string;
}

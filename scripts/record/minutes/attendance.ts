import type { Person } from '../people/person.ts';

/** How somebody was at a meeting. */
export interface Presence {
  readonly person: Person;
  /** As printed: `Chair`, `Substitute Member`. */
  readonly capacity: string | undefined;
  readonly substituteFor: Person | undefined;
  /** The later minute that put the name on the list. */
  readonly addedBy: string | undefined;
  readonly note: string | undefined;
}

/** An interest that was declared. */
export interface Declaration {
  readonly person: Person;
  /** In the words of the body; undefined where the minutes do not say. */
  readonly kind: string | undefined;
  readonly nature: string | undefined;
  readonly minute: string | undefined;
}

/** Somebody coming or going, where it stands: in which minute, and before which of its blocks nothing had changed. */
export interface Movement {
  readonly person: Person;
  readonly kind: 'arrival' | 'departure';
  readonly time: string | undefined;
  readonly minuteKey: string;
  /** The place of its block in that minute. */
  readonly block: number;
}

/** Who was there, who was not, and what they declared. */
export interface Attendance {
  readonly present: readonly Presence[];
  readonly alsoPresent: readonly Presence[];
  readonly apologies: readonly Presence[];
  readonly declarations: readonly Declaration[];
  readonly movements: readonly Movement[];
}

import type { Attributes } from '../../sources/attributes.ts';
import type { MinutesSource } from '../../sources/schemas/minutes.ts';
import type { Attendance } from './attendance.ts';
import type { Person } from '../people/person.ts';
import type { SourcePlace } from '../source-place.ts';

/** A clause of a resolution. */
export interface Clause {
  /** Unique in the body: `911.ii`; the whole of a resolution of one clause without label is `895` itself. */
  readonly key: string;
  readonly minuteKey: string;
  /** As printed: `II.`; undefined where the clerk gave none. */
  readonly label: string | undefined;
  /** Whether a bullet sets it off instead. */
  readonly bullet: boolean;
  /** Normalised labels from the outermost in: `['ii', 'a']`. Empty for a single clause without label. */
  readonly path: readonly string[];
  /** The id of its element on the minutes page: `m-911.ii`. */
  readonly anchor: string;
  /** Markdown. */
  readonly text: string;
  readonly line: number;
  readonly attributes: Attributes;
  readonly clauses: readonly Clause[];
}

/** What a minute is made of, in order. */
export type MinuteBlock =
  | { readonly kind: 'prose'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'resolved';
      readonly lead: string;
      readonly clauses: readonly Clause[];
      readonly line: number;
      readonly attributes: Attributes;
    }
  | {
      readonly kind: 'departure' | 'arrival';
      readonly people: readonly Person[];
      readonly time: string | undefined;
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: 'vote'; readonly vote: Vote; readonly text: string; readonly line: number }
  | { readonly kind: 'private'; readonly text: string; readonly line: number };

/** The ways of a named vote, in the order in which they are called. */
export const voteWays = ['for', 'against', 'abstained'] as const;
export type VoteWay = (typeof voteWays)[number];

/** Who voted which way. */
export type VoteRoll = Readonly<Record<VoteWay, readonly Person[]>>;

/** Whether the minutes name who voted how. */
export function isNamed({ roll }: Vote): boolean {
  return voteWays.some((way) => roll[way].length > 0);
}

/** A vote as the minutes record it; what they leave out stays undefined. */
export interface Vote {
  readonly unanimous: boolean;
  readonly for: number | undefined;
  readonly against: number | undefined;
  readonly abstained: number | undefined;
  /** Who voted how, where the minutes name it (a recorded vote); nobody where they do not. */
  readonly roll: VoteRoll;
  readonly mover: Person | undefined;
  readonly seconder: Person | undefined;
  /** The majority that the decision needs: `simple` unless the law or a rule asks for more. */
  readonly majority: 'simple' | 'two-thirds';
}

/** One numbered minute. */
export interface Minute {
  /** Unique in the body: its number, or `898b` where a number was used twice. */
  readonly key: string;
  /** As printed: `898`, `FC/26/107`. */
  readonly number: string;
  /** What counts up in the number: `898`, `107`. */
  readonly count: string;
  /** The row of numbers that it belongs to: the same for all, unless each year or committee has one of its own. */
  readonly series: string;
  readonly title: string;
  /** `/minutes/898b/`. */
  readonly address: string;
  /** `m-898b`, on the page of the minutes. */
  readonly anchor: string;
  readonly meetingId: string;
  readonly blocks: readonly MinuteBlock[];
  readonly line: number;
  /** The item that it records, where the agenda has one. */
  readonly itemKey: string | undefined;
}

/** The minutes of one meeting. */
export interface MinutesOfMeeting {
  readonly meetingId: string;
  /** `/meetings/2025-07-28/minutes/`. */
  readonly address: string;
  readonly title: string;
  readonly status: 'draft' | 'confirmed';
  readonly confirmedBy:
    | {
        readonly meetingId: string;
        readonly minute: string | undefined;
        readonly signedBy: Person | undefined;
        readonly sure: 'stated' | 'derived';
      }
    | undefined;
  readonly corrections: MinutesSource['corrections'];
  readonly chair: Person | undefined;
  readonly venue: string | undefined;
  readonly end: string | undefined;
  readonly attendance: Attendance;
  readonly minutes: readonly Minute[];
  readonly source: SourcePlace;
  readonly frontmatter: MinutesSource;
}

/** All clauses of a minute, nested ones after their parent. */
export function clausesOf(minute: Minute): readonly Clause[] {
  return minute.blocks.flatMap((block) => (block.kind === 'resolved' ? block.clauses.flatMap(withNested) : []));
}

function withNested(clause: Clause): readonly Clause[] {
  return [clause, ...clause.clauses.flatMap(withNested)];
}

import { wasHeld } from '../meetings/meeting-order.ts';
import type { Item, Meeting } from '../meetings/meeting.ts';
import type { Minute } from '../minutes/minute.ts';
import type { RecommendationSet } from '../registers/recommendation.ts';
import type { WorkProgrammeEntry } from '../programme/work-programme.ts';
import { statutoryFunctionOf, statutoryFunctions } from './statutory-function.ts';
import type { StatutoryFunction } from './statutory-function.ts';

/** One time that a function came before a meeting, or will. */
export interface StatutoryOccasion {
  readonly meeting: Meeting;
  readonly item: Item | undefined;
  /** What was minuted, where minutes are known. */
  readonly minute: Minute | undefined;
  /** `not-known`: its day has passed, and neither minutes nor the meeting's state say that it took place. */
  readonly state: 'dealt-with' | 'deferred' | 'planned' | 'cancelled' | 'not-known';
  /** The panel's report on it, where one was published. */
  readonly reports: readonly RecommendationSet[];
}

/** One function with all its occasions, by date, and what the work programme plans without a meeting yet. */
export interface StatutoryLine {
  readonly function: StatutoryFunction;
  readonly occasions: readonly StatutoryOccasion[];
  readonly planned: readonly WorkProgrammeEntry[];
}

/** What the calendar is made from. */
export interface StatutoryRecord {
  readonly meetings: readonly Meeting[];
  readonly registers: {
    readonly recommendations: readonly RecommendationSet[];
    readonly workProgramme: { readonly entries: readonly WorkProgrammeEntry[] };
  };
}

/** Every statutory function with the meetings that dealt with it or will, told by the titles of items and minutes, as known on a day. */
export function statutoryCalendar({ meetings, registers }: StatutoryRecord, today: string): readonly StatutoryLine[] {
  const meetingDates = new Set(meetings.map(({ date }) => date));
  return statutoryFunctions.map((statutory) => ({
    function: statutory,
    occasions: meetings.flatMap((meeting) =>
      occasionsAt(meeting, statutory, { recommendations: registers.recommendations, today }),
    ),
    planned: registers.workProgramme.entries.filter(
      ({ title, date, status }) =>
        title !== undefined &&
        statutoryFunctionOf(title)?.key === statutory.key &&
        (date === undefined || !meetingDates.has(date)) &&
        status !== 'cancelled',
    ),
  }));
}

interface OccasionContext {
  readonly recommendations: readonly RecommendationSet[];
  readonly today: string;
}

function occasionsAt(
  meeting: Meeting,
  statutory: StatutoryFunction,
  { recommendations, today }: OccasionContext,
): readonly StatutoryOccasion[] {
  const isIt = (title: string): boolean => statutoryFunctionOf(title)?.key === statutory.key;
  const minutes = meeting.minutes?.minutes ?? [];
  const items = meeting.items.filter(({ title }) => isIt(title));
  const loose = minutes.filter((minute) => isIt(minute.title) && !items.some((item) => recordsItem(minute, item)));
  const reports = recommendations.filter(({ meetingId, title }) => meetingId === meeting.id && isIt(title));
  return [
    ...items.map((item) => ({
      meeting,
      item,
      minute: minutes.find((minute) => recordsItem(minute, item)),
      state: stateOf(meeting, { item, today }),
      reports,
    })),
    ...loose.map((minute) => ({
      meeting,
      item: undefined,
      minute,
      state: stateOf(meeting, { item: undefined, today }),
      reports,
    })),
  ];
}

function recordsItem(minute: Minute, item: Item): boolean {
  return minute.itemKey === item.key || item.minuteKeys.includes(minute.key);
}

function stateOf(
  meeting: Meeting,
  { item, today }: { readonly item: Item | undefined; readonly today: string },
): StatutoryOccasion['state'] {
  if (meeting.state === 'cancelled') return 'cancelled';
  if (item?.outcome === 'deferred' || item?.deferredTo !== undefined) return 'deferred';
  if (wasHeld(meeting)) return 'dealt-with';
  return meeting.date < today ? 'not-known' : 'planned';
}

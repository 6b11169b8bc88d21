import { printDate } from '../calendar/printed-date.ts';
import { isHappening, wasHeld } from '../record/meetings/meeting-order.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { BodyRecord } from '../record/record.ts';
import type { WorkProgrammeEntry } from '../record/programme/work-programme.ts';
import type { Tag } from './meeting-state.ts';
import { outcomeTag } from './meeting-state.ts';
import { recordIndex } from './record-index.ts';
import type { ViewContext } from './view-context.ts';
import type { Link } from './link.ts';
import { compareText } from '../sources/compare-text.ts';

/** The matter at another meeting. */
export interface MatterElsewhere extends Link {
  readonly date: string;
  /** Put off, withdrawn, or a meeting of which nothing is known. */
  readonly outcome: Tag | undefined;
}

/** One matter followed from one item. */
export interface MatterView {
  /** Oldest first. */
  readonly before: readonly MatterElsewhere[];
  readonly after: readonly MatterElsewhere[];
  /** Lines of the work programme about it without a meeting on this site. */
  readonly planned: readonly string[];
  /** How many more there are, further off on either side: pages of its topics have them. */
  readonly more: number;
}

/** So many of the nearest are named on either side: a topic of twenty years has hundreds, and each of its items would name them all. */
const nearest = 10;

/** Where else the matter of an item was or will be before a meeting, told by the topics that items share; meetings that are off do not count. */
export function matterView(
  item: Item,
  meeting: Meeting,
  { record, buildDate }: Pick<ViewContext, 'record' | 'buildDate'>,
): MatterView {
  const { itemsByTopic } = recordIndex(record);
  const places = item.topics
    .flatMap((topic) => itemsByTopic.get(topic) ?? [])
    .filter((other) => other.item.id !== item.id && isHappening(other.meeting));
  const byId = new Map(places.map((place) => [place.item.id, place]));
  const others = [...byId.values()].sort((a, b) => compareText(a.meeting.date, b.meeting.date));
  const before = others.filter((other) => other.meeting.date < meeting.date);
  const after = others.filter((other) => other.meeting.date > meeting.date);
  const named = { before: before.slice(-nearest), after: after.slice(0, nearest) };
  return {
    before: named.before.map((place) => elsewhere(place, buildDate)),
    after: named.after.map((place) => elsewhere(place, buildDate)),
    more: before.length + after.length - named.before.length - named.after.length,
    planned: plannedOn(item, meeting, record).map(
      ({ title, year, date }) =>
        `${title ?? 'To be confirmed'}, ${date === undefined ? `${year}, day to be fixed` : printDate(date)}`,
    ),
  };
}

function elsewhere(
  { item, meeting }: { readonly item: Item; readonly meeting: Meeting },
  today: string,
): MatterElsewhere {
  return { text: item.title, address: item.address, date: meeting.date, outcome: notConsidered(item, meeting, today) };
}

/** Why an item of that day may not have been considered then; undefined for one that was, or that is to come. */
function notConsidered(item: Item, meeting: Meeting, today: string): Tag | undefined {
  if (item.outcome === 'deferred' || item.outcome === 'withdrawn') return outcomeTag(item);
  return meeting.date < today && !wasHeld(meeting) ? { words: 'Outcome not recorded', tone: 'plain' } : undefined;
}

const waiting: ReadonlySet<WorkProgrammeEntry['status']> = new Set(['agreed', 'proposed', 'provisional', 'tbc']);

/** What is still planned on a topic of the item after its meeting; what a meeting of this site has is told by its agenda. */
function plannedOn(item: Item, meeting: Meeting, { meetings, registers }: BodyRecord): readonly WorkProgrammeEntry[] {
  const dates = new Set(meetings.map(({ date }) => date));
  return registers.workProgramme.entries.filter(
    ({ topics, status, date, year }) =>
      topics.some((topic) => item.topics.includes(topic)) &&
      waiting.has(status) &&
      (date === undefined ? year >= meeting.municipalYear : date > meeting.date && !dates.has(date)),
  );
}

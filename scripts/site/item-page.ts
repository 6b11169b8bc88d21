import type { Item, Meeting } from '../record/meeting.ts';
import type { BodyRecord } from '../record/record.ts';
import { decidedMinutes } from './decision-row.ts';
import type { DecidedMinute } from './decision-row.ts';
import { frontSheet, minutesOfItem } from './front-sheet.ts';
import type { FrontSheet, FrontSheetRow } from './front-sheet.ts';
import { itemLink, itemName, meetingCrumbs, meetingLink, meetingName } from './meeting-links.ts';
import { siteIndex } from './site-index.ts';
import { SitePage } from './site-page.ts';
import type { Link } from './site-page.ts';
import type { SiteContext } from './site-context.ts';

/** What the page of an agenda item shows. */
export interface ItemView {
  readonly row: FrontSheetRow;
  readonly meeting: Meeting;
  readonly meetingName: string;
  readonly state: FrontSheet['state'];
  readonly minutes: readonly { readonly key: string; readonly number: string; readonly title: string; readonly address: string }[];
  readonly decisions: readonly DecidedMinute[];
  readonly topics: readonly Link[];
  /** Items on the same topics at other meetings, oldest first. */
  readonly before: readonly (Link & { readonly date: string })[];
  readonly after: readonly (Link & { readonly date: string })[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The pages of a meeting's items. */
export function itemPages(meeting: Meeting, context: SiteContext): readonly SitePage<ItemView>[] {
  const sheet = frontSheet(meeting, context);
  return meeting.items.flatMap((item, index) => {
    const row = sheet.rows[index];
    return row === undefined ? [] : [itemPage(item, { meeting, row, sheet, context })];
  });
}

interface ItemPlace {
  readonly meeting: Meeting;
  readonly row: FrontSheetRow;
  readonly sheet: FrontSheet;
  readonly context: SiteContext;
}

function itemPage(item: Item, { meeting, row, sheet, context }: ItemPlace): SitePage<ItemView> {
  const { record } = context;
  const at = meeting.items.indexOf(item);
  const minutes = minutesOfItem(item, meeting, record);
  const keys = new Set(minutes.map(({ key }) => key));
  const elsewhere = itemsOnTopics(item, record);
  return new SitePage({
    kind: 'item',
    address: item.address,
    title: item.number === undefined ? `${item.title}, ${meetingLink(meeting).text}` : `Item ${item.number}, ${meetingLink(meeting).text}: ${item.title}`,
    description: `${item.title}: papers, minutes and decisions of the ${record.body.name} on ${meetingLink(meeting).text}. ${item.ask ?? ''}`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting)],
    section: 'meetings',
    view: {
      row,
      meeting,
      meetingName: meetingName(meeting),
      state: sheet.state,
      minutes,
      decisions: decidedMinutes((siteIndex(record).decisionsByMeeting.get(meeting.id) ?? []).filter(({ minute }) => keys.has(minute.key)), context),
      topics: record.registers.topics.filter(({ id }) => item.topics.includes(id)).map(({ title, address }) => ({ text: title, address })),
      before: elsewhere.filter(({ date }) => date < meeting.date),
      after: elsewhere.filter(({ date }) => date > meeting.date),
      previous: neighbour(meeting.items[at - 1]),
      next: neighbour(meeting.items[at + 1]),
    },
  });
}

function neighbour(item: Item | undefined): Link | undefined {
  return item && { text: itemName(item), address: itemLink(item).address };
}

/** One matter followed across meetings: items that share a topic, by date. */
function itemsOnTopics(item: Item, record: BodyRecord): readonly (Link & { readonly date: string })[] {
  const { itemsByTopic } = siteIndex(record);
  const found = new Set(item.topics.flatMap((topic) => itemsByTopic.get(topic) ?? []).filter((other) => other.item.id !== item.id));
  const links = new Map([...found].map(({ item: other, meeting }) => [other.id, { text: other.title, address: other.address, date: meeting.date }]));
  return [...links.values()].sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
}

import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { decidedMinutes } from '../../views/decision-row.ts';
import type { DecidedMinute } from '../../views/decision-row.ts';
import { deferralView } from '../../views/deferral-view.ts';
import type { DeferralView } from '../../views/deferral-view.ts';
import { frontSheet, minutesOfItem } from '../../views/front-sheet-view.ts';
import type { FrontSheet, FrontSheetRow } from '../../views/front-sheet-view.ts';
import { itemLink, itemName, meetingCrumbs, meetingLink, meetingName } from '../../views/meeting-links.ts';
import { matterView } from '../../views/matter-view.ts';
import type { MatterView } from '../../views/matter-view.ts';
import { recordIndex } from '../../views/record-index.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** What the page of an agenda item shows. */
export interface ItemView {
  readonly row: FrontSheetRow;
  readonly meeting: Meeting;
  readonly meetingName: string;
  readonly state: FrontSheet['state'];
  readonly minutes: readonly {
    readonly key: string;
    readonly number: string;
    readonly title: string;
    readonly address: string;
  }[];
  readonly decisions: readonly DecidedMinute[];
  readonly topics: readonly Link[];
  /** Where it came from and where it went, if it was put off. */
  readonly deferral: DeferralView | undefined;
  /** The same matter at other meetings. */
  readonly matter: MatterView;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The pages of a meeting's items. */
export function itemPages(meeting: Meeting, context: ViewContext): readonly SitePage<ItemView>[] {
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
  readonly context: ViewContext;
}

function itemPage(item: Item, { meeting, row, sheet, context }: ItemPlace): SitePage<ItemView> {
  const { record } = context;
  const at = meeting.items.indexOf(item);
  const minutes = minutesOfItem(item, meeting, record);
  const keys = new Set(minutes.map(({ key }) => key));
  return new SitePage({
    kind: 'item',
    address: item.address,
    title:
      item.number === undefined
        ? `${item.title}, ${meetingLink(meeting).text}`
        : `Item ${item.number}, ${meetingLink(meeting).text}: ${item.title}`,
    description: `${item.title}: papers, minutes and decisions of the ${record.body.name} on ${meetingLink(meeting).text}. ${item.ask ?? ''}`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting)],
    section: 'meetings',
    view: {
      row,
      meeting,
      meetingName: meetingName(meeting),
      state: sheet.state,
      minutes,
      decisions: decidedMinutes(
        (recordIndex(record).decisionsByMeeting.get(meeting.id) ?? []).filter(({ minute }) => keys.has(minute.key)),
        context,
      ),
      topics: record.registers.topics
        .filter(({ id }) => item.topics.includes(id))
        .map(({ title, address }) => ({ text: title, address })),
      deferral: deferralView(item, record),
      matter: matterView(item, meeting, context),
      previous: neighbour(meeting.items[at - 1]),
      next: neighbour(meeting.items[at + 1]),
    },
  });
}

function neighbour(item: Item | undefined): Link | undefined {
  return item && { text: itemName(item), address: itemLink(item).address };
}

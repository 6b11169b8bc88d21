import { canCountBefore } from '../calendar/bank-holidays.ts';
import { printTime } from '../calendar/clock-time.ts';
import { clearDaysInWords, checkPublication, lastPublicationDate } from '../calendar/clear-days.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { rulesOf } from '../record/body-rules.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import { venueLine } from '../record/meetings/meeting.ts';
import { rolesOn } from '../record/people/person.ts';
import { outcomeTag, stateSentence, stateTag } from './meeting-state.ts';
import type { Tag } from './meeting-state.ts';
import { namesOf, paperLines, supportingMarker } from './papers.ts';
import type { PaperLine } from './papers.ts';
import type { PublishedPacks } from './published-packs.ts';
import { questionDeadline } from './question-deadline.ts';
import type { QuestionDeadline } from './question-deadline.ts';
import { placeInPacks } from './published-packs.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { isPaged } from '../record/meetings/document.ts';

/** One row of the front sheet. */
export interface FrontSheetRow {
  readonly key: string;
  readonly number: string | undefined;
  readonly title: string;
  readonly address: string;
  readonly marker: string;
  /** "Pages 13 to 88" of all its papers together. */
  readonly pages: string | undefined;
  readonly start: string | undefined;
  readonly reportOf: string | undefined;
  readonly presenter: string | undefined;
  readonly ask: string | undefined;
  readonly note: string | undefined;
  readonly urgent: string | undefined;
  readonly late: string | undefined;
  readonly deferredTo: string | undefined;
  readonly deferredFrom: string | undefined;
  readonly outcome: Tag | undefined;
  /** The kept wording of a standing item. */
  readonly standingHtml: string | undefined;
  readonly webcast: string | undefined;
  readonly papers: readonly PaperLine[];
  readonly minutes: readonly { readonly number: string; readonly address: string }[];
}

/** The facts at the head of an agenda, the same on the web and in print. */
export interface FrontSheet {
  readonly body: string;
  readonly meeting: Meeting;
  readonly state: Tag;
  readonly stateSentence: string | undefined;
  readonly venue: string;
  /** When it starts and, once held, ended, as the body prints times. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly contact: {
    readonly name: string;
    readonly role: string | undefined;
    readonly organisation: string | undefined;
    readonly email: string;
    readonly phone: string | undefined;
  };
  readonly website: string;
  readonly times: boolean;
  readonly rows: readonly FrontSheetRow[];
  /** Only while it is of use. */
  readonly questions: QuestionDeadline | undefined;
  /** Where the body asks for clear days. */
  readonly clock: StatutoryClock | undefined;
}

/** When the papers had to be public by the body's rule of clear days, and when they were. */
export interface StatutoryClock {
  readonly rule: string;
  readonly last: string;
  readonly published: string | undefined;
  readonly inTime: boolean | undefined;
  readonly given: number | undefined;
  readonly lateReason: string | undefined;
}

/** What a front sheet is made from. */
export interface FrontSheetSources {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  readonly packs: PublishedPacks;
  readonly calendar: WorkingCalendar;
  /** The day that the pages speak of. */
  readonly buildDate: string;
}

/** The front sheet of a meeting. Page ranges are there once packs are. */
export function frontSheet(meeting: Meeting, sources: FrontSheetSources): FrontSheet {
  const { body } = sources.record;
  return {
    body: body.name,
    meeting,
    state: stateTag(meeting),
    stateSentence: stateSentence(meeting),
    venue: venueLine(meeting.venue),
    start: timeOf(meeting.start, body),
    end: timeOf(meeting.end, body),
    contact: contactOf(meeting, sources.record),
    website: body.url,
    times: meeting.times,
    rows: meeting.items.map((item) => row(item, meeting, sources)),
    questions: questionDeadline(meeting, sources),
    clock: statutoryClock(meeting, sources),
  };
}

function timeOf(time: string | undefined, { times }: BodyRecord['body']): string | undefined {
  return time === undefined ? undefined : printTime(time, times);
}

function contactOf({ contact, date }: Meeting, { body }: BodyRecord): FrontSheet['contact'] {
  const role = contact && (rolesOn(contact, date)[0] ?? contact.memberships[0]);
  return {
    name: contact?.name ?? body.contact.name,
    role: role?.title,
    organisation: role?.organisation?.name,
    email: body.contact.email,
    phone: body.contact.phone,
  };
}

function row(item: Item, meeting: Meeting, { rendered, packs, record }: FrontSheetSources): FrontSheetRow {
  return {
    key: item.key,
    number: item.number,
    title: item.title,
    address: item.address,
    marker: supportingMarker(item),
    pages: pagesOfItem(item, meeting, packs),
    start: timeOf(item.start, record.body),
    reportOf: namesOf(item.reportOf, meeting.date),
    presenter: namesOf(item.presenters, meeting.date),
    ask: item.ask,
    note: item.note,
    urgent: item.urgent,
    late: item.late,
    deferredTo: item.deferredTo,
    deferredFrom: item.deferredFrom,
    outcome: outcomeTag(item),
    standingHtml:
      item.standing === undefined || item.standing.body === ''
        ? undefined
        : rendered.standingTexts.get(item.standing.id)?.html,
    webcast: webcastAt(item, meeting),
    papers: paperLines(item, meeting, packs),
    minutes: minutesOfItem(item, meeting, record),
  };
}

/** The minutes of this meeting that record the item, by the item's own list and by `{item=7}` on the minutes. */
export function minutesOfItem(
  item: Item,
  meeting: Meeting,
  { minuteByKey }: Pick<BodyRecord, 'minuteByKey'>,
): readonly { readonly key: string; readonly number: string; readonly title: string; readonly address: string }[] {
  const listed = item.minuteKeys.map((key) => minuteByKey.get(key)).filter((minute) => minute !== undefined);
  const naming = (meeting.minutes?.minutes ?? []).filter((minute) => minute.itemKey === item.key);
  return [...new Set([...listed, ...naming])].map(({ key, number, title, anchor }) => ({
    key,
    number,
    title,
    address: `/meetings/${meeting.id}/minutes/#${anchor}`,
  }));
}

/** One range covers all papers of an item; a gap between them (a supplement) starts another. */
function pagesOfItem(item: Item, meeting: Meeting, packs: PublishedPacks): string | undefined {
  const places = item.documents
    .filter(isPaged)
    .map(({ id }) => placeInPacks(meeting, id, packs))
    .filter((place) => place !== undefined);
  const runs: { pack: string; first: string; last: string }[] = [];
  for (const { pack, place } of places) {
    const run = runs.at(-1);
    if (run?.pack === pack.id) run.last = place.lastLabel;
    else runs.push({ pack: pack.id, first: place.firstLabel, last: place.lastLabel });
  }
  return runs.length === 0
    ? undefined
    : runs.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)).join(', ');
}

/** The recording's address at the second where the item starts, for the players that take `t`; plain otherwise. */
function webcastAt(item: Item, { webcast }: Meeting): string | undefined {
  if (webcast?.archive === undefined || item.webcastAt === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = item.webcastAt.split(':').map(Number);
  const url = new URL(webcast.archive);
  url.searchParams.set('t', String(hours * 3600 + minutes * 60 + seconds));
  return url.href;
}

function statutoryClock(meeting: Meeting, { record, calendar }: FrontSheetSources): StatutoryClock | undefined {
  const rule = rulesOf(record.body).notice;
  if (rule === undefined || !canCountBefore(meeting.date)) return undefined;
  const { date, published, lateReason } = meeting;
  const check = published === undefined ? undefined : checkPublication({ meeting: date, published }, calendar, rule);
  return {
    rule: clearDaysInWords(calendar, rule),
    last: lastPublicationDate(date, calendar, rule),
    published,
    inTime: check?.inTime,
    given: check?.given,
    lateReason,
  };
}

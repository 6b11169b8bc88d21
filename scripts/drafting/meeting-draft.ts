import { plainName } from '../sources/file-name.ts';
import { printDate } from '../calendar/printed-date.ts';
import type { Item, Meeting, StandingText } from '../record/meetings/meeting.ts';
import { isHappening, wasHeld } from '../record/meetings/meeting-order.ts';
import { membershipOn } from '../record/people/membership.ts';
import type { WorkProgrammeEntry } from '../record/programme/work-programme.ts';
import type { BodyRecord } from '../record/record.ts';
import { markdownFile } from '../sources/written-yaml.ts';
import type { Draft } from './draft.ts';

/** What is known of a meeting that is to come. */
export interface MeetingWish {
  readonly date: string;
  /** The folder's name, where the day has another meeting: `2025-09-08-b`. */
  readonly id?: string | undefined;
  readonly start?: string | undefined;
  readonly title?: string | undefined;
  readonly kind?: Meeting['kind'] | undefined;
  /** The id of the council that lends the room. */
  readonly host?: string | undefined;
}

/** The order of standing items where no earlier meeting shows one. */
const usualOrder: readonly StandingText['role'][] = [
  'notice-of-recording',
  'apologies',
  'declarations',
  'minutes',
  'tracker',
  'public-questions',
  'other',
  'work-programme',
  'next-meeting',
  'urgent',
  'exclusion',
];
const closing: ReadonlySet<StandingText['role']> = new Set(['work-programme', 'next-meeting', 'urgent', 'exclusion']);

/**
 * The agenda of a meeting to come: the standing items as at the last meeting, and between them what was deferred to this day and what
 * the work programme has for it. The minutes of the last meeting and the action tracker are bound in where their items stand.
 */
export function draftMeeting(record: BodyRecord, wish: MeetingWish): Draft {
  const id = wish.id ?? wish.date;
  const last = record.meetings.findLast((meeting) => meeting.date < wish.date && meeting.items.length > 0);
  const place = placeOf(record, wish, last);
  const standing = standingItems(record, last);
  const business = [...deferredTo(record, wish.date), ...plannedFor(record, wish.date)];
  const rows = [
    ...standing.filter(({ role }) => !closing.has(role)).map((text) => standingRow(text, record, wish)),
    ...business,
    ...standing.filter(({ role }) => closing.has(role)).map((text) => standingRow(text, record, wish)),
  ];
  const fields = {
    date: wish.date,
    start: wish.start ?? last?.start,
    title: wish.title,
    kind: wish.kind === 'ordinary' ? undefined : wish.kind,
    state: 'scheduled',
    venue: place?.venue,
    host: wish.host ?? place?.host?.id,
    contact: last?.contact?.id,
    chair: membershipOn(record.people.values(), wish.date).chair?.id,
    'next-meeting': record.meetings.find((meeting) => meeting.date > wish.date && isHappening(meeting))?.date,
    items: rows.map((row, index) => numbered(row, index + 1)),
  };
  return {
    files: [{ path: `meetings/${id}/meeting.md`, text: markdownFile(fields) }],
    next: nextSteps({ id, place, business, start: fields.start }),
  };
}

type Row = Readonly<Record<string, unknown>>;
type Standing = Pick<StandingText, 'id' | 'role'>;

/** The place of the last meeting that the same council hosted, or of the last meeting at all where no host is named. */
function placeOf(record: BodyRecord, { host, date }: MeetingWish, last: Meeting | undefined): Meeting | undefined {
  if (host === undefined) return last?.venue?.building === undefined ? undefined : last;
  return record.meetings.findLast(
    (meeting) => meeting.date < date && meeting.host?.id === host && meeting.venue?.building !== undefined,
  );
}

/** The standing items of the last agenda in its order; where there is none, all that the body has. */
function standingItems(record: BodyRecord, last: Meeting | undefined): readonly Standing[] {
  // The public is excluded for exempt papers, which the agenda does not have yet.
  const used = (last?.items ?? []).flatMap(({ standing }) =>
    standing === undefined || standing.role === 'exclusion' ? [] : [standing],
  );
  if (used.length > 0) return used;
  const place = ({ role }: Standing): number => usualOrder.indexOf(role);
  return record.sources.standingTexts
    .map(({ name, data }) => ({ id: name, role: data.role }))
    .toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function standingRow({ id, role }: Standing, record: BodyRecord, { date }: MeetingWish): Row {
  if (role === 'minutes') return { standing: id, documents: lastMinutes(record, date) };
  if (role === 'tracker') return { standing: id, documents: [{ tracker: true }] };
  if (role === 'work-programme' && record.registers.workProgramme.entries.length > 0)
    return { standing: id, documents: [{ 'work-programme': true }] };
  return { standing: id };
}

/** The minutes that are to be confirmed, or a word that they follow. */
function lastMinutes(record: BodyRecord, date: string): readonly Row[] {
  const held = record.meetings.findLast((meeting) => meeting.date < date && wasHeld(meeting));
  if (held === undefined) return [];
  if (held.minutes?.status === 'draft') return [{ minutes: held.date }];
  return held.minutes === undefined ? [{ 'to-follow': `Minutes of the meeting held on ${printDate(held.date)}` }] : [];
}

function deferredTo(record: BodyRecord, date: string): readonly Row[] {
  return record.meetings
    .flatMap(({ items }) => items)
    .filter((item) => item.deferredTo === date)
    .map((item) => ({
      title: item.title,
      'report-of': item.reportOf.flatMap(partyId),
      ask: item.ask,
      'deferred-from': record.meetingById.get(item.meetingId)?.date,
      topics: item.topics,
      documents: [{ 'to-follow': `Report on ${item.title}` }],
    }));
}

function partyId(party: Item['reportOf'][number]): readonly string[] {
  if (party.kind === 'person') return [party.person.id];
  return [party.kind === 'organisation' ? party.organisation.id : party.words];
}

function plannedFor(record: BodyRecord, date: string): readonly Row[] {
  const going: readonly WorkProgrammeEntry['status'][] = ['agreed', 'proposed', 'provisional', 'tbc'];
  return record.registers.workProgramme.entries
    .filter((entry) => entry.date === date && entry.kind === 'item' && going.includes(entry.status))
    .map(({ title, presenting, topics }) => ({
      title: title ?? 'To be chosen',
      presenter: presenting,
      topics,
      documents: [{ 'to-follow': `Report on ${title ?? 'the topic that is chosen'}` }],
    }));
}

function numbered(row: Row, number: number): Row {
  const { title, standing, ...rest } = row;
  const folder =
    typeof title === 'string' ? `${String(number).padStart(2, '0')}-${plainName(title).toLowerCase()}` : undefined;
  return { number: String(number), title, standing, folder, ...rest };
}

function nextSteps({
  id,
  place,
  business,
  start,
}: {
  readonly id: string;
  readonly place: Meeting | undefined;
  readonly business: readonly Row[];
  readonly start: string | undefined;
}): readonly string[] {
  return [
    ...(start === undefined ? ['Say when it starts, with "start:".'] : []),
    ...(place?.venue === undefined
      ? ['Say where it meets, with "venue:".']
      : ['Look at the place: it is that of an earlier meeting.']),
    ...(business.length === 0
      ? ['Put the items of business between the standing ones.']
      : ['Look at the items that came from the work programme and from earlier meetings.']),
    `Add each report with "npm run new -- report --meeting ${id} --item NUMBER", or from Word with "npm run import".`,
    'Look at it with "npm run serve".',
  ];
}

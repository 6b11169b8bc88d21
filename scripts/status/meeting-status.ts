import { isPaged } from '../record/meetings/document.ts';
import type { ItemDocument } from '../record/meetings/document.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import { isHappening, nextMeeting } from '../record/meetings/meeting-order.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Finding } from '../rules/finding.ts';
import { countFindings } from '../rules/report.ts';
import type { Counts } from '../rules/report.ts';
import { dutiesAfter, dutiesBefore, preceptDuties } from './duties.ts';
import type { Duty } from './duties.ts';

/** A paper of an agenda, and whether it is there. */
export interface PaperStatus {
  readonly item: string;
  readonly title: string;
  /** `expected`: the agenda says that it follows, or names a report and has none. */
  readonly state: 'there' | 'expected';
}

/** How far the papers of one meeting are. */
export interface MeetingStatus {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly state: Meeting['state'];
  /** How many days are left; negative for one that is past. */
  readonly days: number;
  /** What the agenda does not say yet: "a time", "a place", "any items". */
  readonly lacks: readonly string[];
  readonly papers: readonly PaperStatus[];
  readonly duties: readonly Duty[];
  readonly findings: Counts;
}

/** How far everything is that a clerk has in hand. */
export interface BodyStatus {
  readonly body: string;
  readonly today: string;
  /** Meetings to come, and past ones that lack minutes, by date. */
  readonly meetings: readonly MeetingStatus[];
  /** Dates that hang on no single meeting. */
  readonly clock: readonly Duty[];
  /** Actions that are open, and those among them whose day has passed. */
  readonly actions: { readonly open: number; readonly overdue: number };
  /** Findings in everything that belongs to no meeting here. */
  readonly elsewhere: Counts;
}

const openEnded: ReadonlySet<string> = new Set(['discharged', 'closed']);

/** The state of the papers on a day. `findings`: what the check says of them. */
export function bodyStatus(record: BodyRecord, findings: readonly Finding[], today: string): BodyStatus {
  const meetings = record.meetings.filter((meeting) => isInHand(meeting, record, today));
  const own = new Set(meetings.map(({ id }) => id));
  const open = record.registers.actions.filter(({ updates }) => !openEnded.has(updates.at(-1)?.status ?? ''));
  return {
    body: record.body.name,
    today,
    meetings: meetings.map((meeting) => meetingStatus(meeting, { record, findings, today })),
    clock: preceptDuties(record, today),
    actions: { open: open.length, overdue: open.filter(({ due }) => due !== undefined && due < today).length },
    elsewhere: countFindings(findings.filter(({ paper }) => !own.has(meetingOf(paper)))),
  };
}

/** To come, or held so lately that its minutes can still be awaited: the last one that took place. */
function isInHand(meeting: Meeting, { meetings }: BodyRecord, today: string): boolean {
  if (meeting.date >= today) return meeting.state !== 'cancelled' && meeting.state !== 'held';
  const last = meetings.findLast((one) => one.date < today && isHappening(one));
  return meeting === last && meeting.minutes === undefined;
}

function meetingStatus(
  meeting: Meeting,
  {
    record,
    findings,
    today,
  }: { readonly record: BodyRecord; readonly findings: readonly Finding[]; readonly today: string },
): MeetingStatus {
  const isComing = meeting.date >= today;
  return {
    id: meeting.id,
    title: meeting.title,
    date: meeting.date,
    state: meeting.state,
    days: Math.round((Date.parse(meeting.date) - Date.parse(today)) / 86_400_000),
    lacks: isComing ? lacksOf(meeting) : [],
    papers: meeting.items.flatMap(papersOf),
    duties: isComing
      ? dutiesBefore(record, meeting, today)
      : dutiesAfter(meeting, nextMeeting(record.meetings, meeting), today),
    findings: countFindings(findings.filter(({ paper }) => meetingOf(paper) === meeting.id)),
  };
}

function lacksOf({ start, venue, items, chair }: Meeting): readonly string[] {
  return [
    ...(start === undefined ? ['a time'] : []),
    ...(venue?.building === undefined && venue?.place === undefined && venue?.street === undefined ? ['a place'] : []),
    ...(chair === undefined ? ['a chair'] : []),
    ...(items.length === 0 ? ['any items'] : []),
  ];
}

function papersOf(item: Item): readonly PaperStatus[] {
  const number = item.number ?? item.title;
  if (item.documents.length === 0 && item.reportOf.length > 0)
    return [{ item: number, title: `Report on ${item.title}`, state: 'expected' }];
  return item.documents.flatMap((document) => {
    const state = stateOf(document);
    return state === undefined ? [] : [{ item: number, title: document.title, state }];
  });
}

/** Undefined for what has no pages here: word of mouth, papers sent round by themselves, exempt ones. */
function stateOf(document: ItemDocument): PaperStatus['state'] | undefined {
  if (isPaged(document)) return 'there';
  return document.form === 'to-follow' ? 'expected' : undefined;
}

function meetingOf(paper: string): string {
  return /^meetings\/([^/]+)\//u.exec(paper)?.[1] ?? '';
}

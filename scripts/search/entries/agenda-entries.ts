import { printTime } from '../../calendar/clock-time.ts';
import { printDate } from '../../calendar/printed-date.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { venueLine } from '../../record/meetings/meeting.ts';
import { partyName } from '../../record/people/person.ts';
import { htmlBlocks } from '../html-blocks.ts';
import type { SearchEntry } from '../search-entry.ts';
import type { EntryMaker } from './entry-maker.ts';
import { plainBlocks } from './entry-maker.ts';

/** A meeting: when and where it is, how to watch it, and what the clerk tells the public about it. */
export function meetingEntry(meeting: Meeting, maker: EntryMaker): SearchEntry {
  const { record, rendered } = maker.sources;
  const date = printDate(meeting.date);
  const next = meeting.nextMeeting === undefined ? undefined : maker.meeting(meeting.nextMeeting);
  const notes = htmlBlocks(rendered.meetings.get(meeting.id)?.html ?? '').map(({ text }) => text);
  const questions = maker.questionDeadline(meeting);
  const name = meeting.title === 'Meeting' ? 'Meeting' : `Meeting (${meeting.title})`;
  return maker.make(
    {
      kind: 'Meeting',
      page: meeting.address,
      title: `${name} of ${date}`,
      subject: `${name} of ${date}`,
      context: venueLine(meeting.venue),
      belongs: ['Meeting, agenda, venue, webcast', meeting.host?.name ?? ''],
      blocks: plainBlocks(
        '',
        ...notes,
        meeting.note,
        meeting.condition,
        meeting.reason,
        meeting.lateReason,
        ...meeting.packs.flatMap(({ kind, title, reason }) => (kind === 'supplement' ? [`${title}.`, reason] : [])),
        meeting.host === undefined ? undefined : `Hosted by ${meeting.host.name}.`,
        venueLine(meeting.venue),
        meeting.venue?.note,
        meeting.webcast?.title === undefined ? undefined : `Webcast: ${meeting.webcast.title}.`,
        meeting.webcast?.note,
        meeting.start === undefined ? undefined : `Starts at ${printTime(meeting.start, record.body.times)}.`,
        questions && `Deadline for public questions: ${questions.printed} (${questions.source}).`,
        `Contact: ${meeting.contact?.name ?? record.body.contact.name}.`,
        meeting.chair === undefined ? undefined : `Chair: ${meeting.chair.name}.`,
        next === undefined ? undefined : `Next meeting: ${printDate(next.date)}.`,
      ),
    },
    meeting,
  );
}

/** An item of an agenda, standing items included: what is asked, by whom, and with which papers. */
export function itemEntry(item: Item, meeting: Meeting, maker: EntryMaker): SearchEntry {
  const standing = item.standing === undefined ? undefined : maker.sources.rendered.standingTexts.get(item.standing.id);
  const by = [...item.reportOf, ...item.presenters].map(partyName);
  const papers = item.documents.map((paper) =>
    'label' in paper && paper.label !== undefined ? `${paper.label}: ${paper.title}` : paper.title,
  );
  return maker.make(
    {
      kind: 'Agenda item',
      page: item.address,
      title: item.number === undefined ? item.title : `Item ${item.number}: ${item.title}`,
      subject: item.title,
      context: `Agenda of ${printDate(meeting.date)}`,
      belongs: ['Agenda item'],
      references: item.number === undefined ? [] : [`item${item.key}`],
      blocks: plainBlocks(
        '',
        item.ask,
        item.note,
        item.urgent === undefined ? undefined : `Taken as urgent: ${item.urgent}`,
        item.late === undefined ? undefined : `Published late: ${item.late}`,
        item.deferredFrom === undefined ? undefined : `Deferred from ${printDate(item.deferredFrom)}.`,
        item.deferredTo === undefined ? undefined : `Deferred to ${printDate(item.deferredTo)}.`,
        ...htmlBlocks(standing?.html ?? '').map(({ text }) => text),
        by.length === 0 ? undefined : `Presented by ${by.join(', ')}.`,
        papers.length === 0 ? undefined : `Papers: ${papers.join('; ')}.`,
        ...item.documents.flatMap((paper) =>
          paper.form === 'exempt' ? [paper.exempt.reason, paper.exempt.summary] : 'note' in paper ? [paper.note] : [],
        ),
      ),
      topics: item.topics,
      // The same standing item of every meeting is shown once, of the newest.
      thing: item.standing === undefined ? undefined : `standing item ${item.standing.id}`,
    },
    meeting,
  );
}

import { printDate } from '../../calendar/printed-date.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import type { Clause, Minute, MinuteBlock } from '../../record/minutes/minute.ts';
import { clausesOf } from '../../record/minutes/minute.ts';
import { htmlBlocks } from '../html-blocks.ts';
import type { SearchEntry, TextBlock } from '../search-entry.ts';
import type { EntryMaker } from './entry-maker.ts';
import { plainBlocks } from './entry-maker.ts';

/** A minute is one result; a hit in a clause leads to the clause. */
export function minuteEntry(minute: Minute, maker: EntryMaker): SearchEntry {
  const meeting = maker.meeting(minute.meetingId);
  const item = meeting?.items.find(({ key }) => key === minute.itemKey);
  const date = meeting === undefined ? minute.meetingId : printDate(meeting.date);
  return maker.make(
    {
      kind: 'Minute',
      page: `/meetings/${minute.meetingId}/minutes/`,
      anchor: minute.anchor,
      title: `Minute ${minute.number}: ${minute.title}`,
      subject: minute.title,
      context: `Minutes of ${date}`,
      belongs: [`Minutes, minute`, item?.title ?? ''],
      references: references(minute),
      blocks: minute.blocks.flatMap((block, index) => minuteBlocks(minute, { block, index }, maker)),
      topics: item?.topics ?? [],
    },
    meeting,
  );
}

/** Who was there, who was not, and who came or left: one result for each meeting's minutes. */
export function attendanceEntry(meeting: Meeting, maker: EntryMaker): SearchEntry | undefined {
  const { minutes } = meeting;
  if (minutes === undefined) return undefined;
  const { present, alsoPresent, apologies } = minutes.attendance;
  const list = (label: string, people: typeof present): string | undefined =>
    people.length === 0
      ? undefined
      : `${label}: ${people.map(({ person, capacity }) => (capacity === undefined ? person.name : `${person.name} (${capacity})`)).join(', ')}.`;
  const date = printDate(meeting.date);
  return maker.make(
    {
      kind: 'Meeting',
      page: minutes.address,
      anchor: 'attendance',
      title: `Attendance on ${date}`,
      subject: 'Attendance',
      context: `Minutes of ${date}`,
      belongs: ['Minutes, who was present, apologies, absent'],
      blocks: plainBlocks(
        'attendance',
        list('Present', present),
        list('Also present', alsoPresent),
        list('Apologies', apologies),
        minutes.end === undefined ? undefined : `The meeting ended at ${minutes.end}.`,
      ),
    },
    meeting,
  );
}

function minuteBlocks(
  minute: Minute,
  { block, index }: { readonly block: MinuteBlock; readonly index: number },
  { sources }: EntryMaker,
): readonly TextBlock[] {
  if (block.kind === 'resolved') {
    const words = (clause: Clause): readonly TextBlock[] => [
      ...plainBlocks(
        clause.anchor,
        [clause.label, sources.rendered.clauses.get(clause.key)?.plainText]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
      ...clause.clauses.flatMap(words),
    ];
    return [...plainBlocks(minute.anchor, block.lead), ...block.clauses.flatMap(words)];
  }
  const html = sources.rendered.minuteBlocks.get(`${minute.key}/${index}`)?.html ?? '';
  return htmlBlocks(html).map(({ anchor, text }) => ({ anchor: anchor === '' ? minute.anchor : anchor, text }));
}

/** `911`, `911ii` and so on, as trackers and people write the clauses of a minute. */
function references(minute: Minute): readonly string[] {
  const numbers = [...new Set([minute.number, minute.key])].map((number) =>
    number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return numbers.flatMap((number) => [
    number,
    `minute${number}`,
    ...clausesOf(minute)
      .filter(({ path }) => path.length > 0)
      .map(({ path }) => `${number}${path.join('')}`),
  ]);
}

import { printDate } from '../../calendar/printed-date.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import type { Attendance } from '../../record/minutes/attendance.ts';
import type { Clause, Minute, MinuteBlock, Vote } from '../../record/minutes/minute.ts';
import { clausesOf } from '../../record/minutes/minute.ts';
import { declarationInWords } from '../../views/minutes-view.ts';
import { rollLines, voteFacts } from '../../views/minute-view.ts';
import { recordIndex } from '../../views/record-index.ts';
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
      references: minuteReferences(minute),
      blocks: [
        ...minute.blocks.flatMap((block, index) => minuteBlocks(minute, { block, index }, maker)),
        ...correctionBlocks(minute, maker),
      ],
      topics: item?.topics ?? [],
      thing: `minute ${minute.key}`,
    },
    meeting,
  );
}

/** Who was there, who was not, and who came or left: one result for each meeting's minutes. */
export function attendanceEntry(meeting: Meeting, maker: EntryMaker): SearchEntry | undefined {
  const { minutes } = meeting;
  if (minutes === undefined) return undefined;
  const { present, alsoPresent, apologies, declarations } = minutes.attendance;
  const date = printDate(meeting.date);
  return maker.make(
    {
      kind: 'Meeting',
      page: minutes.address,
      anchor: 'attendance',
      title: `Attendance on ${date}`,
      subject: 'Attendance',
      context: `Minutes of ${date}`,
      belongs: [
        'Minutes, who was present, attended',
        apologies.length === 0 ? '' : 'apologies, absent',
        declarations.length === 0 ? '' : 'interests declared',
      ],
      blocks: plainBlocks(
        'attendance',
        presenceLine('Present', present),
        presenceLine('Also present', alsoPresent),
        presenceLine('Apologies', apologies),
        declarationLine(declarations),
        minutes.venue === undefined ? undefined : `The meeting was held at ${minutes.venue}.`,
        minutes.end === undefined ? undefined : `The meeting ended at ${minutes.end}.`,
      ),
    },
    meeting,
  );
}

function minuteBlocks(
  minute: Minute,
  { block, index }: { readonly block: MinuteBlock; readonly index: number },
  maker: EntryMaker,
): readonly TextBlock[] {
  if (block.kind === 'resolved') return resolutionBlocks(minute, block, maker);
  const html = maker.sources.rendered.minuteBlocks.get(`${minute.key}/${index}`)?.html ?? '';
  return [
    ...htmlBlocks(html).map(({ anchor, text }) => ({ anchor: anchor === '' ? minute.anchor : anchor, text })),
    ...(block.kind === 'vote' ? voteBlocks(minute, block.vote, html) : []),
  ];
}

/** A resolution: its lead, then every clause, each leading to itself. */
export function resolutionBlocks(
  minute: Pick<Minute, 'anchor'>,
  block: Extract<MinuteBlock, { readonly kind: 'resolved' }>,
  { sources }: EntryMaker,
): readonly TextBlock[] {
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

/** What the clerk gave of a vote beside its words, as the page shows it: the numbers, who moved it, who voted how. */
function voteBlocks({ anchor }: Minute, vote: Vote, html: string): readonly TextBlock[] {
  const facts = voteFacts(vote).filter((fact) => !html.toLowerCase().includes(fact.toLowerCase()));
  return plainBlocks(
    anchor,
    facts.length === 0 ? undefined : `Vote: ${facts.join(', ')}.`,
    ...rollLines(vote).map(({ way, people }) => `${way}: ${people.map(({ text }) => text).join(', ')}.`),
  );
}

function correctionBlocks({ key, anchor }: Minute, { sources: { record } }: EntryMaker): readonly TextBlock[] {
  const { correctionsOf, correctionsBy } = recordIndex(record);
  const corrections = [...(correctionsOf.get(key) ?? []), ...(correctionsBy.get(key) ?? [])];
  return plainBlocks(anchor, ...new Set(corrections.map(({ text }) => `Correction: ${text}`)));
}

function presenceLine(label: string, people: Attendance['present']): string | undefined {
  const named = people.map(({ person, capacity, substituteFor, note }) => {
    const as = [capacity, substituteFor && `for ${substituteFor.name}`, note].filter((part) => part !== undefined);
    return as.length === 0 ? person.name : `${person.name} (${as.join(', ')})`;
  });
  return named.length === 0 ? undefined : `${label}: ${named.join(', ')}.`;
}

function declarationLine(declarations: Attendance['declarations']): string | undefined {
  const declared = declarations.map((one) => `${one.person.name}, ${declarationInWords(one)}`);
  return declared.length === 0 ? undefined : `Interests declared: ${declared.join('; ')}.`;
}

/** `911`, `911ii` and so on, as trackers and people write the clauses of a minute. */
export function minuteReferences(minute: Minute): readonly string[] {
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

import { decisionEntries } from './entries/decision-entries.ts';
import { attendanceEntry, minuteEntry } from './entries/minute-entries.ts';
import { itemEntry, meetingEntry } from './entries/agenda-entries.ts';
import { EntryMaker } from './entries/entry-maker.ts';
import type { SearchSources } from './entries/entry-maker.ts';
import { paperEntries, suppliedEntries } from './entries/paper-entries.ts';
import { actionEntry, pageEntries, personEntry, questionEntry, topicEntry } from './entries/register-entries.ts';
import { programmeEntries } from './entries/programme-entries.ts';
import { recommendationEntries } from './entries/recommendation-entries.ts';
import type { SearchEntry } from './search-entry.ts';
import { withThings } from './things.ts';

/** Everything that a search can find, in the order of the record. */
export function searchEntries(sources: SearchSources): readonly SearchEntry[] {
  const { record } = sources;
  const maker = new EntryMaker(sources);
  return withThings([
    ...record.minutes.map((minute) => minuteEntry(minute, maker)),
    ...decisionEntries(record.registers.decisions, maker),
    ...record.meetings.flatMap((meeting) => [
      meetingEntry(meeting, maker),
      ...[attendanceEntry(meeting, maker)].filter((entry) => entry !== undefined),
      ...meeting.items.map((item) => itemEntry(item, meeting, maker)),
    ]),
    ...[...record.documentById.values()].flatMap((document) => paperEntries(document, maker)),
    ...[...record.pagedById.values()].flatMap((paper) =>
      paper.form === 'supplied' ? suppliedEntries(paper.supplied, maker) : [],
    ),
    ...record.registers.actions.map((action) => actionEntry(action, maker)),
    ...record.registers.questions.map((question) => questionEntry(question, maker)),
    ...record.registers.recommendations.flatMap((set) => recommendationEntries(set, maker)),
    ...programmeEntries(record.registers.workProgramme, maker),
    ...[...record.people.values()].map((person) => personEntry(person, maker)),
    ...record.registers.topics.map((topic) => topicEntry(topic, maker)),
    ...record.pages.filter(({ search }) => search).flatMap((page) => pageEntries(page, maker)),
  ]);
}

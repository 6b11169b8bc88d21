import type { Problem } from '../sources/problem.ts';
import { bodyMinuteForm } from '../sources/schemas/panel.ts';
import type { Sources } from '../sources/sources.ts';
import { BuildContext, placeOf } from './build-context.ts';
import { isPaged } from './meetings/document.ts';
import { freezeDeep } from './freeze.ts';
import { buildMeeting } from './meetings/meeting-build.ts';
import type { Meeting, StandingText } from './meetings/meeting.ts';
import { clausesOf } from './minutes/minute.ts';
import { buildPeople } from './people/people-build.ts';
import type { BodyRecord, ProsePage } from './record.ts';
import { buildRegisters } from './registers/registers-build.ts';
import { compareText } from '../sources/compare-text.ts';

/** The record, and what did not link while it was made. */
export interface BuiltRecord {
  readonly record: BodyRecord;
  readonly problems: readonly Problem[];
}

/** Links the sources to the record of the body and freezes it. Pure: reads no file, and says what does not link. */
export function buildRecord(sources: Sources): BuiltRecord {
  const { organisations, people, problems } = buildPeople(sources);
  const context = new BuildContext(organisations, people);
  const standingTexts = new Map(sources.standingTexts.map((source) => [source.name, standingText(source)]));
  const usedMinuteKeys = new Set<string>();
  const meetings = [...sources.meetings]
    .sort((a, b) => compareText(a.id, b.id))
    .map((folder) => buildMeeting(folder, { sources, context, standingTexts, usedMinuteKeys }));
  const indexes = indexMeetings(meetings);
  const registers = buildRegisters(sources, {
    meetings,
    people,
    organisations,
    minuteByKey: indexes.minuteByKey,
    clauseByKey: indexes.clauseByKey,
    documentById: indexes.documentById,
    minuteForm: bodyMinuteForm(sources.panel.data),
  });
  const pages = sources.pages.map(prosePage).sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en'));
  const record: BodyRecord = {
    body: sources.panel.data,
    organisations,
    people,
    meetings,
    ...indexes,
    registers: registers.registers,
    pages,
    sources,
  };
  return { record: freezeDeep(record), problems: [...problems, ...context.problems, ...registers.problems] };
}

function indexMeetings(meetings: readonly Meeting[]) {
  const items = meetings.flatMap((meeting) => meeting.items);
  const paged = items.flatMap((item) => item.documents.filter(isPaged));
  const minutes = meetings.flatMap((meeting) => meeting.minutes?.minutes ?? []);
  return {
    meetingById: new Map(meetings.map((meeting) => [meeting.id, meeting])),
    itemById: new Map(items.map((item) => [item.id, item])),
    documentById: new Map(
      paged.flatMap((document) => (document.form === 'paper' ? [[document.id, document.document] as const] : [])),
    ),
    pagedById: new Map(paged.map((document) => [document.id, document])),
    minutes,
    minuteByKey: new Map(minutes.map((minute) => [minute.key, minute])),
    clauseByKey: new Map(minutes.flatMap(clausesOf).map((clause) => [clause.key, clause])),
  };
}

function standingText(source: Sources['standingTexts'][number]): StandingText {
  return {
    id: source.name,
    title: source.data.title,
    role: source.data.role,
    body: source.body.trim(),
    source: placeOf(source),
  };
}

function prosePage(source: Sources['pages'][number]): ProsePage {
  const { title, summary, order, menu, search } = source.data;
  return {
    id: source.name,
    address: `/${source.name}/`,
    title,
    summary,
    order,
    menu,
    search,
    body: source.body,
    source: placeOf(source),
  };
}

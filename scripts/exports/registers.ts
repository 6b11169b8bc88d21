import { decisionsOf } from '../record/decisions/decision.ts';
import type { Decision } from '../record/decisions/decision.ts';
import { decisionKindLabels } from '../record/decisions/decision-kinds.ts';
import type { Action } from '../record/actions/action.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { venueLine } from '../record/meetings/meeting.ts';
import { partyName } from '../record/people/person.ts';
import type { PublicQuestion } from '../record/registers/question.ts';
import type { BodyRecord } from '../record/record.ts';
import type { WorkProgrammeEntry } from '../record/programme/work-programme.ts';
import { register } from './register.ts';
import type { Register, RegisterColumn } from './register.ts';
import { voteRegisters } from './vote-registers.ts';

/** Turns Markdown of the record into plain words; given by the caller, who has rendered it. */
export type PlainText = (markdown: string) => string;

/** Every register that is published as data. `url` is where the site stands, for whole addresses. */
export function allRegisters(record: BodyRecord, plain: PlainText): readonly Register[] {
  const at = (address: string): string => new URL(address, record.body.url).href;
  const { actions, questions, recommendations, workProgramme } = record.registers;
  return [
    register({ name: 'meetings', title: 'Meetings' }, meetingColumns(at), record.meetings),
    register(
      { name: 'decisions', title: 'Decisions' },
      decisionColumns(at, plain),
      decisionsOf(record.meetings, actions),
    ),
    register({ name: 'actions', title: 'Actions' }, actionColumns(at, plain), actions),
    attendanceRegister(record.meetings),
    ...voteRegisters(record.meetings, at),
    register({ name: 'questions', title: 'Questions from the public' }, questionColumns(at, plain), questions),
    recommendationRegister(recommendations, at),
    register({ name: 'work-programme', title: 'Work programme' }, programmeColumns(), workProgramme.entries),
  ];
}

type Locate = (address: string) => string;

function meetingColumns(at: Locate): readonly RegisterColumn<Meeting>[] {
  return [
    { name: 'meeting', description: 'Identifier of the meeting', value: ({ id }) => id },
    { name: 'date', description: 'Day of the meeting', value: ({ date }) => date },
    { name: 'start', description: 'Time at which it starts', value: ({ start }) => start },
    { name: 'end', description: 'Time at which it ended', value: ({ end }) => end },
    { name: 'title', description: 'What kind of meeting it is', value: ({ title }) => title },
    { name: 'state', description: 'How far it has come', value: ({ state }) => state },
    { name: 'municipal_year', description: 'Year from May to May', value: ({ municipalYear }) => municipalYear },
    { name: 'host', description: 'Organisation that lends the room', value: ({ host }) => host?.name },
    { name: 'venue', description: 'Place', value: ({ venue }) => venueLine(venue) || undefined },
    { name: 'address', description: 'Permanent address', value: ({ address }) => at(address) },
  ];
}

function decisionColumns(at: Locate, plain: PlainText): readonly RegisterColumn<Decision>[] {
  return [
    { name: 'decision', description: 'Minute and clause', value: ({ key }) => key },
    { name: 'date', description: 'Day of the meeting', value: ({ date }) => date },
    { name: 'meeting', description: 'Identifier of the meeting', value: ({ meetingId }) => meetingId },
    { name: 'minute', description: 'Number of the minute as printed', value: ({ minute }) => minute.number },
    { name: 'title', description: 'Title of the minute', value: ({ minute }) => minute.title },
    { name: 'clause', description: 'Label of the clause as printed', value: ({ clause }) => clause.label },
    { name: 'kind', description: 'What was done', value: ({ kind }) => kind },
    {
      name: 'kind_label',
      description: 'The same in words, as the site shows it',
      value: ({ kind }) => decisionKindLabels[kind],
    },
    {
      name: 'kind_stated',
      description: 'Whether the clerk said so; otherwise it was read from the verb',
      value: ({ kindStated }) => kindStated,
    },
    { name: 'text', description: 'Words of the clause', value: ({ clause }) => plain(clause.text) },
    { name: 'topics', description: 'Topics of the item', value: ({ topics }) => topics },
    { name: 'actions', description: 'Actions that it opened', value: ({ actionKeys }) => actionKeys },
    { name: 'address', description: 'Permanent address', value: ({ address }) => at(address) },
  ];
}

function actionColumns(at: Locate, plain: PlainText): readonly RegisterColumn<Action>[] {
  return [
    { name: 'action', description: 'Identifier of the action', value: ({ key }) => key },
    {
      name: 'reference',
      description: 'Minute and clause as the tracker prints it',
      value: ({ reference }) => reference,
    },
    { name: 'meeting', description: 'Meeting that opened it', value: ({ meetingId }) => meetingId },
    { name: 'title', description: 'What is to be done', value: ({ title }) => plain(title) },
    { name: 'owner', description: 'Who is to do it', value: ({ owner }) => owner && partyName(owner) },
    { name: 'due', description: 'By when', value: ({ due }) => due },
    {
      name: 'status',
      description: 'Status at its latest update',
      value: ({ updates }) => updates.findLast(({ status }) => status !== undefined)?.status ?? 'outstanding',
    },
    { name: 'updated', description: 'Day of its latest update', value: ({ updates }) => updates.at(-1)?.date },
    {
      name: 'discharged_by',
      description: 'Minute that discharged it',
      value: ({ updates }) => updates.findLast(({ status }) => status === 'discharged')?.minute,
    },
    { name: 'address', description: 'Permanent address', value: ({ address }) => at(address) },
  ];
}

function attendanceRegister(meetings: readonly Meeting[]): Register {
  const rows = meetings.flatMap((meeting) => {
    const attendance = meeting.minutes?.attendance;
    if (attendance === undefined) return [];
    const lists = [
      ['present', attendance.present],
      ['in attendance', attendance.alsoPresent],
      ['apologies', attendance.apologies],
    ] as const;
    return lists.flatMap(([how, people]) => people.map((presence) => ({ meeting, how, presence })));
  });
  return register(
    { name: 'attendance', title: 'Attendance' },
    [
      { name: 'meeting', description: 'Identifier of the meeting', value: ({ meeting }) => meeting.id },
      { name: 'date', description: 'Day of the meeting', value: ({ meeting }) => meeting.date },
      { name: 'person', description: 'Identifier of the person', value: ({ presence }) => presence.person.id },
      { name: 'name', description: 'Name', value: ({ presence }) => presence.person.name },
      { name: 'attendance', description: 'Present, in attendance, or apologies', value: ({ how }) => how },
      { name: 'capacity', description: 'Capacity as printed', value: ({ presence }) => presence.capacity },
      {
        name: 'substitute_for',
        description: 'Member whose place was taken',
        value: ({ presence }) => presence.substituteFor?.id,
      },
    ],
    rows,
  );
}

function questionColumns(at: Locate, plain: PlainText): readonly RegisterColumn<PublicQuestion>[] {
  return [
    { name: 'question', description: 'Identifier of the question', value: ({ id }) => id },
    { name: 'meeting', description: 'Meeting to which it was put', value: ({ meetingId }) => meetingId },
    { name: 'minute', description: 'Minute that records it', value: ({ minuteKey }) => minuteKey },
    { name: 'title', description: 'What it is about', value: ({ title }) => title },
    { name: 'text', description: 'The question', value: ({ body }) => plain(body) },
    { name: 'asker', description: 'Who asked, only as published', value: ({ asker }) => asker },
    { name: 'outcome', description: 'What became of it', value: ({ outcome }) => outcome },
    { name: 'answered', description: 'Day of the answer', value: ({ answered }) => answered },
    { name: 'address', description: 'Permanent address', value: ({ address }) => at(address) },
  ];
}

function recommendationRegister(sets: BodyRecord['registers']['recommendations'], at: Locate): Register {
  const rows = sets.flatMap((set) => set.recommendations.map((recommendation) => ({ set, recommendation })));
  return register(
    { name: 'recommendations', title: 'Recommendations and responses' },
    [
      { name: 'report', description: 'Title of the report', value: ({ set }) => set.title },
      { name: 'meeting', description: 'Meeting that made it', value: ({ set }) => set.meetingId },
      { name: 'label', description: 'Label as printed', value: ({ recommendation }) => recommendation.label },
      { name: 'text', description: 'The recommendation', value: ({ recommendation }) => recommendation.text },
      {
        name: 'response_date',
        description: 'Day of the response',
        value: ({ recommendation }) => recommendation.response?.date,
      },
      { name: 'response', description: 'The response', value: ({ recommendation }) => recommendation.response?.text },
      {
        name: 'accepted',
        description: 'Whether it was accepted',
        value: ({ recommendation }) => recommendation.response?.accepted,
      },
      { name: 'address', description: 'Permanent address', value: ({ set }) => at(set.address) },
    ],
    rows,
  );
}

function programmeColumns(): readonly RegisterColumn<WorkProgrammeEntry>[] {
  return [
    { name: 'entry', description: 'Identifier of the entry', value: ({ id }) => id },
    { name: 'year', description: 'Municipal year', value: ({ year }) => year },
    { name: 'date', description: 'Meeting for which it is planned', value: ({ date }) => date },
    { name: 'when', description: 'Where there is no date: when', value: ({ when }) => when },
    { name: 'title', description: 'Topic', value: ({ title }) => title },
    { name: 'kind', description: 'Item, visit, briefing and so on', value: ({ kind }) => kind },
    { name: 'status', description: 'How settled it is', value: ({ status }) => status },
    { name: 'statutory', description: 'Whether the law asks for it', value: ({ statutory }) => statutory },
    { name: 'deferred_to', description: 'Meeting to which it was deferred', value: (entry) => entry['deferred-to'] },
  ];
}

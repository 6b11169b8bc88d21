import { isIsoDate } from '../../calendar/iso-date.ts';
import type { ActionSource } from '../../sources/schemas/action.ts';
import type { MarkdownSource } from '../../sources/sources.ts';
import type { Action, ActionUpdate } from './action.ts';
import { placeOf } from '../build-context.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Clause, Minute } from '../minutes/minute.ts';
import { trackerReference } from '../references/reference.ts';
import type { RegisterLinks } from '../registers/register-links.ts';
import type { SourcePlace } from '../source-place.ts';
import { compareText } from '../../sources/compare-text.ts';

/** An action with its place among those of one meeting. */
export interface OpenedAction {
  readonly action: Action;
  /** The place of its minute; the row among those of the minute, 1 where no file says; the place of its clause. */
  readonly order: readonly [minute: number, row: number, clause: number];
}

interface Opening {
  readonly minute: Minute;
  readonly meeting: Meeting;
  readonly links: RegisterLinks;
}

/** The action that a clause opens, or a whole minute where no clause is named. */
export function actionFromClause(clause: Clause | undefined, { minute, meeting, links }: Opening): OpenedAction {
  const line = clause?.line ?? minute.line;
  const source = placeInMinutes(meeting, line);
  const key = clause?.key ?? minute.key;
  const item = meeting.items.find(
    (candidate) => candidate.key === minute.itemKey || candidate.minuteKeys.includes(minute.key),
  );
  const action: Action = {
    ...addressOf(key),
    reference: trackerReference({ number: minute.number, path: clause?.path ?? [] }),
    meetingId: meeting.id,
    opened: meeting.date,
    minuteKey: minute.key,
    clauseKey: clause?.key,
    title: clause?.attributes.get('title') ?? (clause === undefined ? minute.title : asTitle(clause.text)),
    owner: links.party(clause?.attributes.get('owner'), { source, path: [] }),
    due: dueOf(clause, { source, links }),
    updates: [],
    answeredBy: [],
    topics: item?.topics ?? [],
    source,
    body: '',
  };
  return { action, order: [minute.line, 1, line] };
}

/** The action with what its file says: title, owner, due date, updates, row. */
export function withFile(
  { action, order }: OpenedAction,
  file: MarkdownSource<ActionSource>,
  links: RegisterLinks,
): OpenedAction {
  const { data } = file;
  const changed: Action = {
    ...action,
    title: data.title ?? action.title,
    owner: links.party(data.owner, { source: file, path: ['owner'] }) ?? action.owner,
    due: data.due ?? action.due,
    updates: updatesOf(file, links),
    topics: [...new Set([...action.topics, ...links.topics(data.topics, { source: file, path: ['topics'] })])],
    source: placeOf(file),
    body: file.body.trim(),
  };
  return { action: changed, order: [order[0], data.row ?? 1, order[2]] };
}

/** A clause's words as a title: without the "That" and the "; and" that tie it to its neighbours. */
function asTitle(text: string): string {
  const words = text.replace(/^that\s+/iu, '').replace(/[\s;,.]*(?:\band\b)?[\s;,.]*$/u, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The action as a further row of its clause. */
export function underKey({ action, order }: OpenedAction, key: string): OpenedAction {
  return { action: { ...action, ...addressOf(key) }, order };
}

/** Where an action with a key is found. */
export function addressOf(key: string): Pick<Action, 'key' | 'anchor' | 'address'> {
  return { key, anchor: `a-${key}`, address: `/actions/#a-${key}` };
}

/** Oldest first; those of one day in the order of the file. */
function updatesOf(file: MarkdownSource<ActionSource>, links: RegisterLinks): readonly ActionUpdate[] {
  return file.data.updates
    .map((update, index) => {
      const path = ['updates', index];
      const minute = links.minuteKey(update.minute, {
        date: update.date,
        at: { source: file, path: [...path, 'minute'] },
      });
      const document = links.paper(update.document, { source: file, path: [...path, 'document'] });
      return { date: update.date, status: update.status, text: update.text, minute, document };
    })
    .sort((a, b) => compareText(a.date, b.date));
}

function dueOf(
  clause: Clause | undefined,
  { source, links }: { readonly source: SourcePlace; readonly links: RegisterLinks },
): string | undefined {
  const due = clause?.attributes.get('due');
  if (due === undefined || isIsoDate(due)) return due;
  links.problem({ source, path: [] }, `"${due}" is not a date.`, 'Write year, month and day: {action due=2025-10-01}.');
  return undefined;
}

function placeInMinutes(meeting: Meeting, line: number): SourcePlace {
  const { file } = meeting.minutes?.source ?? meeting.source;
  return { file, position: () => ({ file, line, column: 1 }), bodyLine: line };
}

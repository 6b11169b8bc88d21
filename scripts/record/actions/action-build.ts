import type { ActionSource } from '../../sources/schemas/action.ts';
import type { MarkdownSource } from '../../sources/sources.ts';
import type { Action } from './action.ts';
import { answersByAction } from './action-answer.ts';
import { actionFromClause, addressOf, underKey, withFile } from './action-clause.ts';
import type { OpenedAction } from './action-clause.ts';
import { placeOf } from '../build-context.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { clausesOf } from '../minutes/minute.ts';
import { trackerReference } from '../references/reference.ts';
import type { RegisterLinks } from '../registers/register-links.ts';
import type { ReferenceTarget } from '../references/reference-resolution.ts';
import { compareText } from '../../sources/compare-text.ts';

type ActionFile = MarkdownSource<ActionSource>;

/**
 * The register of actions: what clauses with `{action}` open, with what the files say became of them, and what files alone
 * open. A file may name a minute of a meeting whose minutes are not on this site. Oldest first; within a minute, the rows
 * that files number come in that order, as the tracker prints them.
 */
export function buildActions(files: readonly ActionFile[], links: RegisterLinks): readonly Action[] {
  const opened = new Map(openedByClauses(links).map((one) => [one.action.key, one]));
  const claims = files.flatMap((file) => openedByFile(file, { links, opened }).map((one) => ({ one, file })));
  const all = claimed(claims, links);
  for (const [key, one] of opened) if (!all.has(key)) all.set(key, one);
  const answers = answersByAction(links, [...all.keys()]);
  return [...all.values()]
    .sort(compareOpened)
    .map(({ action }) => ({ ...action, answeredBy: answers.get(action.key) ?? [] }));
}

interface Claim {
  readonly one: OpenedAction;
  readonly file: ActionFile;
}

/** By key. The first row of a clause has its key, others have the row's number behind it; one row twice is a problem. */
function claimed(claims: readonly Claim[], links: RegisterLinks): Map<string, OpenedAction> {
  const all = new Map<string, OpenedAction>();
  const files = new Map<string, ActionFile>();
  for (const { one, file } of [...claims].sort((a, b) => (a.file.data.row ?? 1) - (b.file.data.row ?? 1))) {
    const { key, reference } = one.action;
    const row = file.data.row ?? 1;
    const other = files.get(`${key} ${row}`);
    if (other === undefined)
      all.set(all.has(key) ? `${key}-${row}` : key, all.has(key) ? underKey(one, `${key}-${row}`) : one);
    else
      links.problem(
        { source: file, path: ['from'] },
        `${other.file} is about ${reference} too.`,
        'Join the two files, or write "row: 2" in the second if the tracker has two rows for it.',
      );
    files.set(`${key} ${row}`, file);
  }
  return all;
}

function compareOpened({ action: a, order: orderA }: OpenedAction, { action: b, order: orderB }: OpenedAction): number {
  const placed = orderA.map((step, index) => step - (orderB[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return compareText(a.opened, b.opened) || placed || a.key.localeCompare(b.key, 'en', { numeric: true });
}

function openedByClauses(links: RegisterLinks): readonly OpenedAction[] {
  return links.context.meetings.flatMap((meeting) =>
    (meeting.minutes?.minutes ?? []).flatMap((minute) =>
      clausesOf(minute)
        .filter(({ attributes }) => attributes.has('action'))
        .map((clause) => actionFromClause(clause, { minute, meeting, links })),
    ),
  );
}

interface FileContext {
  readonly links: RegisterLinks;
  readonly opened: ReadonlyMap<string, OpenedAction>;
}

/** One action a file, or one for each clause of a range. */
function openedByFile(file: ActionFile, { links, opened }: FileContext): readonly OpenedAction[] {
  const meeting = links.meetingOn(file.data.meeting);
  if (meeting?.minutes === undefined) return openedBeforeThisSite(file, { links, meeting });
  return targetsOf(file, { links, meeting, opened }).map((target) => {
    const key = target.clause?.key ?? target.minute.key;
    const known = opened.get(key) ?? actionFromClause(target.clause, { minute: target.minute, meeting, links });
    return withFile(known, file, links);
  });
}

function targetsOf(
  file: ActionFile,
  { links, meeting, opened }: FileContext & { readonly meeting: Meeting },
): readonly ReferenceTarget[] {
  const at = { source: file, path: ['from'] };
  const resolution = links.resolve(file.data.from, meeting.id);
  if (!resolution.found) {
    links.problem(at, resolution.reason, `Write the clause as the minutes of ${meeting.date} number it, like "911ii".`);
    return [];
  }
  const targets = resolution.targets.flatMap((target) =>
    target.clause === undefined ? openedIn(target, opened) : [target],
  );
  const range = links.reference(file.data.from)?.paths.length ?? 0;
  if (resolution.ambiguous || targets.length > Math.max(1, range)) {
    const choices = targets.map(({ minute, clause }) => clause?.key ?? minute.key).join(' or ');
    links.problem(at, `"${file.data.from}" may mean ${choices}.`, `Write which one opened the action: ${choices}.`);
    return [];
  }
  return targets;
}

/** A bare minute stands for the clauses of it that open actions; for the whole minute where none does. */
function openedIn(target: ReferenceTarget, opened: ReadonlyMap<string, OpenedAction>): readonly ReferenceTarget[] {
  const clauses = clausesOf(target.minute).filter(({ key }) => opened.has(key));
  return clauses.length === 0 ? [target] : clauses.map((clause) => ({ minute: target.minute, clause }));
}

/** An action of a meeting whose minutes are not on this site: its reference is taken at its word. */
function openedBeforeThisSite(
  file: ActionFile,
  { links, meeting }: { readonly links: RegisterLinks; readonly meeting: Meeting | undefined },
): readonly OpenedAction[] {
  const reference = links.reference(file.data.from);
  if (reference === undefined) {
    links.problem(
      { source: file, path: ['from'] },
      `"${file.data.from}" is not the number of a minute or clause.`,
      'Write it as the tracker does, like "911ii".',
    );
    return [];
  }
  checkMeetingIsRight(file, links);
  const paths = reference.paths.length === 0 ? [[]] : reference.paths;
  return paths.map((path) => {
    const key = [reference.minute, ...path].join('.');
    const printed = trackerReference({ number: reference.minute, path });
    const { data } = file;
    return withFile(
      {
        order: [Number(reference.minute), 1, 0],
        action: {
          ...addressOf(key),
          reference: printed,
          meetingId: meeting?.id ?? data.meeting,
          opened: meeting?.date ?? data.meeting,
          minuteKey: undefined,
          clauseKey: undefined,
          title: '',
          owner: undefined,
          due: undefined,
          updates: [],
          answeredBy: [],
          topics: [],
          source: placeOf(file),
          body: '',
        },
      },
      file,
      links,
    );
  });
}

/** A reference to minutes that are on this site, under the date of another meeting, is a slip of the date. */
function checkMeetingIsRight(file: ActionFile, links: RegisterLinks): void {
  const elsewhere = links.resolve(file.data.from);
  const [target] = elsewhere.found ? elsewhere.targets : [];
  if (target !== undefined) {
    links.problem(
      { source: file, path: ['meeting'] },
      `Minute ${target.minute.number} is of the meeting ${target.minute.meetingId}, not ${file.data.meeting}.`,
      `Write meeting: "${target.minute.meetingId}", or put the reference right.`,
    );
  } else if (file.data.title === undefined) {
    links.problem(
      { source: file, path: [] },
      'Nothing says what this action is: the minutes that opened it are not on this site, and it has no title.',
      'Add "title:" with the tracker’s words.',
    );
  }
}

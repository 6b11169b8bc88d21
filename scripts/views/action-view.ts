import { isIsoMonth } from '../calendar/iso-date.ts';
import { printDateOrMonth } from '../calendar/printed-date.ts';
import { partyName } from '../record/people/person.ts';
import type { Action, ActionUpdate } from '../record/actions/action.ts';
import type { TrackerRow } from '../record/actions/tracker.ts';
import { statusTag } from './action-status.ts';
import type { Tag } from './meeting-state.ts';
import type { Link } from './link.ts';
import type { ViewContext } from './view-context.ts';

/** A dated step of an action as a page shows it. */
export interface UpdateView {
  readonly date: string;
  readonly tag: Tag | undefined;
  readonly text: string | undefined;
  readonly minute: Link | undefined;
  readonly document: Link | undefined;
}

/** An action as a page or a tracker shows it. */
export interface ActionView {
  readonly key: string;
  readonly anchor: string;
  readonly address: string;
  readonly reference: string;
  readonly title: string;
  readonly opened: string;
  /** "on 8 September 2025", "in November 2021". */
  readonly asked: string;
  readonly minute: Link | undefined;
  readonly owner: string | undefined;
  readonly ownerAddress: string | undefined;
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly tag: Tag;
  readonly updates: readonly UpdateView[];
  readonly answeredBy: readonly Link[];
  readonly noteHtml: string | undefined;
}

/** An action as it stood on the day of a tracker's row. */
export function actionView(
  { action, status, updates, answeredBy, overdue }: Omit<TrackerRow, 'latest' | 'statusWords'>,
  context: ViewContext,
): ActionView {
  const { owner } = action;
  return {
    key: action.key,
    anchor: action.anchor,
    address: action.address,
    reference: action.reference,
    title: action.title,
    opened: action.opened,
    asked: `${isIsoMonth(action.opened) ? 'in' : 'on'} ${printDateOrMonth(action.opened)}`,
    minute: minuteOfAction(action, context),
    owner: owner && partyName(owner),
    ownerAddress: owner?.kind === 'person' ? owner.person.address : undefined,
    due: action.due,
    overdue,
    tag: statusTag(status),
    updates: updates.map((update) => updateView(update, context)),
    answeredBy: answeredBy.flatMap((id) => paperLink(id, context) ?? []),
    noteHtml: context.rendered.actions.get(action.key)?.html,
  };
}

function minuteOfAction({ minuteKey, clauseKey }: Action, { record }: ViewContext): Link | undefined {
  const minute = minuteKey === undefined ? undefined : record.minuteByKey.get(minuteKey);
  const clause = clauseKey === undefined ? undefined : record.clauseByKey.get(clauseKey);
  return (
    minute && {
      text: `Minute ${minute.number}, ${minute.title}`,
      address: `/meetings/${minute.meetingId}/minutes/#${clause?.anchor ?? minute.anchor}`,
    }
  );
}

function updateView({ date, status, text, minute, document }: ActionUpdate, context: ViewContext): UpdateView {
  const by = minute === undefined ? undefined : context.record.minuteByKey.get(minute);
  return {
    date,
    tag: status && statusTag(status),
    text,
    minute: by && { text: `Minute ${by.number}`, address: `/meetings/${by.meetingId}/minutes/#${by.anchor}` },
    document: document === undefined ? undefined : paperLink(document, context),
  };
}

/** A link to a paper by its id, or by a reference such as `doc:2025-11-17/5/letter`; undefined where there is none. */
export function paperLink(id: string, { record }: Pick<ViewContext, 'record'>): Link | undefined {
  const paper = record.pagedById.get(id.replace(/^doc:/u, '').replace(/#.*$/u, ''));
  return (
    paper && {
      text: paper.label === undefined ? paper.title : `${paper.label}: ${paper.title}`,
      address: paper.address,
    }
  );
}

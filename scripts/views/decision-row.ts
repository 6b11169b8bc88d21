import type { Decision } from '../record/decisions/decision.ts';
import { clausesOf } from '../record/minutes/minute.ts';
import { decisionKindLabels } from '../record/decisions/decision-kinds.ts';
import { actionTag } from './action-status.ts';
import type { Tag } from './meeting-state.ts';
import { rollLines, voteFacts } from './minute-view.ts';
import type { RollLine } from './minute-view.ts';
import { recordIndex } from './record-index.ts';
import type { ViewContext } from './view-context.ts';
import type { Link } from './link.ts';

/** One clause of a resolution as a list of decisions shows it. */
export interface DecisionRow {
  readonly key: string;
  /** "911 ii", as people cite it. */
  readonly reference: string;
  readonly title: string;
  /** The label of the clause as people cite it: `ii`; empty for a resolution of one clause. */
  readonly label: string;
  readonly html: string;
  readonly address: string;
  readonly date: string;
  readonly meeting: string;
  /** What was done, where it is known. */
  readonly kind: string | undefined;
  readonly nested: boolean;
  readonly item: Link | undefined;
  readonly topics: readonly Link[];
  readonly vote: readonly string[];
  readonly actions: readonly (Link & { readonly tag: Tag })[];
}

/** The decisions of one minute, under its number. */
export interface DecidedMinute {
  readonly number: string;
  readonly title: string;
  readonly address: string;
  /** The words that the clauses go on from: "RESOLVED – That:". */
  readonly lead: string;
  readonly topics: readonly Link[];
  readonly vote: readonly string[];
  readonly rows: readonly DecisionRow[];
}

/** Decisions under their minutes, in order. Clauses of two resolutions in one minute stay apart. */
export function decidedMinutes(decisions: readonly Decision[], context: ViewContext): readonly DecidedMinute[] {
  const groups = Map.groupBy(decisions, (decision) => `${decision.minute.key} ${leadOf(decision)}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { number, title } = first.minute;
    const rows = own.map((decision) => decisionRow(decision, context));
    const address = `/meetings/${first.meetingId}/minutes/#${first.minute.anchor}`;
    return [
      { number, title, address, lead: leadOf(first), topics: rows[0]?.topics ?? [], vote: rows[0]?.vote ?? [], rows },
    ];
  });
}

function leadOf({ minute, clause }: Decision): string {
  const own = minute.blocks.find(
    (block) =>
      block.kind === 'resolved' && clausesOf({ ...minute, blocks: [block] }).some(({ key }) => key === clause.key),
  );
  return own?.kind === 'resolved' ? own.lead : '';
}

/** `For: Cllr Mair Rees, Cllr Dai Prosser`. */
function rollInWords({ way, people }: RollLine): string {
  return `${way}: ${people.map(({ text }) => text).join(', ')}`;
}

/** A decision as a row. */
export function decisionRow(decision: Decision, { record, rendered }: ViewContext): DecisionRow {
  const { clause, minute, item } = decision;
  const { topics } = record.registers;
  const { actionByKey } = recordIndex(record);
  return {
    key: decision.key,
    reference: clause.path.length === 0 ? minute.number : `${minute.number} ${clause.path.join(' ')}`,
    title: minute.title,
    label: clause.path.join(' '),
    html: rendered.clauses.get(clause.key)?.html ?? '',
    address: decision.address,
    date: decision.date,
    meeting: `/meetings/${decision.meetingId}/`,
    kind: decision.kind === 'other' ? undefined : decisionKindLabels[decision.kind],
    nested: clause.path.length > 1,
    item: item && { text: item.number === undefined ? item.title : `Item ${item.number}`, address: item.address },
    topics: topics
      .filter(({ id }) => decision.topics.includes(id))
      .map(({ title, address }) => ({ text: title, address })),
    vote:
      decision.vote === undefined ? [] : [...voteFacts(decision.vote), ...rollLines(decision.vote).map(rollInWords)],
    actions: decision.actionKeys
      .map((key) => actionByKey.get(key))
      .filter((action) => action !== undefined)
      .map((action) => ({ text: `Action ${action.reference}`, address: action.address, tag: actionTag(action) })),
  };
}

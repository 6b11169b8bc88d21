import { isDecisionKind } from './decision-kinds.ts';
import type { DecisionKind } from './decision-kinds.ts';
import { kindByVerb } from './operative-verb.ts';
import { clausesOf } from '../minutes/minute.ts';
import type { Clause, Minute, MinuteBlock } from '../minutes/minute.ts';

/** What the clerk says of a clause, with `{type=...}` on it or on the whole resolution; undefined for nothing of the kind. */
export function statedKind(clause: Clause, minute: Minute): DecisionKind | undefined {
  const word = clause.attributes.get('type') ?? resolutionOf(clause, minute)?.attributes.get('type');
  return word !== undefined && isDecisionKind(word) ? word : undefined;
}

/**
 * What kind of decision a clause is: what the clerk says, otherwise what its operative verb does, otherwise the lead-in's. The parts of
 * a clause do what the whole does: in "be asked to supply: a. a summary of the support" nobody endorses. `other` where nobody can say.
 */
export function decisionKindOf(clause: Clause, minute: Minute): DecisionKind {
  const stated = statedKind(clause, minute);
  if (stated !== undefined) return stated;
  const parent = clausesOf(minute).find((candidate) => candidate.clauses.some(({ key }) => key === clause.key));
  const inherited = parent === undefined ? 'other' : decisionKindOf(parent, minute);
  if (inherited !== 'other') return inherited;
  return kindByVerb(clause.text) ?? kindByVerb(resolutionOf(clause, minute)?.lead ?? '') ?? 'other';
}

function resolutionOf(clause: Clause, minute: Minute): Extract<MinuteBlock, { readonly kind: 'resolved' }> | undefined {
  return minute.blocks
    .filter((block) => block.kind === 'resolved')
    .find(({ clauses }) => clauses.some(({ key }) => key === clause.key));
}

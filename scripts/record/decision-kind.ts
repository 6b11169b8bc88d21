import { clausesOf } from './minute.ts';
import type { Clause, Minute } from './minute.ts';

/** What a clause does, in the clerk's words: what `{type=...}` may say. */
export const decisionKinds = [
  'note', 'endorse', 'agree', 'approve', 'discharge', 'write', 'add', 'appoint', 'elect', 'exclude', 'readmit', 'defer', 'refine', 'publish', 'confirm', 'other',
] as const;

export type DecisionKind = (typeof decisionKinds)[number];

/** Whether a word is a kind of decision. */
export function isDecisionKind(word: string): word is DecisionKind {
  return decisionKinds.some((kind) => kind === word);
}

/**
 * Verbs of resolutions as the papers use them (primer 4.2). The one that stands first in the clause decides, so that
 * "agree that the report be published" agrees; what stands higher in this list wins a tie.
 */
const verbs: readonly (readonly [DecisionKind, RegExp])[] = [
  ['readmit', /\b(?:re-?admit|re-?join|be (?:invited|welcomed) back|return to public session)/iu],
  ['exclude', /\bexclu(?:de|ded|sion)\b|\bleave the (?:room|meeting)\b/iu],
  ['confirm', /\b(?:confirm|correct record|true record|minutes\b[^.;]*?\b(?:agreed|approved|signed))/iu],
  ['discharge', /\bdischarg/iu],
  ['elect', /\belect(?:ed|s|ion)?\b/iu],
  ['appoint', /\b(?:appoint|nominat)/iu],
  ['defer', /\b(?:defer|postpone|carried over|put off)/iu],
  ['write', /\b(?:writes?|written to|sends? a letter|letter be sent|asks?|requests?|be (?:asked|requested|invited|sought))\b/iu],
  ['publish', /\bpublish|\b(?:placed|put|goes?|made available) on the (?:panel[’']s )?website/iu],
  ['add', /\b(?:add(?:ed|s)?|be included|be placed on the (?:work )?programme|goes on)\b/iu],
  ['refine', /\b(?:refine|finali[sz]e|develop further|settle)/iu],
  ['endorse', /\b(?:endorse|support(?:s|ed)?|commend)/iu],
  ['approve', /\b(?:approv|adopt)/iu],
  ['note', /\b(?:noted?|notes|receiv(?:e|ed|es)|review(?:ed|s)?|considered)\b/iu],
  ['agree', /\bagre/iu],
];

/** What kind of decision a clause is: what the clerk says, otherwise its first verb, its parent's, or the lead-in's. */
export function decisionKindOf(clause: Clause, minute: Minute): DecisionKind {
  const stated = clause.attributes.get('type');
  if (stated !== undefined && isDecisionKind(stated)) return stated;
  const own = kindInWords(clause.text);
  if (own !== undefined) return own;
  const parent = parentOf(clause, minute);
  if (parent !== undefined) return decisionKindOf(parent, minute);
  return kindInWords(leadOf(clause, minute)) ?? 'other';
}

/** The kind of decision that words tell by their first verb. */
export function kindInWords(text: string): DecisionKind | undefined {
  let first: { readonly kind: DecisionKind; readonly at: number } | undefined;
  for (const [kind, pattern] of verbs) {
    const at = text.search(pattern);
    if (at !== -1 && (first === undefined || at < first.at)) first = { kind, at };
  }
  return first?.kind;
}

function parentOf(clause: Clause, minute: Minute): Clause | undefined {
  return clausesOf(minute).find((candidate) => candidate.clauses.some(({ key }) => key === clause.key));
}

function leadOf(clause: Clause, minute: Minute): string {
  const block = minute.blocks.find((candidate) => candidate.kind === 'resolved' && candidate.clauses.some(({ key }) => key === clause.key));
  return block?.kind === 'resolved' ? block.lead : '';
}

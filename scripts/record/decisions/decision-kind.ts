import { kindByVerb } from './operative-verb.ts';
import { clausesOf } from '../minutes/minute.ts';
import type { Clause, Minute, MinuteBlock } from '../minutes/minute.ts';

/** What a clause does, in the clerk's words: what `{type=...}` may say. */
export const decisionKinds = [
  'note',
  'receive',
  'endorse',
  'support',
  'agree',
  'approve',
  'adopt',
  'recommend',
  'grant',
  'refuse',
  'discharge',
  'write',
  'obtain',
  'add',
  'appoint',
  'nominate',
  'elect',
  'co-opt',
  'delegate',
  'exclude',
  'readmit',
  'defer',
  'refine',
  'publish',
  'confirm',
  'other',
] as const;

export type DecisionKind = (typeof decisionKinds)[number];

/** Kinds of decisions as readers see them, beside a clause and in the register: what was decided, also where it is still to happen. */
export const decisionKindLabels: Readonly<Record<DecisionKind, string>> = {
  note: 'Noted',
  receive: 'Received',
  endorse: 'Endorsed',
  support: 'Supported',
  agree: 'Agreed',
  approve: 'Approved',
  adopt: 'Adopted',
  recommend: 'Recommended',
  grant: 'Granted',
  refuse: 'Refused',
  discharge: 'Actions discharged',
  write: 'Letter or request',
  obtain: 'To be obtained',
  add: 'Business added',
  appoint: 'Appointed',
  nominate: 'Nominated',
  elect: 'Elected',
  'co-opt': 'Co-opted',
  delegate: 'Delegated',
  exclude: 'Public excluded',
  readmit: 'Public readmitted',
  defer: 'Deferred',
  refine: 'Details to settle',
  publish: 'To be published',
  confirm: 'Minutes confirmed',
  other: 'Other',
};

/** Whether a word is a kind of decision. */
export function isDecisionKind(word: string): word is DecisionKind {
  return decisionKinds.some((kind) => kind === word);
}

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

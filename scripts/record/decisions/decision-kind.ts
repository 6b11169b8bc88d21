import { clausesOf } from '../minutes/minute.ts';
import type { Clause, Minute, MinuteBlock } from '../minutes/minute.ts';

/** What a clause does, in the clerk's words: what `{type=...}` may say. */
export const decisionKinds = [
  'note',
  'endorse',
  'agree',
  'approve',
  'discharge',
  'write',
  'add',
  'appoint',
  'elect',
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
  endorse: 'Endorsed',
  agree: 'Agreed',
  approve: 'Approved',
  discharge: 'Actions discharged',
  write: 'Letter or request',
  add: 'Business added',
  appoint: 'Appointed',
  elect: 'Elected',
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
  [
    'write',
    /\b(?:writes?|written to|sends? a letter|letter be sent|asks?|requests?|be (?:asked|requested|invited|sought))\b/iu,
  ],
  ['publish', /\bpublish|\b(?:placed|put|goes?|made available) on the (?:panel[’']s )?website/iu],
  ['add', /\b(?:add(?:ed|s)?|be included|be placed on the (?:work )?programme|goes on)\b/iu],
  ['refine', /\b(?:refine|finali[sz]e|develop further|settle)/iu],
  ['endorse', /\b(?:endorse|support(?:s|ed)?|commend)/iu],
  ['approve', /\b(?:approv|adopt)/iu],
  ['note', /\b(?:noted?|notes|receiv(?:e|ed|es)|review(?:ed|s)?|considered)\b/iu],
  ['agree', /\bagre/iu],
];

/** What the clerk says of a clause, with `{type=...}` on it or on the whole resolution; undefined for nothing of the kind. */
export function statedKind(clause: Clause, minute: Minute): DecisionKind | undefined {
  const word = clause.attributes.get('type') ?? resolutionOf(clause, minute)?.attributes.get('type');
  return word !== undefined && isDecisionKind(word) ? word : undefined;
}

/**
 * What kind of decision a clause is: what the clerk says, otherwise its first verb, otherwise the lead-in's. The parts of
 * a clause do what the whole does: in "be asked to supply: a. a summary of the support" nobody endorses.
 */
export function decisionKindOf(clause: Clause, minute: Minute): DecisionKind {
  const stated = statedKind(clause, minute);
  if (stated !== undefined) return stated;
  const parent = clausesOf(minute).find((candidate) => candidate.clauses.some(({ key }) => key === clause.key));
  const inherited = parent === undefined ? 'other' : decisionKindOf(parent, minute);
  if (inherited !== 'other') return inherited;
  return kindInWords(clause.text) ?? kindInWords(resolutionOf(clause, minute)?.lead ?? '') ?? 'other';
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

function resolutionOf(clause: Clause, minute: Minute): Extract<MinuteBlock, { readonly kind: 'resolved' }> | undefined {
  return minute.blocks
    .filter((block) => block.kind === 'resolved')
    .find(({ clauses }) => clauses.some(({ key }) => key === clause.key));
}

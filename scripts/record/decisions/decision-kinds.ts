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

import type { DecisionKind } from './decision-kinds.ts';

/** An act of a meeting: the forms of its verb, and what must be said besides for the verb to mean it. */
interface Act {
  readonly kind: DecisionKind;
  /** Base, third person and participle: `note notes noted`. */
  readonly forms: string;
  /** What the sentence has to hold: only the public is excluded, only business is added to an agenda. */
  readonly needs?: RegExp;
}

const business = /\b(?:programmes?|agendas?|work ?plans?|forward plans?)\b/iu;
const publicWords = /\b(?:press|public)\b/iu;

/** Verbs of resolutions as councils, panels and committees use them. What is not here is no kind at all. */
const acts: readonly Act[] = [
  { kind: 'note', forms: 'note notes noted' },
  { kind: 'receive', forms: 'receive receives received' },
  { kind: 'endorse', forms: 'endorse endorses endorsed' },
  { kind: 'support', forms: 'support supports supported' },
  { kind: 'agree', forms: 'agree agrees agreed' },
  { kind: 'approve', forms: 'approve approves approved' },
  { kind: 'adopt', forms: 'adopt adopts adopted' },
  { kind: 'recommend', forms: 'recommend recommends recommended' },
  { kind: 'ratify', forms: 'ratify ratifies ratified' },
  { kind: 'accept', forms: 'accept accepts accepted' },
  { kind: 'reject', forms: 'reject rejects rejected' },
  { kind: 'authorise', forms: 'authorise authorises authorised' },
  { kind: 'authorise', forms: 'authorize authorizes authorized' },
  { kind: 'award', forms: 'award awards awarded' },
  { kind: 'grant', forms: 'grant grants granted' },
  { kind: 'grant', forms: 'make makes made', needs: /^(?:an? |the |that )*grants?\b/iu },
  { kind: 'refuse', forms: 'refuse refuses refused' },
  { kind: 'elect', forms: 'elect elects elected' },
  { kind: 'elect', forms: 're-elect re-elects re-elected' },
  { kind: 'appoint', forms: 'appoint appoints appointed' },
  { kind: 'appoint', forms: 're-appoint re-appoints re-appointed' },
  { kind: 'appoint', forms: 'reappoint reappoints reappointed' },
  { kind: 'nominate', forms: 'nominate nominates nominated' },
  { kind: 'co-opt', forms: 'co-opt co-opts co-opted' },
  { kind: 'co-opt', forms: 'coopt coopts coopted' },
  { kind: 'delegate', forms: 'delegate delegates delegated' },
  { kind: 'obtain', forms: 'obtain obtains obtained' },
  { kind: 'defer', forms: 'defer defers deferred' },
  { kind: 'defer', forms: 'postpone postpones postponed' },
  { kind: 'write', forms: 'write writes written' },
  { kind: 'write', forms: 'send sends sent', needs: /\bletters?\b/iu },
  { kind: 'write', forms: 'ask asks asked' },
  { kind: 'write', forms: 'request requests requested' },
  { kind: 'write', forms: 'instruct instructs instructed' },
  { kind: 'write', forms: 'invite invites invited' },
  { kind: 'publish', forms: 'publish publishes published' },
  { kind: 'publish', forms: 'place places placed', needs: /\bweb ?(?:site|page)/iu },
  { kind: 'publish', forms: 'put puts put', needs: /\bweb ?(?:site|page)/iu },
  { kind: 'add', forms: 'add adds added', needs: business },
  { kind: 'add', forms: 'include includes included', needs: business },
  { kind: 'add', forms: 'place places placed', needs: business },
  { kind: 'refine', forms: 'refine refines refined' },
  { kind: 'refine', forms: 'finalise finalises finalised' },
  { kind: 'discharge', forms: 'discharge discharges discharged', needs: /\bactions?\b/iu },
  { kind: 'exclude', forms: 'exclude excludes excluded', needs: publicWords },
  { kind: 'readmit', forms: 'readmit readmits readmitted', needs: publicWords },
  { kind: 'readmit', forms: 're-admit re-admits re-admitted', needs: publicWords },
  { kind: 'confirm', forms: 'confirm confirms confirmed', needs: /\b(?:minutes|(?:correct|true) record)\b/iu },
  { kind: 'confirm', forms: 'sign signs signed', needs: /\bminutes\b/iu },
];

interface Form {
  readonly act: Act;
  readonly isParticiple: boolean;
}

const forms = Map.groupBy(
  acts.flatMap((act) =>
    act.forms.split(' ').map((word, index) => ({ word, form: { act, isParticiple: index === 2 } satisfies Form })),
  ),
  ({ word }) => word,
);

/** Who acts in a resolution; what follows such a word can be a verb where after "package of" it is a noun. */
const actor =
  /^(?:panel|(?:sub-?)?committee|council|board|cabinet|executive|authority|assembly|group|meeting|members?|councillors?|governors?|trustees?|directors?|chair(?:man|woman|person)?|vice-chair(?:man|woman|person)?|mayor|leader|clerk|officers?|commissioner|constable|manager|secretary|treasurer|press|public)$/iu;
const alsoNouns = new Set([
  'support',
  'supports',
  'grant',
  'grants',
  'request',
  'requests',
  'note',
  'notes',
  'award',
  'awards',
]);
const notBefore = new Set(['from', 'by', 'to', 'for', 'about', 'on', 'in', 'be', 'which', 'who', 'that', 'of']);
const nounAfter = new Set(['of', 'for', 'from', 'be', 'is', 'are', 'was', 'were', 'been']);
const joins = new Set(['that', 'whether', 'to', 'if', 'how', 'what', 'when', 'which']);
const modals = new Set(['to', 'will', 'would', 'should', 'may', 'can', 'could', 'must', 'shall', 'might', 'cannot']);
const opening =
  /^[\s,:–—-]*(?:(?:resolved|agreed|decided)\b[\s,:;–—-]*(?=(?:that|to)\b)|(?:it (?:was|is|be) (?:resolved|agreed)(?: unanimously)? (?:that|to))\b|(?:unanimously|hereby|and|that|to|it)\b)/iu;

/**
 * What a resolution does, by its operative verb alone: "the package of support be approved" approves, "be communicated to the Chair
 * for review" does nothing of a known kind. Undefined where the verb is not known, is negated or is not found: no kind is better
 * than a wrong one.
 */
export function kindByVerb(text: string): DecisionKind | undefined {
  const sentence = firstSentence(text);
  const words = sentence.match(/[\p{L}\p{N}’'/£-]+|,/gu) ?? [];
  const be = words.findIndex((word, at) => word.toLowerCase() === 'be' && !modals.has(before(words, at)));
  return activeKind(words, be, sentence) ?? (be === -1 ? stated(words, sentence) : passiveKind(words, be, sentence));
}

/** The first thing resolved: what follows a semicolon or a full stop is another. "That", "to" and the like are gone. */
function firstSentence(text: string): string {
  const rest = withoutOpening(text.replace(/\s+/gu, ' '));
  return withoutOpening(/^[^]*?(?=[;:]\s|[.;:]?\s*$|\.\s+\p{Lu})/u.exec(rest)?.[0] ?? rest);
}

function withoutOpening(text: string): string {
  let rest = text.trim();
  for (let cut = opening.exec(rest)?.[0]; cut !== undefined && cut !== ''; cut = opening.exec(rest)?.[0])
    rest = rest.slice(cut.length);
  return rest.trim();
}

/** `the Panel write to the Commissioner`, `excludes the press`, `noted the report`. */
function activeKind(words: readonly string[], be: number, sentence: string): DecisionKind | undefined {
  const at = verbPlace(words);
  const form = at === undefined ? undefined : formOf(words[at], sentence, () => true);
  if (at === undefined || form === undefined || nounAfter.has(word(words, at + 1))) return undefined;
  // In "the Panel support group be noted" the verb is still to come; in "the Panel ask that data be published" it was there.
  const isNoun = be > at && !words.slice(at + 1, be).some((one) => joins.has(one.toLowerCase()) || one === ',');
  if (isNoun) return undefined;
  return ofMinutes(form.act.kind, words.slice(at + 1).join(' '));
}

/** Where the verb stands if the text starts with it or with somebody who acts. */
function verbPlace(words: readonly string[]): number | undefined {
  if (forms.has(word(words, 0))) return 0;
  const who = lastOfWho(words);
  const stop = words.findIndex((one) => notBefore.has(one.toLowerCase()));
  if (who === undefined || (stop !== -1 && stop < who.from)) return undefined;
  // "the Lead Officer, with the Chair and Vice Chair, refine": what stands between commas is no part of it.
  const end = words[who.to + 1] === ',' ? words.indexOf(',', who.to + 2) : who.to;
  if (end === -1) return undefined;
  // "The Clerk to obtain quotations": an action as councils minute it.
  return word(words, end + 1) === 'to' && forms.has(word(words, end + 2)) ? end + 2 : end + 1;
}

/** Posts that are named by what they are of: `the Leader of the Council`, `the Clerk to the Trustees`. */
const postOf = /^(?:head|director|chief|leader|chair(?:man|woman|person)?|clerk|mayor|secretary|chancellor)$/iu;

/** The word by which somebody acts: `the Chair and Vice Chair`, `the Head of Parks and Open Spaces`. */
function lastOfWho(words: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const head = words.findIndex(
    (one, at) =>
      postOf.test(one) &&
      (word(words, at + 1) === 'of' || (word(words, at + 1) === 'to' && word(words, at + 2) === 'the')),
  );
  if (head !== -1) {
    const rest = words.findIndex((one, at) => at > head + 1 && !/^(?:\p{Lu}|and$|of$|the$)/u.test(one));
    return rest === -1 ? undefined : { from: head, to: rest - 1 };
  }
  const at = words.findIndex(
    (one, index) => actor.test(one) && !actor.test(words[index + 1] ?? '') && word(words, index + 1) !== 'and',
  );
  if (at !== -1) return { from: at, to: at };
  // A post by its name, "the Harbour Master write": only before a verb that is no noun as well.
  const named = words.findIndex((one, index) => index > 0 && !/^\p{Lu}/u.test(one));
  const isPost = word(words, 0) === 'the' && named > 1 && !alsoNouns.has(word(words, named));
  return isPost ? { from: 1, to: named - 1 } : undefined;
}

/** `the report be noted`: the participle after "be"; of several, the first that does more than note. */
function passiveKind(words: readonly string[], be: number, sentence: string): DecisionKind | undefined {
  if (word(words, be - 1) === 'not' || word(words, be + 1) === 'not') return undefined;
  const kinds = participlesFrom(words, be + 1, sentence);
  const kind = kinds.find((one) => one !== 'note' && one !== 'receive') ?? kinds[0];
  if (word(words, be + 2) === 'back' && publicWords.test(sentence)) return 'readmit';
  return kind && ofMinutes(kind, words.slice(0, be).join(' '));
}

/** Participles joined by "and" or commas, adverbs between them left out; nothing where the first is not known. */
function participlesFrom(words: readonly string[], from: number, sentence: string): readonly DecisionKind[] {
  const found: DecisionKind[] = [];
  // "be and is hereby noted"
  const start = word(words, from) === 'and' && /^(?:is|are)$/u.test(word(words, from + 1)) ? from + 2 : from;
  for (let at = start; at < words.length; at += 1) {
    const here = word(words, at);
    if (/ly$|^(?:hereby|now|again|also|therefore)$/u.test(here) || (found.length > 0 && /^(?:and|,|be)$/u.test(here)))
      continue;
    const form = formOf(words[at], sentence, ({ isParticiple }) => isParticiple);
    if (form === undefined) break;
    found.push(form.act.kind);
  }
  return found;
}

/** `the reports are noted`, `the dates were agreed`, `Report noted`: only where nothing else hangs on the subject. */
function stated(words: readonly string[], sentence: string): DecisionKind | undefined {
  const is = words.findIndex((one) => /^(?:is|are|was|were|been|be)$/iu.test(one));
  const upTo = words.slice(0, is === -1 ? words.length : is).map((one) => one.toLowerCase());
  if (upTo.some((one) => joins.has(one) || one === 'not') || word(words, is + 1) === 'not') return undefined;
  if (is === -1 && words.length > 4) return undefined;
  const [kind] = participlesFrom(words, is === -1 ? words.length - 1 : is + 1, sentence);
  return kind && ofMinutes(kind, words.slice(0, is === -1 ? -1 : is).join(' '));
}

/** Minutes that are agreed or approved are thereby confirmed. */
function ofMinutes(kind: DecisionKind, what: string): DecisionKind {
  const isMinutes =
    /^(?:that |the |draft |public |open |exempt |confidential |unconfirmed |previous )*minutes\b/iu.test(what);
  return isMinutes && (kind === 'agree' || kind === 'approve' || kind === 'adopt') ? 'confirm' : kind;
}

function formOf(text: string | undefined, sentence: string, fits: (form: Form) => boolean): Form | undefined {
  return forms
    .get((text ?? '').toLowerCase())
    ?.map(({ form }) => form)
    .find((form) => fits(form) && (form.act.needs?.test(sentence) ?? true));
}

/** The word before, but for adverbs. May with a capital is the month. */
function before(words: readonly string[], at: number): string {
  if (words[at - 1] === 'May') return 'May';
  const previous = word(words, at - 1);
  return /ly$|^(?:not|also|therefore)$/u.test(previous) ? word(words, at - 2) : previous;
}

function word(words: readonly string[], at: number): string {
  return (words[at] ?? '').toLowerCase();
}

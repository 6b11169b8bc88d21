import type { Clause, Minute, MinuteBlock, MinutesOfMeeting } from '../minutes/minute.ts';
import { clausesOf, voteWays } from '../minutes/minute.ts';
import { namePatterns, surnameOf } from './person-name.ts';
import type { Person } from './person.ts';
import { rolesOn } from './person.ts';

/** What names are looked up in. */
export interface NamedInContext {
  readonly people: ReadonlyMap<string, Person>;
  readonly minutes: MinutesOfMeeting;
  readonly date: string;
}

/** Minutes of a meeting that name a person: by link, attribute, movement, declaration, or in words. */
export function minutesNaming(person: Person, context: NamedInContext): readonly Minute[] {
  const patterns = [
    ...namePatterns(person).filter((pattern) => isTheirsAlone(pattern, person, context)),
    ...surnamePatterns(person, context),
  ];
  const endings = surnamesOf(person).map((surname) => /\p{L}+$/u.exec(surname)?.[0] ?? surname);
  return context.minutes.minutes.filter((minute) => {
    if (isInRecord(person, minute, context)) return true;
    const text = textOf(minute);
    // Most minutes do not have the surname at all: a plain search spares them the patterns.
    return (
      endings.some((ending) => text.small.includes(ending)) && patterns.some((pattern) => pattern.test(text.whole))
    );
  });
}

/** `S Scott` names nobody for sure while two people it fits had a part in the body that day. */
function isTheirsAlone(pattern: RegExp, person: Person, context: NamedInContext): boolean {
  return !namesakes(person, context).some(
    (other) => pattern.test(other.name) || shortForms(other).some((form) => pattern.test(form)),
  );
}

/** Others with that surname in any form of their name, who were listed at the meeting or had a role that day. */
function namesakes(person: Person, { people, date, minutes }: NamedInContext): readonly Person[] {
  const own = surnamesOf(person);
  return [...people.values()].filter(
    (one) =>
      one.id !== person.id &&
      surnamesOf(one).some((surname) => own.includes(surname)) &&
      (isListed(one, minutes) || rolesOn(one, date).length > 0),
  );
}

const surnames = new WeakMap<Person, readonly string[]>();

/** In small letters, variants included; kept, since everybody is compared with everybody. */
function surnamesOf(person: Person): readonly string[] {
  const { name, honours, variants } = person;
  const found =
    surnames.get(person) ?? [name, ...variants].map((form) => surnameOf({ name: form, honours }).toLowerCase());
  surnames.set(person, found);
  return found;
}

function shortForms(person: Person): readonly string[] {
  const words = person.name.replace(/^(?:cllr|councillor)\.?\s+/iu, '').split(/\s+/u);
  return [`${(words[0] ?? '').charAt(0)} ${surnameOf(person)}`, ...person.variants];
}

/**
 * `Councillor Khan`, `Cllrs Khan and Dale`: a title with the surname alone, where only one person of that surname was listed
 * at the meeting or, failing that, had a role that day.
 */
function surnamePatterns(person: Person, context: NamedInContext): readonly RegExp[] {
  const surname = surnameOf(person);
  const bearers = [...context.people.values()].filter((one) => surnamesOf(one)[0] === surname.toLowerCase());
  const listed = bearers.filter((one) => isListed(one, context.minutes));
  const meant = listed.length > 0 ? listed : bearers.filter((one) => rolesOn(one, context.date).length > 0);
  if (surname === '' || meant.length !== 1 || meant[0]?.id !== person.id) return [];
  const escaped = surname.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const name = String.raw`\p{Lu}[\p{L}’'.-]*`;
  const title = String.raw`\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?`;
  return [
    new RegExp(
      String.raw`${title}\s+(?:${name}(?:\s+${name})?(?:,\s*|,?\s+and\s+|\s*&\s*))*(?:Cllr\.?\s+|Councillor\s+)?${escaped}(?![\p{L}\p{N}’'-]*\p{L})`,
      'u',
    ),
  ];
}

function isListed({ id }: Person, { attendance }: MinutesOfMeeting): boolean {
  return [attendance.present, attendance.alsoPresent, attendance.apologies].some((list) =>
    list.some(({ person }) => person.id === id),
  );
}

/** What needs no reading of words: links, movers, people who came and went, declarations. */
function isInRecord({ id }: Person, minute: Minute, { minutes }: NamedInContext): boolean {
  const declared = minutes.attendance.declarations.some(
    (declaration) => declaration.person.id === id && declaration.minute === minute.number,
  );
  return (
    declared ||
    textOf(minute).whole.includes(`(person:${id})`) ||
    minute.blocks.some((block) => blockNames(block, id)) ||
    clausesOf(minute).some((clause) => clauseNames(clause, id))
  );
}

function blockNames(block: MinuteBlock, id: string): boolean {
  if (block.kind === 'departure' || block.kind === 'arrival') return block.people.some((person) => person.id === id);
  if (block.kind !== 'vote') return false;
  const { mover, seconder, roll } = block.vote;
  return [mover, seconder, ...voteWays.flatMap((way) => roll[way])].some((person) => person?.id === id);
}

function clauseNames({ attributes }: Clause, id: string): boolean {
  return (attributes.get('person') ?? '').split(/[,\s]+/u).includes(id);
}

/** The words of a minute, and the same in small letters. */
interface MinuteText {
  readonly whole: string;
  readonly small: string;
}

const texts = new WeakMap<Minute, MinuteText>();

/** All words of a minute; kept, since every person is looked up in them. */
function textOf(minute: Minute): MinuteText {
  const known = texts.get(minute);
  if (known !== undefined) return known;
  const parts = minute.blocks.map((block) =>
    block.kind === 'resolved' ? block.clauses.map(clauseText).join('\n') : block.text,
  );
  const whole = [minute.title, ...parts].join('\n');
  const text = { whole, small: whole.toLowerCase() };
  texts.set(minute, text);
  return text;
}

function clauseText({ text, clauses }: Clause): string {
  return [text, ...clauses.map(clauseText)].join('\n');
}

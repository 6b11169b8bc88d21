import type { Clause, Minute, MinuteBlock, MinutesOfMeeting } from './minute.ts';
import { clausesOf } from './minute.ts';
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
  const patterns = [...namePatterns(person).filter((pattern) => isTheirsAlone(pattern, person, context)), ...surnamePatterns(person, context)];
  return context.minutes.minutes.filter((minute) => isInRecord(person, minute, context) || patterns.some((pattern) => pattern.test(textOf(minute))));
}

/** `S Scott` names nobody for sure while two people it fits had a part in the body that day. */
function isTheirsAlone(pattern: RegExp, person: Person, context: NamedInContext): boolean {
  return !others(person, context).some((other) => pattern.test(other.name) || shortForms(other).some((form) => pattern.test(form)));
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
  const bearers = [...context.people.values()].filter((one) => surnameOf(one).toLowerCase() === surname.toLowerCase());
  const listed = bearers.filter((one) => isListed(one, context.minutes));
  const meant = listed.length > 0 ? listed : bearers.filter((one) => rolesOn(one, context.date).length > 0);
  if (surname === '' || meant.length !== 1 || meant[0]?.id !== person.id) return [];
  const escaped = surname.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const name = String.raw`\p{Lu}[\p{L}’'.-]*`;
  const title = String.raw`\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?`;
  return [new RegExp(String.raw`${title}\s+(?:${name}(?:\s+${name})?(?:,\s*|,?\s+and\s+|\s*&\s*))*(?:Cllr\.?\s+|Councillor\s+)?${escaped}(?![\p{L}\p{N}’'-]*\p{L})`, 'u')];
}

function others(person: Person, { people, date, minutes }: NamedInContext): readonly Person[] {
  return [...people.values()].filter((one) => one.id !== person.id && (isListed(one, minutes) || rolesOn(one, date).length > 0));
}

function isListed({ id }: Person, { attendance }: MinutesOfMeeting): boolean {
  return [attendance.present, attendance.alsoPresent, attendance.apologies].some((list) => list.some(({ person }) => person.id === id));
}

/** What needs no reading of words: links, movers, people who came and went, declarations. */
function isInRecord({ id }: Person, minute: Minute, { minutes }: NamedInContext): boolean {
  const declared = minutes.attendance.declarations.some((declaration) => declaration.person.id === id && declaration.minute === minute.number);
  return declared || textOf(minute).includes(`(person:${id})`) || minute.blocks.some((block) => blockNames(block, id)) || clausesOf(minute).some((clause) => clauseNames(clause, id));
}

function blockNames(block: MinuteBlock, id: string): boolean {
  if (block.kind === 'departure' || block.kind === 'arrival') return block.people.some((person) => person.id === id);
  return block.kind === 'vote' && [block.vote.mover, block.vote.seconder].some((person) => person?.id === id);
}

function clauseNames({ attributes }: Clause, id: string): boolean {
  return (attributes.get('person') ?? '').split(/[,\s]+/u).includes(id);
}

function textOf(minute: Minute): string {
  const texts = minute.blocks.map((block) => (block.kind === 'resolved' ? block.clauses.map(clauseText).join('\n') : block.text));
  return [minute.title, ...texts].join('\n');
}

function clauseText({ text, clauses }: Clause): string {
  return [text, ...clauses.map(clauseText)].join('\n');
}

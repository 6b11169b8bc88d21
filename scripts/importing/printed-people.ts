import { surnameOf } from '../record/people/person-name.ts';
import type { Person } from '../record/people/person.ts';

/** A name in a list of people, and who it is. */
export interface PrintedPerson {
  /** Undefined where nobody or more than one in the record has that name. */
  readonly person: Person | undefined;
  /** As printed, without title. */
  readonly name: string;
  /** What stands in brackets after it: "Town Mayor, in the chair". */
  readonly note: string | undefined;
}

const titles =
  /^(?:(?:county|town|city)\s+)?(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|dame)\b\.?\s+/iu;

/** Reads a list of people as minutes print it: "Cllrs M. Rees (Chair), D. Prosser and S. Bevan". */
export function printedPeople(text: string, people: Iterable<Person>): readonly PrintedPerson[] {
  const everyone = [...people];
  return entriesOf(text)
    .map((entry) => {
      const [, words = entry, note] = /^(.*?)\s*\(([^()]*)\)\s*$/su.exec(entry) ?? [];
      const name = words.replace(titles, '').trim();
      return { person: bearerOf(name, everyone), name, note };
    })
    .filter(({ person, name }) => person !== undefined || !post.test(name));
}

/** A post that stands after the name of whoever holds it: "G. Pugh, Town Clerk". */
const post = /\b(?:clerk|officer|manager|director|solicitor|treasurer|secretary|head of|leader|mayor)\b/iu;

/** The entries of a list; what stands in brackets is not parted. */
function entriesOf(text: string): readonly string[] {
  const safe = text.replace(/\(([^()]*)\)/gu, (brackets) =>
    brackets.replaceAll(',', '\u0000').replaceAll(';', '\u0001'),
  );
  return safe
    .split(/[,;\n]|\s+(?:and|a)\s+(?=\p{Lu}|Cllr)/u)
    .map((part) =>
      part
        .replaceAll('\u0000', ',')
        .replaceAll('\u0001', ';')
        .replace(/^[-*•\s]+|[.\s]+$/gu, ''),
    )
    .filter((part) => /\p{L}/u.test(part));
}

/** Somebody by the whole name or a variant of it, by initials and surname, or by a surname that only one person has. */
function bearerOf(name: string, people: readonly Person[]): Person | undefined {
  const plain = flat(name);
  const exact = people.filter((person) => [person.name, ...person.variants].some((form) => flat(form) === plain));
  if (exact.length === 1) return exact[0];
  const words = plain.split(' ');
  const surname = words.at(-1) ?? '';
  const initial = words.length > 1 ? (words[0]?.[0] ?? '') : '';
  // A post may stand beside the name: "G. Pugh Town Clerk" is none, "G. Pugh" is one.
  const bearers = people.filter(
    (person) => flat(surnameOf(person)) === surname && (initial === '' || flat(person.name).startsWith(initial)),
  );
  return bearers.length === 1 ? bearers[0] : undefined;
}

function flat(name: string): string {
  return name
    .replace(titles, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\s-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

import type { Person } from './person.ts';

/** Titles before a name, as the papers write them. */
const titles =
  /^(?:(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|rev|alderman)\b\.?\s+)+/iu;

/** A name taken apart: titles and honours are gone. */
export interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
}

/** Takes a printed name apart; `Cllr Ram K. Mehmi MBE` is `Ram`, `K` and `Mehmi`. */
export function parseName(printed: string, honours: readonly string[] = []): PersonName {
  const words = printed
    .replace(/\(.*?\)/gu, ' ')
    .trim()
    .replace(titles, '')
    .split(/[\s,]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .filter((word) => word !== '');
  while (words.length > 1 && isHonour(words.at(-1) ?? '', honours)) words.pop();
  return { given: words.slice(0, -1), surname: words.at(-1) ?? '' };
}

/** Letters after a name: those of the person, or any run of capitals such as `MBE`, `JP`, `LLB`. */
function isHonour(word: string, honours: readonly string[]): boolean {
  return honours.includes(word) || /^(?:[A-Z]{2,4}|LLB|PhD|BSc|MSc)$/u.test(word);
}

/** The surname, without titles and honours. */
export function surnameOf({ name, honours }: Pick<Person, 'name' | 'honours'>): string {
  return parseName(name, honours).surname;
}

/**
 * Every form of a person's name that names nobody else, as patterns: the name and its variants with or without middle
 * initials, and initials with the surname (`S Samra`, `S. Samra`).
 */
export function namePatterns({
  name,
  honours,
  variants,
}: Pick<Person, 'name' | 'honours' | 'variants'>): readonly RegExp[] {
  const forms = [name, ...variants]
    .map((form) => parseName(form, honours))
    .filter(({ given, surname }) => given.length > 0 && surname !== '');
  // A form such as `A Grant` is only found as written: in small letters it is "a grant".
  const whole = [...new Set(forms.filter(({ given: [first = ''] }) => first.length > 1).map(wholeName))].map((source) =>
    standingAlone(source, 'iu'),
  );
  const short = [...new Set(forms.map(initialled))].map((source) => standingAlone(source, 'u'));
  return [...whole, ...short];
}

function standingAlone(source: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags);
}

/** Middle names may be left out or cut to initials. */
function wholeName({ given: [first = '', ...middle], surname }: PersonName): string {
  return `${escape(first)}\\.?\\s+${middle.map((name) => `(?:${escape(name.charAt(0))}(?:${escape(name.slice(1))})?\\.?\\s+)?`).join('')}${escape(surname)}`;
}

function initialled({ given: [first = '', ...middle], surname }: PersonName): string {
  return `${escape(first.charAt(0))}\\.?\\s*${middle.map((name) => `(?:${escape(name.charAt(0))}\\.?\\s*)?`).join('')}\\s${escape(surname)}`;
}

/** Either kind of apostrophe and hyphen finds the other. */
function escape(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/['’]/gu, "['’]")
    .replace(/[-‐‑]/gu, '[-‐‑\\s]');
}

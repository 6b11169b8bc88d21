/** Another form of a word, and how nearly it is the word itself: 1 is the same. */
export interface Form {
  readonly word: string;
  readonly likeness: number;
}

const spelling = 0.97;
const plural = 0.95;
const inflected = 0.8;

/**
 * Every form in which a word may stand in a text: British and American spelling, singular and plural, the forms of a verb. Forms are
 * made from the word and then looked for in the record, never cut off both: cutting joins `deputation` with `Deputy` and `parking`
 * with `Parkes`. Most of what is made is no word at all, and so finds nothing.
 */
export function formsOf(word: string, isKnown: (word: string) => boolean): readonly Form[] {
  const found = new Map<string, number>([[word, 1]]);
  const add = (form: string, likeness: number): void => {
    if (form.length > 2 && likeness > (found.get(form) ?? 0)) found.set(form, likeness);
  };
  if (/^\p{L}{3,}$/u.test(word)) {
    for (const spelled of spellingsOf(word)) add(spelled, spelling);
    const bases = [...found.keys()].flatMap((spelled) => [spelled, ...basesOf(spelled).filter(isKnown)]);
    for (const base of bases) {
      add(base, base === word ? 1 : inflected);
      for (const form of pluralsOf(base)) add(form, inflected);
      for (const form of verbFormsOf(base)) add(form, inflected);
    }
    for (const spelled of [word, ...spellingsOf(word)]) {
      for (const form of [...pluralsOf(spelled), ...singularsOf(spelled)]) add(form, plural);
    }
  }
  return [...found]
    .filter(([form]) => form === word || isKnown(form))
    .map(([form, likeness]) => ({ word: form, likeness }));
}

/** Endings that are spelt in two ways; each is tried in both directions. */
const endings: readonly (readonly [RegExp, RegExp, string, string])[] = [
  [/is(e[ds]?|ing|ations?|ers?)$/u, /iz(e[ds]?|ing|ations?|ers?)$/u, 'iz$1', 'is$1'],
  [/ys(e[ds]?|ing|ers?)$/u, /yz(e[ds]?|ing|ers?)$/u, 'yz$1', 'ys$1'],
  [
    /(behavi|neighb|col|fav|hon|lab|harb|hum|rum|endeav|arm|parl|vap|vig|sav|od|clam|glam)our/u,
    /(behavi|neighb|col|fav|hon|lab|harb|hum|rum|endeav|arm|parl|vap|vig|sav|od|clam|glam)or/u,
    '$1or',
    '$1our',
  ],
  [/tre(s|d)?$/u, /ter(s|ed)?$/u, 'ter$1', 'tre$1'],
  [/(off|def|lic|pret)ence(s?)$/u, /(off|def|lic|pret)ense(s?)$/u, '$1ense$2', '$1ence$2'],
  [/practise/u, /practice/u, 'practice', 'practise'],
  [/programme/u, /program(?!m)/u, 'program', 'programme'],
  [/ll(ed|ing|ors?|ers?)$/u, /(?<!l)l(ed|ing|ors?|ers?)$/u, 'l$1', 'll$1'],
  [/ogue(s?)$/u, /og(s?)$/u, 'og$1', 'ogue$1'],
  [/dgement(s?)$/u, /dgment(s?)$/u, 'dgment$1', 'dgement$1'],
  [/^grey/u, /^gray/u, 'gray', 'grey'],
  [/sk(e)ptic/u, /sc(e)ptic/u, 'sc$1ptic', 'sk$1ptic'],
  [/enrol(?!l)/u, /enroll/u, 'enroll', 'enrol'],
  [/fulfil(?!l)/u, /fulfill/u, 'fulfill', 'fulfil'],
  [/paed/u, /(?<=^|ortho)ped(?=i)/u, 'ped', 'paed'],
];

function spellingsOf(word: string): readonly string[] {
  return endings.flatMap(([british, american, toAmerican, toBritish]) => [
    ...(british.test(word) ? [word.replace(british, toAmerican)] : []),
    ...(american.test(word) ? [word.replace(american, toBritish)] : []),
  ]);
}

function pluralsOf(word: string): readonly string[] {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return [`${word}es`];
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  if (/(?:[^f]f|[^f]fe)$/u.test(word)) return [`${word}s`, word.replace(/fe?$/u, 'ves')];
  return word.endsWith('o') ? [`${word}s`, `${word}es`] : [`${word}s`];
}

function singularsOf(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('ves')) return [`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`, word.slice(0, -1)];
  if (/(?:ss|x|z|ch|sh|o)es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return /[^su]s$/u.test(word) ? [word.slice(0, -1)] : [];
}

/** What a form may have been made from: `policing` from `police`, `planned` from `plan`. */
function basesOf(word: string): readonly string[] {
  const cut = /^(.{3,})(?:ing|ed)$/u.exec(word)?.[1];
  const verbs = cut === undefined ? [] : [cut, `${cut}e`, ...(/(.)\1$/u.test(cut) ? [cut.slice(0, -1)] : [])];
  const past = word.endsWith('ied') ? [`${word.slice(0, -3)}y`] : [];
  return [...singularsOf(word), ...verbs, ...past];
}

function verbFormsOf(base: string): readonly string[] {
  if (base.length < 4) return [];
  if (/[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`];
  if (base.endsWith('e')) return [`${base}d`, `${base.slice(0, -1)}ing`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/u.test(base) ? base + base.slice(-1) : base;
  return [`${base}ed`, `${base}ing`, `${doubled}ed`, `${doubled}ing`];
}

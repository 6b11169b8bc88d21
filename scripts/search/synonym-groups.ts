import type { SynonymGroup } from '../../layouts/browser/search/published-index.ts';
import { parseName } from '../record/people/person-name.ts';
import type { Person } from '../record/people/person.ts';
import type { BodyRecord } from '../record/record.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { paperAbbreviations } from './paper-abbreviations.ts';
import { plainWords } from './plain-words.ts';

/** How much a word counts that stands for the one that was typed. A topic is about many things, and each only a part of it. */
const weights = { spelling: 0.98, abbreviation: 0.95, synonym: 0.7, plain: 0.6, topic: 0.35 } as const;

/** Everything that means the same to this body: what it says itself, names and their spellings, and what its papers abbreviate. */
export function synonymGroups(record: BodyRecord, rendered: RenderedRecord): readonly SynonymGroup[] {
  const { sources, people, organisations, body, registers } = record;
  return [
    ...[...people.values()].flatMap(nameGroups),
    ...[...organisations.values()].flatMap(({ name, short, variants }) =>
      group(weights.abbreviation, [name, short, ...variants]),
    ),
    ...group(weights.abbreviation, [body.name, body.short]),
    ...group(weights.abbreviation, ['Councillor', 'Cllr', 'Councilor']),
    ...Object.entries(body.abbreviations).flatMap(([short, long]) => group(weights.abbreviation, [short, long])),
    ...paperAbbreviations(record, rendered).flatMap(({ short, long }) => group(weights.abbreviation, [short, long])),
    ...sources.synonyms.data.groups.flatMap((words) => group(weights.synonym, words)),
    ...(body.language.startsWith('en') ? plainWords.flatMap((words) => group(weights.plain, words)) : []),
    ...registers.topics.flatMap(({ title, synonyms }) =>
      synonyms.flatMap((word) => group(weights.topic, [title, word])),
    ),
  ];
}

/** The spellings of a name, and of the surname where it is spelt in several ways, since most people type no more. */
function nameGroups({ name, honours, variants }: Person): readonly SynonymGroup[] {
  const forms = [name, ...variants].map((form) => parseName(form, honours));
  return [
    ...group(
      weights.spelling,
      forms.map(({ given, surname }) => [...given, surname].join(' ')),
    ),
    ...group(
      weights.spelling,
      forms.map(({ surname }) => surname),
    ),
  ];
}

function group(weight: number, words: readonly (string | undefined)[]): readonly SynonymGroup[] {
  const known = [...new Set(words.filter((word) => word !== undefined && word !== ''))] as readonly string[];
  return known.length < 2 ? [] : [{ weight, words: known }];
}

import { thingOf } from './fold.ts';
import type { Result } from './search.ts';

/** What results can be narrowed by. */
export const filterNames = ['kind', 'year', 'meeting', 'topic', 'member'] as const;
export type FilterName = (typeof filterNames)[number];

/** What was chosen; a name that is left out is not narrowed by. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** A value that can be chosen, with the results that it would leave. */
export interface FilterValue {
  readonly value: string;
  readonly text: string;
  readonly results: number;
}

/** The results that are left, and what can be chosen beside what was. */
export interface Filtered {
  readonly results: readonly Result[];
  readonly choices: Readonly<Record<FilterName, readonly FilterValue[]>>;
}

/** The values of a result for each filter. */
type Values = Readonly<Record<FilterName, readonly string[]>>;

/** Narrows results. Each filter counts what it would leave with all others as they are. */
export async function narrowed(results: readonly Result[], filters: Filters): Promise<Filtered> {
  const facets = await facetsByPiece(results);
  const rows = results.map((result) => ({ result, values: valuesOf(result, facets) }));
  const passes = (values: Values, except?: FilterName): boolean =>
    filterNames.every((name) => {
      const wanted = filters[name];
      return name === except || wanted === undefined || values[name].includes(wanted);
    });
  const meetings = new Map(
    results.flatMap(({ facts: { meeting } }) => (meeting === undefined ? [] : [[meeting.id, meeting.title]])),
  );
  const choices = (name: FilterName): readonly FilterValue[] => {
    const things = new Map<string, Set<unknown>>();
    for (const { values, result } of rows.filter((row) => passes(row.values, name)))
      for (const value of values[name]) things.set(value, (things.get(value) ?? new Set()).add(thingOf(result)));
    const chosen = filters[name];
    if (chosen !== undefined && !things.has(chosen)) things.set(chosen, new Set());
    const text = (value: string): string => (name === 'meeting' ? (meetings.get(value) ?? value) : value);
    return [...things].map(([value, own]) => ({ value, text: text(value), results: own.size })).sort(orderOf(name));
  };
  return {
    results: rows.filter(({ values }) => passes(values)).map(({ result }) => result),
    choices: {
      kind: choices('kind'),
      year: choices('year'),
      meeting: choices('meeting'),
      topic: choices('topic'),
      member: choices('member'),
    },
  };
}

/** Years and meetings newest first, all else by number of results. */
function orderOf(name: FilterName): (a: FilterValue, b: FilterValue) => number {
  return name === 'year' || name === 'meeting'
    ? (a, b) => (a.value < b.value ? 1 : -1)
    : (a, b) => b.results - a.results || (a.text < b.text ? -1 : 1);
}

type Facets = ReadonlyMap<
  unknown,
  { readonly topics: ReadonlyMap<number, string[]>; readonly people: ReadonlyMap<number, string[]> }
>;

async function facetsByPiece(results: readonly Result[]): Promise<Facets> {
  const pieces = [...new Set(results.map(({ piece }) => piece))];
  return new Map(
    await Promise.all(
      pieces.map(async (piece) => {
        const { topics, people } = await piece.facets();
        return [piece, { topics: byEntry(topics), people: byEntry(people) }] as const;
      }),
    ),
  );
}

function byEntry(facet: Readonly<Record<string, readonly number[]>>): ReadonlyMap<number, string[]> {
  const entries = new Map<number, string[]>();
  for (const [value, own] of Object.entries(facet))
    for (const entry of own) entries.set(entry, [...(entries.get(entry) ?? []), value]);
  return entries;
}

function valuesOf({ piece, entry, facts }: Result, facets: Facets): Values {
  const own = facets.get(piece);
  return {
    kind: [facts.kind],
    year: piece.name.year === '' ? [] : [piece.name.year],
    meeting: facts.meeting === undefined ? [] : [facts.meeting.id],
    topic: own?.topics.get(entry) ?? [],
    member: own?.people.get(entry) ?? [],
  };
}

/** Results in order of their meetings; what belongs to none comes last. */
export function byDate(results: readonly Result[], order: 'newest' | 'oldest'): readonly Result[] {
  const sign = order === 'newest' ? -1 : 1;
  const dateOf = ({ facts }: Result): string => facts.meeting?.date ?? '';
  return [...results].sort((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return one === other ? b.score - a.score : one < other ? -sign : sign;
  });
}

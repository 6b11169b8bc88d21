import type { EntryFacts } from './piece.ts';
import { leastWeight } from './matching.ts';
import type { Hit } from './matching.ts';
import type { QueryPart } from './plan.ts';
import { zones } from './published-index.ts';
import { shortestWindow } from './window.ts';

/** What a part of an entry says about it, beside its text. A number that an entry bears is no more than a word unless it was asked for. */
const zoneWeights = { reference: 1, title: 1.7, text: 1, context: 0.35 } as const;

/** A title of more words says less with each of them: long headings do not win. */
const shortTitle = 5;

/** What bears the number that was asked for comes before all that mention it. */
const bearing = 4;

/** The minute before what repeats it, the report before its slides. */
export const kindWeights: Readonly<Record<string, number>> = {
  Minute: 1.15,
  Decision: 1.05,
  Report: 1.08,
  'Public question': 1.05,
  Person: 1.05,
  Topic: 0.9,
  Meeting: 1,
  Letter: 1,
  'Agenda item': 0.95,
  Page: 0.85,
  Appendix: 0.97,
  'Supplied paper': 0.97,
  Recommendation: 1,
  Slides: 0.85,
  Action: 0.75,
  'Work programme': 0.8,
};

/** The newest is worth so much more than the oldest: enough among equals, and no more. */
const newness = 0.05;

/** All words of a query within so many others are said together; further apart they only happen to stand in one text. */
const nearby = { first: 12, each: 8 } as const;

/** How well an entry answers. */
export interface Mark {
  readonly score: number;
  /** Whether all that was asked for stands together, and not here and there in a long text. */
  readonly together: boolean;
}

/** What ranking knows of the record. */
export interface RankingRange {
  readonly oldest: string;
  readonly newest: string;
}

/** Marks an entry by the hits of each part of the query; an empty list is a part that it lacks. */
export function mark(
  parts: readonly QueryPart[],
  hits: readonly (readonly Hit[])[],
  { facts, range }: { readonly facts: EntryFacts; readonly range: RankingRange },
): Mark {
  const having = parts.map((part, index) => ({ part, hits: hits[index] ?? [] })).filter((one) => one.hits.length > 0);
  const words = having.reduce((sum, { part, hits: list }) => sum + partScore(part, list, facts), 0);
  const weight = having.reduce(
    (sum, { part, hits: list }) => sum + part.rarity * Math.max(...list.map((hit) => hit.weight)),
    0,
  );
  // What only says what a text is about stands near nothing, and whatever lacks a word of the query is not named by it.
  const said = having
    .map((one) => one.hits.filter((hit) => hit.weight >= leastWeight))
    .filter((list) => list.length > 0);
  const asked = parts.filter((part, index) => part.required || (hits[index] ?? []).length > 0).length;
  const near = weight * (closeness(said) + titleMatch(said, { facts, asked }));
  const score = (words + near) * (kindWeights[facts.kind] ?? 1) * (1 + newness * recency(facts.meeting?.date, range));
  return { score, together: standTogether(having.filter(({ part }) => part.required).map((one) => one.hits)) };
}

/** Its best place, and a little for each time it comes again. */
function partScore({ rarity, exact }: QueryPart, hits: readonly Hit[], { titleWords }: EntryFacts): number {
  const best = Math.max(...hits.map(({ zone, weight }) => weight * zoneWeight(zone, { exact, titleWords })));
  const again = Math.log2(1 + hits.filter(({ zone }) => zone === zones.text).length);
  return rarity * (best + 0.08 * Math.min(4, again));
}

function zoneWeight(
  zone: number,
  { exact, titleWords }: { readonly exact: boolean; readonly titleWords: number },
): number {
  if (zone === zones.reference) return exact ? bearing : zoneWeights.reference;
  if (zone === zones.title) return 1 + (zoneWeights.title - 1) * Math.min(1, shortTitle / titleWords);
  return zone === zones.text ? zoneWeights.text : zoneWeights.context;
}

/** 1 where the words stand side by side and in order, less with every word between them. */
function closeness(lists: readonly (readonly Hit[])[]): number {
  if (lists.length < 2) return 0;
  const within = [zones.title, zones.text].map((zone) => shortestWindow(inZone(lists, zone)));
  return Math.max(
    0,
    ...within.map((found) => (found === undefined ? 0 : (found.ordered ? 1 : 0.8) / (1 + found.gap / 4))),
  );
}

/** How much of the title the query is: a heading that says just this, and no more, is what is looked for. */
function titleMatch(
  lists: readonly (readonly Hit[])[],
  { facts: { titleWords }, asked }: { readonly facts: EntryFacts; readonly asked: number },
): number {
  const titles = inZone(lists, zones.title).map((list) => list.reduce<Hit | undefined>(better, undefined));
  const found = titles.filter((hit) => hit !== undefined);
  if (found.length === 0 || titleWords === 0) return 0;
  const matched = found.reduce((sum, { length, weight }) => sum + length * weight, 0);
  return (found.length / asked) ** 2 * Math.min(1, matched / titleWords);
}

function better(best: Hit | undefined, hit: Hit): Hit {
  return best === undefined || hit.length * hit.weight > best.length * best.weight ? hit : best;
}

function inZone(lists: readonly (readonly Hit[])[], zone: number): readonly (readonly Hit[])[] {
  return lists.map((list) => list.filter((hit) => hit.zone === zone));
}

/** What stands in the title, a reference or the context holds for all of an entry; the rest must stand near. */
function standTogether(lists: readonly (readonly Hit[])[]): boolean {
  const textOnly = lists.filter((list) => list.every(({ zone }) => zone === zones.text));
  if (textOnly.length < 2) return true;
  const window = shortestWindow(textOnly);
  return window !== undefined && window.gap <= nearby.first + nearby.each * textOnly.length;
}

/** 0 for the oldest day of the record and what has no day, 1 for the newest. */
function recency(date: string | undefined, { oldest, newest }: RankingRange): number {
  if (date === undefined || oldest === newest) return 0;
  const [from, to, day] = [oldest, newest, date].map((one) => Date.parse(one)) as [number, number, number];
  return (day - from) / (to - from);
}

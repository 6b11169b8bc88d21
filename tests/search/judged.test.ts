import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { judgedQueries, rankOf, scoreOf } from '../bench/search/judged.ts';
import { firstTen, prepareEntries, prepareSearch } from '../bench/search/prepared-search.ts';

/* The queries of tests/bench/search/judged.yaml, put to our own content. */

const repository = join(import.meta.dirname, '../..');
let ranks: readonly number[];
let told: readonly boolean[];

beforeAll(async () => {
  const queries = await judgedQueries(join(repository, 'tests/bench/search/judged.yaml'));
  const { search } = await prepareSearch(await prepareEntries(join(repository, 'content')));
  const answered = await Promise.all(queries.map(async (query) => ({ query, answer: await search.ask(query.query) })));
  told = answered.filter(({ query }) => query.answers.length === 0).map(({ answer }) => answer.results.length === 0);
  ranks = await Promise.all(
    answered
      .filter(({ query }) => query.answers.length > 0)
      .map(async ({ query, answer }) => rankOf(query, await firstTen(answer))),
  );
});

it('There are at least 150 queries with an answer and 30 without', () => {
  expect([ranks.length >= 150, told.length >= 30]).toEqual([true, true]);
});

it('The right place is among the first three for 95 of 100, and nine of ten that have no answer are told so', () => {
  const { first, three, negatives } = scoreOf(ranks, told);
  expect(first).toBeGreaterThanOrEqual(0.9);
  expect(three).toBeGreaterThanOrEqual(0.95);
  expect(negatives).toBeGreaterThanOrEqual(0.9);
});

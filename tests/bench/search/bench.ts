import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { miniSearch, plainPagefind } from './baselines.ts';
import type { Engine } from './baselines.ts';
import { judgedQueries, rankOf, scoreOf } from './judged.ts';
import type { JudgedQuery, Score } from './judged.ts';
import { showCost } from './cost.ts';
import { firstTen, prepareEntries, prepareSearch } from './prepared-search.ts';
import type { PreparedSearch } from './prepared-search.ts';

/*
 * npm run bench:search                              how well the judged queries are answered, beside two others with their defaults
 * npm run bench:search -- --judged FILE --content DIR    the same with other queries and papers
 * npm run bench:search -- --misses                  what was not among the first three, and what was
 * npm run bench:search -- --cost --content DIR      what a first query costs: bytes and time; time and memory of indexing
 */

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    judged: { type: 'string', default: join(import.meta.dirname, 'judged.yaml') },
    misses: { type: 'boolean', default: false },
    cost: { type: 'boolean', default: false },
    cache: { type: 'string' },
    query: { type: 'string', multiple: true },
  },
});

if (values.cost)
  await showCost(
    values.content,
    values.query ?? ['budget', 'stop and search', 'minute 12', 'road safety report', 'xylophone'],
  );
else if (values.misses) await showMisses(values.content, values.judged);
else await showQuality(values.content, values.judged);

async function showQuality(content: string, judged: string): Promise<void> {
  const queries = await judgedQueries(judged);
  const prepared = await prepareSearch(await prepareEntries(content), values.cache);
  await using pagefind = await plainPagefind(prepared.entries);
  const rows: (readonly [string, Score])[] = [
    ['This search', await ours(queries, prepared)],
    ['Pagefind 1.5.2, defaults', await theirs(queries, pagefind)],
    ['MiniSearch 7.2.0, defaults', await theirs(queries, miniSearch(prepared.entries))],
  ];
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const found = queries.filter(({ answers }) => answers.length > 0).length;
  process.stdout.write(
    [
      `${found} queries with an answer, ${queries.length - found} without; ${prepared.entries.length} entries`,
      '',
      '| | MRR | First | In three | In ten | No answer, and told so |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.map(
        ([name, { mrr, first, three, ten, negatives }]) =>
          `| ${name} | ${mrr.toFixed(3)} | ${[first, three, ten, negatives].map(percent).join(' | ')} |`,
      ),
      '',
    ].join('\n'),
  );
}

/** Queries whose answer was not among the first three, or that were not told that there is none, with what was shown instead. */
async function showMisses(content: string, judged: string): Promise<void> {
  const { search } = await prepareSearch(await prepareEntries(content), values.cache);
  for (const query of await judgedQueries(judged)) {
    const answer = await search.ask(query.query);
    const addresses = await firstTen(answer);
    const rank = rankOf(query, addresses);
    const missed = query.answers.length === 0 ? answer.results.length > 0 : rank === 0 || rank > 3;
    if (missed)
      process.stdout.write(
        `${query.query} | ${rank} of ${answer.results.length} | ${query.answers.join(' ')}\n${addresses
          .slice(0, 4)
          .map((address) => `    ${address}\n`)
          .join('')}`,
      );
  }
}

/** As the page shows it: what has all the words, or else what comes nearest, ten at a time. */
async function ours(queries: readonly JudgedQuery[], { search }: PreparedSearch): Promise<Score> {
  const ranks: number[] = [];
  const none: boolean[] = [];
  for (const query of queries) {
    const answer = await search.ask(query.query);
    if (query.answers.length === 0) none.push(answer.results.length === 0);
    else ranks.push(rankOf(query, await firstTen(answer)));
  }
  return scoreOf(ranks, none);
}

async function theirs(queries: readonly JudgedQuery[], engine: Engine): Promise<Score> {
  const ranks: number[] = [];
  const none: boolean[] = [];
  for (const query of queries) {
    const addresses = await engine(query.query);
    if (query.answers.length === 0) none.push(addresses.length === 0);
    else ranks.push(rankOf(query, addresses.slice(0, 10)));
  }
  return scoreOf(ranks, none);
}

import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { miniSearch, plainPagefind } from './baselines.ts';
import type { Engine } from './baselines.ts';
import { judgedQueries, rankOf, scoreOf } from './judged.ts';
import type { JudgedQuery, Score } from './judged.ts';
import { firstTen, prepareSearch } from './prepared-search.ts';
import type { PreparedSearch } from './prepared-search.ts';

/*
 * npm run bench:search                              how well the judged queries are answered, beside two others with their defaults
 * npm run bench:search -- --judged FILE --content DIR    the same with other queries and papers
 * npm run bench:search -- --misses                  what was not among the first three, and what was
 * npm run bench:search -- --cost --content DIR      what a first query costs: bytes, time, memory of indexing
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

if (values.cost) await showCost(values.content);
else if (values.misses) await showMisses(values.content, values.judged);
else await showQuality(values.content, values.judged);

async function showQuality(content: string, judged: string): Promise<void> {
  const queries = await judgedQueries(judged);
  const prepared = await prepareSearch(content, values.cache);
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
  const { search } = await prepareSearch(content, values.cache);
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

/** A first query asks for the directory, its words, its pieces and the ten best; each is measured on a search that knows nothing yet. */
async function showCost(content: string): Promise<void> {
  const started = performance.now();
  const prepared = await prepareSearch(content, values.cache);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${prepared.entries.length} entries, index of ${(prepared.bytes / 1e6).toFixed(1)} MB; read, rendered and indexed in ${seconds.toFixed(1)} s, ` +
      `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n\n| Query | Results | First results: kB, ms | All: kB, files, ms |\n| --- | --- | --- | --- |\n`,
  );
  for (const query of values.query ?? ['budget', 'stop and search', 'minute 12', 'road safety report', 'xylophone']) {
    const { search, read } = prepared.fresh();
    const before = performance.now();
    let early: string | undefined;
    const size = (): string => ([...read.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000).toFixed(0);
    const since = (): string => (performance.now() - before).toFixed(0);
    const answer = await search.ask(query, () => {
      early ??= `${size()}, ${since()}`;
    });
    await Promise.all([...answer.results, ...answer.near].slice(0, 10).map(({ piece, entry }) => piece.shown(entry)));
    process.stdout.write(
      `| ${query} | ${answer.results.length} | ${early ?? `${size()}, ${since()}`} | ${size()}, ${read.size}, ${since()} |\n`,
    );
  }
}

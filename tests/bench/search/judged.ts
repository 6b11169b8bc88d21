import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A query with the places that answer it; none where there is nothing to find. */
export interface JudgedQuery {
  readonly group: string;
  readonly query: string;
  readonly answers: readonly string[];
}

/** Reads a file of judged queries. */
export async function judgedQueries(path: string): Promise<readonly JudgedQuery[]> {
  const groups = parse(await readFile(path, 'utf8')) as Readonly<
    Record<string, readonly (string | readonly string[])[]>
  >;
  return Object.entries(groups).flatMap(([group, lines]) =>
    lines.map((line) => {
      const [query = '', ...answers] = typeof line === 'string' ? [line] : line;
      return { group, query, answers: answers.filter((answer) => answer !== 'none') };
    }),
  );
}

/** The place of the first address that answers, from 1; 0 where none does. */
export function rankOf({ answers }: JudgedQuery, addresses: readonly string[]): number {
  return addresses.findIndex((address) => answers.some((answer) => isAt(address, answer))) + 1;
}

/** Whether an address lies at or below a place of the judged set. */
export function isAt(address: string, answer: string): boolean {
  const minute = /^m(\d+\p{L}?)$/u.exec(answer)?.[1];
  if (minute !== undefined)
    return new RegExp(String.raw`/minutes/(?:#m-)?${minute}[a-z]?(?:[.-/]|$)`, 'u').test(address);
  const paper = /^(\d{4}-\d\d-\d\d\/.*)$/u.exec(answer)?.[1];
  const [path = '', anchor] = (paper === undefined ? answer : `meetings/${paper}`).split('#');
  const [at = '', found = ''] = address.replace(/^\//u, '').split('#');
  if (!(at === path || at.startsWith(path.endsWith('/') ? path : `${path}/`) || `${path}/` === at)) return false;
  return anchor === undefined || found.startsWith(anchor);
}

/** What a search engine made of a judged set. */
export interface Score {
  readonly mrr: number;
  readonly first: number;
  readonly three: number;
  readonly ten: number;
  /** The share of queries without an answer that were told so. */
  readonly negatives: number;
}

/** Scores ranks: 0 stands for an answer that was not found, and `none` are queries without one by whether they were told so. */
export function scoreOf(ranks: readonly number[], none: readonly boolean[]): Score {
  const share = (most: number): number => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
  return {
    mrr: ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length,
    first: share(1),
    three: share(3),
    ten: share(10),
    negatives: none.filter(Boolean).length / Math.max(1, none.length),
  };
}

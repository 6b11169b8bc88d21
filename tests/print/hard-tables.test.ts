import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import type { PackEngine } from '../../scripts/pack/engine.ts';
import { buildPack } from '../../scripts/pack/pack.ts';
import type { PackEdition } from '../../scripts/pack/types.ts';
import { forEdition } from '../../scripts/print/large-print.ts';
import { shareUnder, takeCensus } from '../bench/census/census.ts';
import { page, report, requestOf } from '../pack/sample-pack.ts';
import { differencesBetween, readHtml } from './html-reading.ts';
import { readTags } from './tag-reading.ts';

/* Tables of any width come whole to the eye and to the ear; what tells so would tell if they did not. */

let engine: PackEngine;
beforeAll(async () => {
  engine = await openPackEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const NAMES = ['Planning', 'Waste and recycling', 'Leisure', 'Housing', 'Total'];

/** A budget of so many columns; words as long as words are. */
function budget(columns: number): string {
  const heads = Array.from({ length: columns - 1 }, (_, at) => `Period${at + 1} outturn`);
  const rows = NAMES.map((name, row) => {
    const figures = heads.map((_, at) => `<td class="number">£${row + 1}${at + 10},${100 + at}</td>`);
    return `<tr${name === 'Total' ? ' class="total"' : ''}><th scope="row">${name}</th>${figures.join('')}</tr>`;
  });
  const head = ['Service', ...heads].map((label) => `<th scope="col">${label}</th>`).join('');
  return `<table><caption>Table 1: Budget</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const paper = (columns: number): string => page('Budget', `<h1>Budget</h1><p>The figures.</p>${budget(columns)}`);

interface Read {
  readonly differences: readonly string[];
  readonly outside: readonly string[];
  readonly tooSmall: number;
}

/** What a pack says otherwise than its source, and what of it stands off the page or is too small. */
async function read(
  html: string,
  { style = '', edition = 'standard' }: { style?: string; edition?: PackEdition },
): Promise<Read> {
  const source = forEdition(html, edition);
  const document = {
    ...report('a'),
    title: 'Budget',
    html: source.replace('</head>', `<style>${style}</style></head>`),
  };
  const request = requestOf({ documents: [document], ...(edition === 'standard' ? {} : { edition }) });
  const { pdf } = await buildPack(request, engine);
  const tagged = (await readTags(pdf)).documents.at(-1);
  const { strays, sizes } = await takeCensus(pdf);
  const outside = strays.filter(({ kind }) => kind === 'outside' || kind === 'shrunk').map(({ kind }) => kind);
  return {
    differences:
      tagged === undefined
        ? ['nothing']
        : differencesBetween(
            tagged,
            readHtml(source, () => ''),
          ),
    outside,
    tooSmall: shareUnder(edition === 'standard' ? 8 : 16, sizes),
  };
}

describe.each(['standard', 'large-print'] as const)('A table in the %s edition', (edition) => {
  it.each([10, 13, 17, 21, 30])(
    'of %i columns is there with every cell and head, on the page, in readable type',
    async (columns) => {
      expect(await read(paper(columns), { edition })).toEqual({ differences: [], outside: [], tooSmall: 0 });
    },
  );
});

describe('A table that is not whole', () => {
  it.each([
    ['whose last columns are not printed', 'tr > :nth-child(n + 10) { display: none }'],
    ['whose heads are no heads', 'thead { display: none }'],
    [
      'that a box cuts off',
      'table { font-size: 16pt; margin-left: 150mm; position: absolute } body { overflow: hidden }',
    ],
  ])('%s is told', async (_, style) => {
    const told = await read(paper(13), { style }).then(
      ({ differences, outside }) => [...differences, ...outside],
      (error: unknown) => [String(error)],
    );
    expect(told).not.toEqual([]);
  });
});

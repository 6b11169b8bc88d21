import { describe, expect, it } from 'vitest';
import { highestNumber, keptNumbers, publishedChanges } from '../../../scripts/record/meetings/release.ts';
import { swapWords } from '../../../scripts/record/meetings/page-swap.ts';
import type { Release } from '../../../scripts/record/meetings/release.ts';

/** A release of one pack: pages as `1a 2b`, documents as `report 1 2`. */
function release(number: number, pages: string, documents: readonly string[] = [], id = 'agenda'): Release {
  return {
    number,
    date: `2031-03-0${number}`,
    reason: number === 1 ? undefined : 'Wrong year.',
    packs: [
      {
        id,
        pages: pages.split(' ').map((page) => ({ label: page.slice(0, -1), shows: page.slice(-1) })),
        documents: documents.map((document) => {
          const [name = '', from = '', to = ''] = document.split(' ');
          return { id: name, from, to };
        }),
      },
    ],
  };
}

const first = release(1, '1a 2b 3c 4d', ['budget 1 2', 'lights 3 4']);
const second = release(2, '1a 2x 2Ay 2Bz 3c 4d', ['budget 1 2', 'late 2A 2B', 'lights 3 4']);

describe('Numbers that a pack keeps (F26)', () => {
  it('are those on which its documents were first published', () => {
    const kept = keptNumbers([first, second], 'agenda');
    expect(kept.first).toBe(1);
    expect([...kept.documents]).toEqual([
      ['budget', 1],
      ['lights', 3],
    ]);
  });

  it('are another paper’s once that has them', () => {
    const without = release(2, '1a 2b 3x 4y', ['budget 1 2', 'signs 3 4']);
    const back = release(3, '1a 2b 3x 4y 4Ac 4Bd', ['budget 1 2', 'signs 3 4', 'lights 4A 4B']);
    expect([...keptNumbers([first, without, back], 'agenda').documents]).toEqual([
      ['budget', 1],
      ['signs', 3],
    ]);
  });

  it('are not given out again, though their pages are gone', () => {
    expect(highestNumber([first, release(2, '1a 2b')], new Set())).toBe(4);
    expect(highestNumber([first], new Set(['agenda']))).toBe(0);
  });

  it('are none before it was published, nor those of another pack', () => {
    expect(keptNumbers([], 'agenda')).toEqual({ first: undefined, documents: new Map() });
    expect(keptNumbers([first], 'supplement').first).toBeUndefined();
  });
});

describe('A pack that was published', () => {
  it('is changed by a release that shows other pages, and not by one that is the first of another pack', () => {
    const third = { ...release(3, '5a 6b', ['survey 5 6'], 'supplement') };
    const changes = publishedChanges([first, second, { ...third, packs: [...second.packs, ...third.packs] }]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      packId: 'agenda',
      since: { date: '2031-03-01' },
      release: { number: 2, reason: 'Wrong year.' },
    });
    expect(changes[0]?.swaps.map(({ change, from, to }) => `${change} ${from} ${to}`)).toEqual([
      'replace 2 2',
      'insert 2A 2B',
    ]);
  });

  it('is told as it was from the day on which it got those pages, though it was written down again since', () => {
    const again = { ...first, number: 2, date: '2031-03-02' };
    expect(publishedChanges([first, again, release(3, '1a 2x 3c 4d')]).map(({ since }) => since.date)).toEqual([
      '2031-03-01',
    ]);
  });

  it('has, for each change, the pages that lead to it as it is now', () => {
    const third = release(3, '1a 2x 3z 4d');
    const swaps = publishedChanges([first, second, third]).map((change) => [
      change.since.date,
      ...change.swaps.map(swapWords),
    ]);
    expect(swaps).toEqual([
      ['2031-03-01', 'Replace pages 2 to 3.'],
      ['2031-03-02', 'Replace page 3.', 'Take out pages 2A to 2B.'],
    ]);
  });

  it('has nothing to swap for a change that was taken back', () => {
    expect(publishedChanges([first, second, { ...first, number: 3 }]).map(({ swaps }) => swaps.length)).toEqual([0, 2]);
  });

  it('is told of no more once it is taken away', () => {
    expect(publishedChanges([first, second, release(3, '5a', [], 'supplement')])).toEqual([]);
  });
});

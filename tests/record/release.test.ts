import { describe, expect, it } from 'vitest';
import { keptNumbers, lastPublished, publishedChanges } from '../../scripts/record/release.ts';
import type { Release } from '../../scripts/record/release.ts';

/** A release of one pack: pages as `1a 2b`, documents as `report 1 2`. */
function release(number: number, pages: string, documents: readonly string[] = [], id = 'agenda'): Release {
  return {
    number, date: `2031-03-0${number}`, reason: number === 1 ? undefined : 'Wrong year.',
    packs: [{
      id,
      pages: pages.split(' ').map((page) => ({ label: page.slice(0, -1), shows: page.slice(-1) })),
      documents: documents.map((document) => {
        const [name = '', from = '', to = ''] = document.split(' ');
        return { id: name, from, to };
      }),
    }],
  };
}

const first = release(1, '1a 2b 3c 4d', ['budget 1 2', 'lights 3 4']);
const second = release(2, '1a 2x 2Ay 2Bz 3c 4d', ['budget 1 2', 'late 2A 2B', 'lights 3 4']);

describe('Numbers that a pack keeps (F26)', () => {
  it('are those on which its documents were first published', () => {
    const kept = keptNumbers([first, second], 'agenda');
    expect(kept.first).toBe(1);
    expect([...kept.documents]).toEqual([['budget', 1], ['lights', 3]]);
  });

  it('are none before it was published, nor those of another pack', () => {
    expect(keptNumbers([], 'agenda')).toEqual({ first: undefined, documents: new Map() });
    expect(keptNumbers([first], 'supplement').first).toBeUndefined();
  });
});

describe('A pack that was published', () => {
  it('is known as it was last', () => {
    expect(lastPublished([first, second], 'agenda')).toBe(second.packs[0]);
    expect(lastPublished([first, second], 'supplement')).toBeUndefined();
  });

  it('is changed by a release that shows other pages, and not by one that is the first of another pack', () => {
    const supplement = release(3, '5a 6b', ['survey 5 6'], 'supplement');
    const changes = publishedChanges([first, second, supplement]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ packId: 'agenda', since: '2031-03-01', release: { number: 2, reason: 'Wrong year.' } });
    expect(changes[0]?.swaps.map(({ change, from, to }) => `${change} ${from} ${to}`)).toEqual(['replace 2 2', 'insert 2A 2B']);
  });

  it('is told as it was on the day from which it had those pages, though another pack was published since', () => {
    const supplement = release(2, '5a 6b', [], 'supplement');
    const later = release(3, '1a 2x 3c 4d');
    const both = { ...supplement, packs: [...first.packs, ...supplement.packs] };
    expect(publishedChanges([first, both, later]).map(({ since }) => since)).toEqual(['2031-03-01']);
  });
});

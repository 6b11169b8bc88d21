import { describe, expect, it } from 'vitest';
import { pageLabels } from '../../scripts/pack/assembly/navigation.ts';
import { likelyBase, slots } from '../../scripts/pack/assembly/slots.ts';
import { layPages, mapPages } from '../../scripts/pack/numbering.ts';
import type { NumberedDocument } from '../../scripts/pack/numbering.ts';
import { pageRange } from '../../scripts/record/meetings/page-map.ts';

const page = { width: 595, height: 842, contents: [], resources: '', annotations: [], hash: '' };

function document(id: string, pages: number, more: Partial<NumberedDocument> = {}): NumberedDocument {
  return {
    id,
    title: id,
    address: `/${id}/`,
    part: { pages: Array.from({ length: pages }, () => page), anchors: [] },
    ...more,
  };
}

/** Whole numbers below a bound, the same each time (a linear congruential generator: Numerical Recipes, 7.1). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('Laying pages', () => {
  it('starts every document on an odd page (F20)', () => {
    expect(
      layPages([document('a', 1), document('b', 2)], {}, true).map(
        ({ document: d, label }) => `${d ?? 'blank'}:${label}`,
      ),
    ).toEqual(['0:1', 'blank:2', '1:3', '1:4']);
  });

  it('follows on at once where asked to', () => {
    expect(layPages([document('a', 1), document('b', 1)], {}, false)).toHaveLength(2);
  });

  it('continues another pack (F26)', () => {
    expect(layPages([document('a', 2)], { first: 47 }, true).map(({ label }) => label)).toEqual(['47', '48']);
  });

  it('starts a document where it was published before (F26)', () => {
    expect(
      mapPages(
        [document('a', 2), document('b', 1, { firstPage: 9 })],
        layPages([document('a', 2), document('b', 1, { firstPage: 9 })], {}, true),
      ).documents[1],
    ).toMatchObject({ first: 9, firstLabel: '9' });
  });

  it('numbers pages that are new between published ones with letters, and starts the next on a right-hand page again (F26)', () => {
    const documents = [document('a', 3), document('b', 1, { firstPage: 3 })];
    expect(layPages(documents, {}, true).map(({ document: d, label }) => `${d ?? 'blank'}:${label}`)).toEqual([
      '0:1',
      '0:2',
      '0:2A',
      'blank:2B',
      '1:3',
    ]);
  });

  it('comes to no number that another pack has (F26)', () => {
    const labels = (pages: number): string[] =>
      layPages([document('a', 2), document('b', pages)], { limit: 5 }, true).map(({ label }) => label);
    expect(labels(2)).toEqual(['1', '2', '3', '4']);
    expect(labels(4)).toEqual(['1', '2', '3', '4', '4A', '4B']);
  });

  it('lies as in another pack, blank pages between its documents included', () => {
    const whole = [
      document('front', 1),
      document('a', 2, { firstPage: 3 }),
      document('b', 1, { firstPage: 7 }),
      document('c', 1),
    ];
    const asIn = mapPages(whole, layPages(whole, {}, true));
    expect(
      layPages(whole.slice(1, 3), { asIn }, true).map(
        ({ document: d, page: p, label }) => `${d ?? 'blank'}/${p}:${label}`,
      ),
    ).toEqual(['0/0:3', '0/1:4', 'blank/0:5', 'blank/0:6', '1/0:7']);
    expect(() => layPages([document('a', 4)], { asIn }, true)).toThrow('The other pack has not the pages of a.');
  });

  it('lets as many documents as can be keep their numbers where some changed places', () => {
    const moved = [
      document('front', 2),
      document('b', 4, { firstPage: 5 }),
      document('a', 2, { firstPage: 3 }),
      document('c', 2, { firstPage: 9 }),
    ];
    const map = mapPages(moved, layPages(moved, {}, true));
    expect(map.documents.map(({ firstLabel, lastLabel }) => `${firstLabel} ${lastLabel}`)).toEqual([
      '1 2',
      '5 8',
      '8A 8B',
      '9 10',
    ]);
  });

  it('leaves the pages of a document blank that is gone, and gives them to no other', () => {
    const documents = [
      document('front', 2),
      document('a', 2, { firstPage: 3 }),
      document('new', 1),
      document('c', 2, { firstPage: 9 }),
    ];
    expect(
      layPages(documents, { reserved: [5] }, true).map(({ document: d, label }) => `${d ?? 'blank'}:${label}`),
    ).toEqual([
      '0:1',
      '0:2',
      '1:3',
      '1:4',
      '2:4A',
      'blank:4B',
      'blank:5',
      'blank:6',
      'blank:7',
      'blank:8',
      '3:9',
      '3:10',
    ]);
  });

  it('never gives a number twice nor out of order, whatever was published before', () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 3000; round++) {
      const documents = Array.from({ length: 1 + random(7) }, (_, index) =>
        document(`d${index}`, 1 + random(4), random(3) === 0 ? {} : { firstPage: 1 + 2 * random(8) }),
      );
      const numbering = {
        first: 1 + 2 * random(2),
        ...(random(2) === 0 ? { limit: 5 + 2 * random(6) } : {}),
        reserved: Array.from({ length: random(3) }, () => 3 + 2 * random(7)),
      };
      const laid = layPages(documents, numbering, true);
      const order = laid.map(
        ({ label }) =>
          Number.parseInt(label, 10) * 1000 +
          Array.from(label.replace(/\d+/u, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
      );
      const what = JSON.stringify([
        documents.map(({ firstPage, part }) => [firstPage, part.pages.length]),
        numbering,
        laid.map(({ label }) => label),
      ]);
      expect(order, what).toEqual([...new Set(order)].sort((a, b) => a - b));
      expect(
        laid.every(({ page: p, document: d }, index) => p !== 0 || d === undefined || index % 2 === 0),
        what,
      ).toBe(true);
      expect(
        laid.filter(({ document: d }) => d !== undefined).map(({ document: d, page: p }) => `${String(d)}/${p}`),
        what,
      ).toEqual(documents.flatMap(({ part }, d) => part.pages.map((_, p) => `${d}/${p}`)));
    }
  });

  it('says where an anchor stands, from the top of its page', () => {
    const documents = [
      document('a', 2, { part: { pages: [page, page], anchors: [{ id: 'm-898', page: 1, x: 0, y: 742 }] } }),
    ];
    const map = mapPages(documents, layPages(documents, {}, true));
    expect(map.documents[0]).toEqual({
      id: 'a',
      title: 'a',
      address: '/a/',
      first: 1,
      last: 2,
      firstLabel: '1',
      lastLabel: '2',
      anchors: { 'm-898': { page: 2, label: '2', top: 100 } },
    });
    expect(map.documents.map(pageRange)).toEqual(['1 to 2']);
  });
});

describe('Page labels (ISO 32000-1, 12.4.2)', () => {
  it('writes one range while numbers count up, and single labels otherwise', () => {
    expect(pageLabels(['1', '2', '3', '7', '8', '8A'])).toBe('<</Nums[0<</S/D/St 1>> 3<</S/D/St 7>> 5<</P(8A)>>]>>');
  });
});

describe('Object numbers', () => {
  it('gives each part a range of its own, the very large ones behind all others', () => {
    expect(slots([{ room: 100 }, { room: 20_000 }, { room: 100 }])).toEqual([0, 49_152, 32_768]);
    expect(likelyBase(2, 3)).toBe(32_768);
  });
});

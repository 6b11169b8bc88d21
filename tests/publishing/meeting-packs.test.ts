import { describe, expect, it } from 'vitest';
import { numberingOf } from '../../scripts/publishing/meeting-packs.ts';
import type { Pack } from '../../scripts/record/meetings/meeting.ts';
import type { Release } from '../../scripts/record/meetings/release.ts';

function pack(id: string, numbering: Pack['numbering'] = 'continue'): Pack {
  return {
    id,
    kind: id === 'agenda' ? 'agenda' : 'supplement',
    title: id,
    address: `/packs/${id}.pdf`,
    date: undefined,
    reason: undefined,
    documentIds: [],
    replaces: [],
    numbering,
  };
}

/** A release of packs, each with the numbers of its first and last page. */
function release(packs: Readonly<Record<string, readonly [number, number]>>): Release {
  const released = Object.entries(packs).map(([id, [first, last]]) => ({
    id,
    documents: [],
    pages: Array.from({ length: last - first + 1 }, (_, index) => ({ label: String(first + index), shows: 'blank' })),
  }));
  return { number: 1, date: '2031-03-01', reason: undefined, packs: released };
}

describe('The numbers of a pack', () => {
  const [agenda, late, later] = [pack('agenda'), pack('late'), pack('later')];

  it('follow those of the packs before it until it is published', () => {
    const meeting = { packs: [agenda, late], releases: [] };
    expect(numberingOf(agenda, meeting, 1)).toEqual({ first: 1 });
    expect(numberingOf(late, meeting, 9)).toEqual({ first: 9 });
  });

  it('stay where it was published, and end where the next was', () => {
    const meeting = { packs: [agenda, late, later], releases: [release({ agenda: [1, 8], late: [9, 12] })] };
    expect(numberingOf(agenda, meeting, 1)).toEqual({ first: 1, limit: 9 });
    expect(numberingOf(late, meeting, 11)).toEqual({ first: 9 });
  });

  it('come after all that were published, though pages have gone since', () => {
    const meeting = { packs: [agenda, late], releases: [release({ agenda: [1, 8], withdrawn: [9, 14] })] };
    expect(numberingOf(late, meeting, 7)).toEqual({ first: 15 });
  });

  it('are new ones for a supplement that is put in before others', () => {
    const meeting = { packs: [agenda, later, late], releases: [release({ agenda: [1, 8], late: [9, 12] })] };
    expect(numberingOf(later, meeting, 9)).toEqual({ first: 13 });
  });

  it('stay those of a supplement that was taken away', () => {
    expect(numberingOf(agenda, { packs: [agenda], releases: [release({ agenda: [1, 8], late: [9, 12] })] }, 1)).toEqual(
      { first: 1, limit: 9 },
    );
  });

  it('are not given out again where a paper is gone', () => {
    const [packOf] = release({ agenda: [1, 8] }).packs;
    const releases = [
      {
        ...release({}),
        packs: packOf
          ? [
              {
                ...packOf,
                documents: [
                  { id: 'budget', from: '3', to: '4' },
                  { id: 'gone', from: '5', to: '8' },
                ],
              },
            ]
          : [],
      },
    ];
    expect(numberingOf({ ...agenda, documentIds: ['budget'] }, { packs: [agenda], releases }, 1)).toEqual({
      first: 1,
      reserved: [5],
    });
  });

  it('have nothing to do with those of a pack that starts again at 1', () => {
    const own = pack('own', 'restart');
    const meeting = {
      packs: [agenda, own, later],
      releases: [release({ agenda: [1, 8], own: [1, 4], later: [5, 6] })],
    };
    expect(numberingOf(agenda, meeting, 1)).toEqual({ first: 1 });
    expect(numberingOf(own, meeting, 9)).toEqual({ first: 1, limit: 5 });
    expect(
      numberingOf(pack('new', 'restart'), { packs: [agenda, pack('new', 'restart')], releases: meeting.releases }, 9),
    ).toEqual({ first: 1 });
  });
});

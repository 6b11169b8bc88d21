import { describe, expect, it } from 'vitest';
import type { PackDocument } from '../../scripts/pack/types.ts';
import { swapPages } from '../../scripts/publishing/swap-pages.ts';
import type { PageMap } from '../../scripts/record/meetings/page-map.ts';
import type { PageSwap } from '../../scripts/record/meetings/page-swap.ts';

function html(id: string): PackDocument {
  return { kind: 'html', id, title: id, language: 'en-GB', address: `/${id}/`, html: '', assets: {}, startsItem: true };
}
const supplied: PackDocument = {
  ...html('plan'),
  kind: 'supplied',
  bytes: new Uint8Array(),
  description: '',
};
const documents = [html('front-sheet'), html('report'), supplied];

const place = (id: string, first: number, last: number): PageMap['documents'][number] => ({
  id,
  title: id,
  address: `/${id}/`,
  first,
  last,
  firstLabel: '',
  lastLabel: '',
  anchors: {},
});
const pageMap: PageMap = {
  pages: 11,
  labels: ['1', '2', '3', '4', '5', '6', '6A', '6B', '7', '8', '9'],
  documents: [place('front-sheet', 1, 1), place('report', 3, 7), place('plan', 9, 11)],
};
const swap = (change: PageSwap['change'], from: string, to = from): PageSwap => ({
  change,
  from,
  to,
  after: undefined,
});
const chosen = (...swaps: readonly PageSwap[]): ReturnType<typeof swapPages> =>
  swapPages(swaps, { pageMap, documents });

describe('The pages to swap', () => {
  it('come with the other sides of their sheets', () => {
    const { sides, documents: own } = chosen(swap('replace', '4'), swap('insert', '6A', '6B'));
    expect(sides).toEqual([3, 4, 7, 8]);
    expect(own).toEqual([{ ...html('report'), only: [0, 1, 4], startsItem: true }]);
  });

  it('open no item where its first page is not among them', () => {
    expect(chosen(swap('replace', '5')).documents).toEqual([{ ...html('report'), only: [2, 3], startsItem: false }]);
  });

  it('are all pages of a PDF that was supplied, and none of what is taken out', () => {
    expect(chosen(swap('replace', '8')).sides).toEqual([9, 10, 11]);
    expect(chosen(swap('remove', '3')).sides).toEqual([]);
  });
});

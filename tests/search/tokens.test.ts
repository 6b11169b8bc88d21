import { describe, expect, it } from 'vitest';
import { tokensOf, wordsOf } from '../../layouts/browser/search/tokens.ts';

const all = (text: string): readonly string[] => tokensOf(text).map(({ word }) => word);
const plain = (text: string): readonly string[] => wordsOf(text).map(({ word }) => word);

describe('one word, however it is written', () => {
  it.each([
    ['Café', 'cafe'],
    ['сafé', 'cafe'],
    ['polісe', 'police'],
    ['victims’', 'victims'],
    ["Victim's", 'victims'],
    ["O'Keefe", 'okeefe'],
    ['PCSOs', 'pcsos'],
    ['ﬁre', 'fire'],
    ['12.2', '12d2'],
    ['301,069', '301069'],
    ['911ii', '911ii'],
    ['29p', '29p'],
  ])('%s is %s', (written, word) => {
    expect(plain(written)).toEqual([word]);
  });

  it.each([
    ['WMNow', ['wm', 'now', 'wmnow']],
    ['W.M. Now', ['wm', 'now']],
    ['anti-social', ['anti', 'social', 'antisocial']],
    ['Mullins-Downes', ['mullins', 'downes', 'mullinsdownes']],
    ['and/or', ['and', 'or']],
  ])('%s is %j', (written, words) => {
    expect(all(written)).toEqual(words);
  });
});

describe('sums, shares, dates and references, however written', () => {
  it.each([
    ['£12.2m', '12200000'],
    ['12.2 million', '12200000'],
    ['£12,200,000', '12200000'],
    ['£0.5bn', '500000000'],
    ['£66,952.44', '66952'],
    ['3.5%', 'percent3d5'],
    ['3.50 per cent', 'percent3d5'],
    ['8 September 2025', 'date20250908'],
    ['8th of Sept. 2025', 'date20250908'],
    ['September 8, 2025', 'date20250908'],
    ['08/09/2025', 'date20250908'],
    ['2025-09-08', 'date20250908'],
    ['Sept 2025', 'month202509'],
    ['2025/26', 'years2025to26'],
    ['2025–2026', 'years2025to26'],
    ['911(ii)', '911ii'],
    ['911.ii', '911ii'],
    ['minute 911 II', '911ii'],
    ['687 iii (a)', '687iiia'],
    ['Min. 911', 'minute911'],
    ['agenda item 7', 'item7'],
    ['Appendix Two', 'appendix2'],
    ['App. A', 'appendixa'],
    ['para 3.2', 'paragraph3d2'],
    ['Schedule 12A', 'schedule12a'],
    ['Q1', 'quarter1'],
  ])('%s is also %s', (written, word) => {
    expect([...all(written)]).toContain(word);
  });

  it.each([
    ['2025 a year of change', '2025a'],
    ['101 a day', '101a'],
    ['they table a motion', 'tablea'],
    ['2025/31', 'years2025to31'],
    ['99/99/2025', 'date20259999'],
  ])('%s is not %s', (written, word) => {
    expect([...all(written)]).not.toContain(word);
  });

  it('a meaning has the place of its first word', () => {
    expect(tokensOf('on 8 September 2025').find(({ word }) => word === 'date20250908')?.at).toBe(1);
  });
});

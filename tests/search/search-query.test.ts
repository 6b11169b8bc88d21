import { describe, expect, it } from 'vitest';
import { looserQueries, normaliseQuery, tellingWords } from '../../layouts/browser/search-query.ts';

describe('what a reader types', () => {
  it.each([
    ['898', '898'],
    ['  precept   2026 ', 'precept 2026'],
    ['911.ii', '911ii'],
    ['911 II', '911ii'],
    ['911(ii)', '911ii'],
    ['minute 687 iii a', 'minute 687iiia'],
    ['921(a)', '921a'],
    ['“neighbourhood policing”', '"neighbourhood policing"'],
    ['Victims’ Advocate', "Victims' Advocate"],
    ['25 cameras', '25 cameras'],
    ['2025 a year of change', '2025 a year of change'],
    ['101 a day', '101 a day'],
  ])('%s is looked up as %s', (typed, looked) => {
    expect(normaliseQuery(typed)).toBe(looked);
  });
});

describe('words that tell nothing', () => {
  it.each([
    ['stop and search', 'stop search'],
    ['What did they say about stop and search?', 'stop search?'],
    ['stop & search', 'stop search'],
    ['"stop and search"', '"stop and search"'],
    ['to be', 'to be'],
    ['911ii', '911ii'],
  ])('%s is looked for as %s', (query, words) => {
    expect(tellingWords(query)).toBe(words);
  });
});

describe('where nothing has all the words', () => {
  it('each is left out in turn', () => {
    expect(looserQueries('knife crime scooters')).toEqual(['crime scooters', 'knife scooters', 'knife crime']);
  });

  it('a single word, a quotation or a long text stays as it is', () => {
    expect([looserQueries('precept'), looserQueries('"stop and search"'), looserQueries('a b c d e f g h i')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

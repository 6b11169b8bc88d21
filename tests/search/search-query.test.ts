import { describe, expect, it } from 'vitest';
import { normaliseQuery } from '../../layouts/browser/search-query.ts';

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

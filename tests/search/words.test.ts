import { describe, expect, it } from 'vitest';
import { formsOf } from '../../layouts/browser/search/forms.ts';
import { nearestSpelling } from '../../layouts/browser/search/spelling.ts';

/** The forms of a word among the words of a record. */
const forms = (word: string, ...known: readonly string[]): readonly string[] =>
  formsOf(word, (form) => known.includes(form))
    .map((form) => form.word)
    .filter((form) => known.includes(form))
    .sort();

describe('forms of a word', () => {
  it.each([
    ['party', 'parties'],
    ['policing', 'police'],
    ['planned', 'plan'],
    ['neighborhood', 'neighbourhood'],
    ['behaviour', 'behavior'],
    ['organization', 'organisation'],
    ['centre', 'center'],
    ['programmes', 'programs'],
    ['licence', 'license'],
    ['traveling', 'travelling'],
    ['knives', 'knife'],
  ])('%s finds %s, and the other way round', (word, form) => {
    expect(forms(word, form)).toEqual([form]);
    expect(forms(form, word)).toEqual([word]);
  });

  it.each([
    ['deputation', 'deputy'],
    ['parking', 'parkes'],
    ['petition', 'pet'],
    ['labour', 'la'],
    ['minute', 'minuscule'],
  ])('%s does not find %s', (word, other) => {
    expect(forms(word, other)).toEqual([]);
    expect(forms(other, word)).toEqual([]);
  });

  it('another form counts less than the word itself', () => {
    const likeness = (form: string): number =>
      formsOf('second', (word) => word === 'seconded').find(({ word }) => word === form)?.likeness ?? 0;
    expect(likeness('second')).toBe(1);
    expect(likeness('seconded')).toBeLessThan(0.9);
  });
});

describe('the nearest spelling', () => {
  const known = ['footpath', 'neighbourhood', 'precept', 'position', 'police', 'knowles'].map((word) => ({
    word,
    entries: 3,
  }));

  it.each([
    ['footpaht', 'footpath'],
    ['neighbourhod', 'neighbourhood'],
    ['precpet', 'precept'],
    ['knowels', 'knowles'],
    ['olice', 'police'],
  ])('of %s is %s', (typed, meant) => {
    expect(nearestSpelling(typed, known)).toBe(meant);
  });

  it('of a word that is like none, of a short word and of a number is none', () => {
    expect(['badger', 'pol', '777iv'].map((typed) => nearestSpelling(typed, known))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

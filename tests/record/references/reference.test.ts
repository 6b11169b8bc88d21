import { describe, expect, it } from 'vitest';
import {
  longReference,
  parseReference,
  referenceKey,
  referenceKeys,
  trackerReference,
} from '../../../scripts/record/references/reference.ts';

const keyOf = (text: string): string | undefined => {
  const reference = parseReference(text);
  return reference === undefined ? undefined : referenceKey(reference);
};

describe('A reference in any form that the papers use has one key', () => {
  it.each([
    ['898', '898'],
    ['911ii', '911.ii'],
    ['911.ii', '911.ii'],
    ['911 II', '911.ii'],
    ['911 II.', '911.ii'],
    ['911(ii)', '911.ii'],
    ['911 (II)', '911.ii'],
    ['911 - ii', '911.ii'],
    ['911–II', '911.ii'],
    ['911—ii', '911.ii'],
    ['911 − ii', '911.ii'],
    ['  911\u00A0ii ', '911.ii'],
    ['676ii', '676.ii'],
    ['676 iii', '676.iii'],
    ['672iii', '672.iii'],
    ['687 iii a', '687.iii.a'],
    ['687iiia', '687.iii.a'],
    ['687 iii(a)', '687.iii.a'],
    ['687.III.A', '687.iii.a'],
    ['934Ve', '934.v.e'],
    ['minute 687 iii', '687.iii'],
    ['Minute 687, clause iii', '687.iii'],
    ['min. 687 iii', '687.iii'],
    ['minute no. 898', '898'],
    ['m-911.ii', '911.ii'],
    ['921(a)', '921.a'],
    ['921a', '921.a'],
    ['898b', '898.b'],
    ['898b iii', '898.b.iii'],
    ['946.2', '946.2'],
    ['897 1.', '897.1'],
    ['900 2)', '900.2'],
    ['681iv', '681.iv'],
    ['681 ix', '681.ix'],
    ['681iva', '681.iv.a'],
    ['９１１ⅱ', '911.ii'],
  ])('%s is %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it.each([
    ['921(a-d)', ['921.a', '921.b', '921.c', '921.d']],
    ['921 (a–d)', ['921.a', '921.b', '921.c', '921.d']],
    ['921 a to d', ['921.a', '921.b', '921.c', '921.d']],
    ['921(a, c)', ['921.a', '921.c']],
    ['921 a and c', ['921.a', '921.c']],
    ['921 a, b, and d', ['921.a', '921.b', '921.d']],
    ['687 iii a-d', ['687.iii.a', '687.iii.b', '687.iii.c', '687.iii.d']],
    ['898 III–V', ['898.iii', '898.iv', '898.v']],
    ['946.1-3', ['946.1', '946.2', '946.3']],
    ['930(h-j)', ['930.h', '930.i', '930.j']],
  ])('%s is one key for each clause', (text, keys) => {
    const reference = parseReference(text);
    expect(reference && referenceKeys(reference)).toEqual(keys);
  });

  it.each(['', 'see above', 'ii', '911 next steps', '921(d-a)', 'Appendix 1', '12/2025', '933 row 1'])(
    '"%s" is no reference',
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  it('says whether a letter stands right behind the number, since that may be part of a minute’s key', () => {
    expect(parseReference('898b')?.attached).toBe(true);
    expect(parseReference('898(b)')?.attached).toBe(false);
  });
});

describe('A reference is printed', () => {
  it.each([
    [{ number: '898', path: [] }, '898', 'minute 898'],
    [{ number: '911', path: ['ii'] }, '911ii', 'minute 911, clause ii'],
    [{ number: '687', path: ['iii', 'a'] }, '687 iii a', 'minute 687, clause iii(a)'],
    [{ number: '921', path: ['a'] }, '921(a)', 'minute 921, clause a'],
    [{ number: '897', path: ['1'] }, '897.1', 'minute 897, clause 1'],
  ])('%o as %s in a tracker and as "%s" in words', (reference, short, long) => {
    expect(trackerReference(reference)).toBe(short);
    expect(longReference(reference)).toBe(long);
    expect(keyOf(short)).toBe([reference.number, ...reference.path].join('.'));
  });
});

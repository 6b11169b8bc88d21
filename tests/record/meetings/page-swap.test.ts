import { describe, expect, it } from 'vitest';
import { pageSwaps, swapWords } from '../../../scripts/record/meetings/page-swap.ts';

/** Pages by number, each with a letter for what it shows: `1a 2b 2A:c`. */
function pages(text: string): { readonly pages: readonly { readonly label: string; readonly shows: string }[] } {
  return {
    pages: text
      .split(' ')
      .filter((page) => page !== '')
      .map((page) => ({ label: page.slice(0, -1).replace(':', ''), shows: page.slice(-1) })),
  };
}

function words(before: string, after: string): readonly string[] {
  return pageSwaps(pages(before), pages(after)).map(swapWords);
}

describe('What somebody does who printed a pack before it was changed (F26)', () => {
  it('is nothing where every page shows what it did', () => {
    expect(words('1a 2b', '1a 2b')).toEqual([]);
  });

  it('is to replace pages under their numbers, those that follow each other in one go', () => {
    expect(words('1a 2b 3c 4d 5e', '1x 2b 3x 4y 5e')).toEqual(['Replace page 1.', 'Replace pages 3 to 4.']);
  });

  it('is to put in pages after the one that they follow', () => {
    expect(words('1a 2b 3c', '1a 2b 2A:x 2B:y 3c')).toEqual(['Put in pages 2A to 2B after page 2.']);
    expect(words('2b', '1a 2b')).toEqual(['Put in page 1 before the first page.']);
  });

  it('is to take out pages that are no more, after all else', () => {
    expect(words('1a 2b 2A:x 3c 4d', '1a 2b 3y')).toEqual(['Replace page 3.', 'Take out page 2A.', 'Take out page 4.']);
  });

  it('keeps apart what is replaced and what is new', () => {
    expect(words('1a 2b', '1a 2x 3y 4z')).toEqual(['Replace page 2.', 'Put in pages 3 to 4 after page 2.']);
  });
});

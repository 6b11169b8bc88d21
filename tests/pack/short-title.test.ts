import { describe, expect, it } from 'vitest';
import { shortened } from '../../scripts/pack/assembly/short-title.ts';

const in30 = (title: string): string => shortened(title, (cut) => cut.length <= 30);

describe('A title in the head of a page', () => {
  it.each([
    ['stays whole where it fits', 'Item 7: Neighbourhood policing', 'Item 7: Neighbourhood policing'],
    ['ends where it may', 'Item 7: Dredging the channel – a report to the board', 'Item 7: Dredging the channel'],
    ['ends at a word', 'Item 12: Neighbourhood policing guarantees', 'Item 12: Neighbourhood'],
    ['ends with no word that leads on', 'Item 7: Report to the harbour of the west', 'Item 7: Report to the harbour'],
    ['is more than its number', 'Item 7: A plan for everything, everywhere', 'Item 7: A plan for everything'],
    ['is nothing where no word fits', 'Donaudampfschifffahrtsgesellschaft', ''],
  ])('%s', (_, title, expected) => {
    expect(in30(title)).toBe(expected);
  });

  it('never ends within a word or with marks that show a cut', () => {
    const title = 'Item 8: Report to the West Midlands Police and Crime Panel – Neighbourhood Policing (January)';
    for (let room = 1; room < title.length; room += 1) {
      const cut = shortened(title, (part) => part.length <= room);
      expect(title.startsWith(cut)).toBe(true);
      expect(title.slice(cut.length)).toMatch(/^$|^[\s:,]|^(?<!\w)/u);
      expect(cut).not.toMatch(/[…:,–(-]$|\b(?:to|the|and)$/u);
    }
  });
});

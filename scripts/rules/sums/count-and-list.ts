import { sightingAt } from '../reading/passage.ts';
import type { Block } from '../reading/blocks.ts';
import { defineRule } from '../rule.ts';

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const things = 'recommendations|actions|priorities|pillars|areas|objectives|strands|themes|questions|measures|options|reasons|principles|steps|stages|points|aims|hubs|councils|authorities|members|commitments|streams|funds|groups|tests|parts|projects|types|kinds';
const announced = new RegExp(`\\b(?:following\\s+(${numbers.join('|')}|\\d{1,2})\\b[^.:;]*|(${numbers.join('|')}|\\d{1,2})\\s+(?:[\\w-]+\\s+){0,2}(?:${things})(?:\\s+(?:are|were))?):\\s*$`, 'iu');

/** "The five strands are:" and then four. */
export const countAndList = defineRule({
  id: 'count-and-list',
  severity: 'warning',
  sentence: 'A sentence announces a number of things, and the list after it has another number.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.blocks.flatMap((block, index) => {
        const match = block.kind === 'paragraph' ? announced.exec(block.words) : null;
        const word = (match?.[1] ?? match?.[2])?.toLowerCase();
        if (word === undefined) return [];
        const said = numbers.includes(word) ? numbers.indexOf(word) : Number(word);
        const listed = itemsAfter(manuscript.blocks, index);
        if (listed < 2 || listed === said) return [];
        return [sightingAt(manuscript, block.offset + (match?.index ?? 0), { message: `The text announces ${word}, and the list after it has ${listed}.`, remedy: 'Correct the number, or add what is missing.' })];
      }),
    ),
});

/** How many entries the list has that follows a block, without nested ones. */
function itemsAfter(blocks: readonly Block[], index: number): number {
  const items: Extract<Block, { kind: 'list-item' }>[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'list-item') break;
    items.push(block);
  }
  return items.filter(({ indent }) => indent === items[0]?.indent).length;
}

import type { Block } from '../reading/blocks.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const things =
  'recommendations|actions|priorities|pillars|areas|objectives|strands|themes|questions|measures|options|reasons|principles|steps|stages|points|aims|hubs|councils|authorities|members|commitments|streams|funds|groups|tests|parts|projects|types|kinds';
const announced = new RegExp(
  `\\b(?:following\\s+(${numbers.join('|')}|(?<![\\d.])\\d{1,2})\\b[^.:;]*|(${numbers.join('|')}|(?<![\\d.])\\d{1,2})\\s+(?:[\\w-]+\\s+){0,2}(?:${things})(?:\\s+(?:are|were))?):\\s*$`,
  'iu',
);

const inline = new RegExp(
  `\\b(${numbers.join('|')}|(?<![\\d.])\\d{1,2})\\s+(?:[\\w-]+\\s+){0,2}(?:${things})(?:\\s+(?:are|were))?:\\s+([^.;:()]+)\\.`,
  'giu',
);

/** "The five strands are:" and then four; "24 hubs: ..." and then 23 names. */
export const countAndList = defineRule({
  id: 'count-and-list',
  severity: 'warning',
  sentence: 'A sentence announces a number of things, and the list after it has another number.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => [...listsBelow(manuscript), ...listsInside(manuscript)]),
});

const remedy = 'Correct the number, or add what is missing.';

function listsBelow(manuscript: Manuscript): readonly Sighting[] {
  return manuscript.blocks.flatMap((block, index) => {
    const match = block.kind === 'paragraph' ? announced.exec(block.words) : null;
    const word = match?.[1] ?? match?.[2];
    const listed = itemsAfter(manuscript.blocks, index);
    if (word === undefined || listed < 2 || listed === numberOf(word)) return [];
    return [
      sightingAt(manuscript, block.offset + (match?.index ?? 0), {
        message: `The text announces ${word.toLowerCase()}, and the list after it has ${listed}.`,
        remedy,
      }),
    ];
  });
}

/** Names (with a capital) parted by commas: "and" may part two or stand within one, so a number between the two counts is right. */
function listsInside(manuscript: Manuscript): readonly Sighting[] {
  return search([manuscript], inline).flatMap(({ match }) => {
    const [, word = '', names = ''] = match;
    const parted = names.split(/,/u);
    const most = names.split(/,\s*(?:and\s+)?|\s+and\s+/u).length;
    const named = parted.every((name) => /^\s*(?:and\s+)?\p{Lu}/u.test(name));
    if (parted.length < 3 || !named || (numberOf(word) >= parted.length && numberOf(word) <= most)) return [];
    return [
      sightingAt(manuscript, match.index, {
        message: `The text announces ${word.toLowerCase()}, and names ${most}.`,
        remedy,
      }),
    ];
  });
}

function numberOf(word: string): number {
  const small = numbers.indexOf(word.toLowerCase());
  return small === -1 ? Number(word) : small;
}

/** How many entries the list has that follows a block, without nested ones. */
function itemsAfter(blocks: readonly Block[], index: number): number {
  const items: Extract<Block, { kind: 'list-item' }>[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'list-item') break;
    items.push(block);
  }
  return items.filter(({ indent }) => indent === items[0]?.indent).length;
}

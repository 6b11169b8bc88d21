import { defineRule } from '../rule.ts';

/** Words that find one another lead to a text only where a text has one of them. */
export const synonymUnused = defineRule({
  id: 'synonym-unused',
  severity: 'warning',
  sentence: 'Words in synonyms.yaml stand together, and no paper has any of them.',
  look: ({ record, passages }) => {
    const texts = passages.map(({ words }) => folded(words));
    const { groups } = record.sources.synonyms.data;
    return groups.flatMap((group, index) =>
      group.some((word) => texts.some((text) => text.includes(folded(word))))
        ? []
        : [
            {
              ...record.sources.synonyms.position(['groups', index]),
              message: `No paper has ${group.map((word) => `"${word}"`).join(' or ')}, so that this line finds nothing.`,
              remedy: 'Add the word that the papers use, or take the line out.',
            },
          ],
    );
  },
});

/** Small letters with a space around each word, so that whole words are compared; hyphens and spaces are one. */
function folded(text: string): string {
  return ` ${(
    text
      .toLowerCase()
      .replace(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;
}

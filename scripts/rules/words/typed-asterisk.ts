import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A lone asterisk is a mark of emphasis with its partner missing, or a note that should be a footnote. In tables it marks significance. */
export const typedAsterisk = defineRule({
  id: 'typed-asterisk',
  severity: 'note',
  sentence: 'An asterisk stands in the text by itself.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.blocks.flatMap((block) => {
        if (block.kind === 'row' || block.kind === 'container' || block.inside.includes('table')) return [];
        const at = block.words.indexOf('*');
        if (at === -1 || manuscript.text[block.offset + at - 1] === '\\') return [];
        return [
          sightingAt(manuscript, block.offset + at, {
            message: 'An asterisk stands here that will be printed.',
            remedy:
              'Use a footnote ([^1]) for a note, two asterisks on either side for bold, or \\* if the asterisk is meant.',
          }),
        ];
      }),
    ),
});

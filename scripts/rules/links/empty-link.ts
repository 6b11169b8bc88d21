import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A link with words and no target, or a target and no words. */
export const emptyLink = defineRule({
  id: 'empty-link',
  severity: 'error',
  sentence: 'A link has no target, or no words.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.links
        .filter(({ text, target }) => target.replace(/^[<#]|>$/gu, '').trim() === '' || text.trim() === '')
        .map(({ text, target, offset }) =>
          sightingAt(manuscript, offset, {
            message: text.trim() === '' ? `A link to ${target} has no words.` : `The link "${text}" leads nowhere.`,
            remedy: 'Write [words](address), or take the brackets out.',
          }),
        ),
    ),
});

import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const bare =
  /^(?:(?:please\s+)?click(?:\s+(?:here|this(?:\s+link)?|on\s+this\s+link))?|here|(?:this\s+)?link|this|read\s+more|more|more\s+information|this\s+(?:page|document|website)|https?:\/\/\S+|www\.\S+)\.?$/iu;

/** Screen readers list links by their words: "here, here, link" (WCAG 2.2 2.4.4). */
export const bareLinkText = defineRule({
  id: 'bare-link-text',
  severity: 'warning',
  sentence: 'The words of a link do not say where it leads.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.links
        .filter(({ text }) => bare.test(text.trim()))
        .map(({ text, offset }) =>
          sightingAt(manuscript, offset, {
            message: `The link "${text}" does not say where it leads.`,
            remedy: 'Make a link of the words that name the page: "the agenda of 8 September".',
          }),
        ),
    ),
});

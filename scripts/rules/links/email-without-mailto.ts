import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** `[us](office@example.org)` is taken for a page of this site. */
export const emailWithoutMailto = defineRule({
  id: 'email-without-mailto',
  severity: 'error',
  sentence: 'A link to an email address lacks "mailto:".',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.links
        .filter(({ target }) => /^[^\s:/@]+@[^\s:/@]+\.[a-z]+$/iu.test(target))
        .map(({ target, offset }) =>
          sightingAt(manuscript, offset, {
            message: `The link to ${target} does not open an email.`,
            remedy: `Write (mailto:${target}).`,
          }),
        ),
    ),
});

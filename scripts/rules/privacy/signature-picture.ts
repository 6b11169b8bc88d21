import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A picture of a signature can be copied; the name is enough. */
export const signaturePicture = defineRule({
  id: 'signature-picture',
  severity: 'error',
  sentence: 'A paper shows the picture of a signature.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      [
        ...manuscript.figures
          .filter(({ attributes }) =>
            /\bsignature\b|\bsigned by\b/iu.test(`${attributes.get('src') ?? ''} ${attributes.get('alt') ?? ''}`),
          )
          .map(({ offset }) => offset),
        ...[...manuscript.text.matchAll(/!\[[^\]\n]*\]\([^)\n]*\)/gu)]
          .filter((match) => /signature/iu.test(match[0]))
          .map((match) => match.index),
      ].map((offset) =>
        sightingAt(manuscript, offset, {
          message: 'This picture is of a signature.',
          remedy: 'Write the name and the office instead: "Signed: A Brook, Chair".',
        }),
      ),
    ),
});

import { z } from 'zod';
import { contrast, hexColour } from '../contrast.ts';
import { words } from './scalars.ts';

/** The lowest contrast of text: WCAG 2.2, 1.4.3. */
const textContrast = 4.5;
/** The darkest of what the body's colours stand on. White words on the colour have more contrast still. */
const paper = '#f1eee4';

/** A colour that is dark enough to be read on paper, and to have white words on it. */
const darkColour = z
  .string({ error: 'should be a colour in quotes, like "#14342b"' })
  .regex(hexColour, { error: 'should be a colour in quotes, like "#14342b"' })
  .refine((colour) => !hexColour.test(colour) || contrast(colour, paper) >= textContrast, {
    error: ({ input }) =>
      `should be darker: words in this colour have a contrast of ${contrast(String(input), paper).toFixed(1)} to 1 with the page, and need ${textContrast} (WCAG 2.2, 1.4.3)`,
  });
/** How a body looks: its logo and its few colours. All else of the design follows from them. */
export const lookSchema = z.strictObject({
  logo: words
    .regex(/^assets\/[\w.-]+\.(?:svg|png)$/u, {
      error: 'should be an SVG or PNG file in assets, like "assets/logo.svg"',
    })
    .optional()
    .describe('A picture in the folder assets that stands before the name of the body.'),
  colours: z
    .strictObject({
      band: darkColour.optional().describe('Behind the name of the body at the head of each page.'),
      link: darkColour.optional().describe('Links, headings of the pack and the first series of charts.'),
      rule: z
        .string()
        .regex(hexColour, { error: 'should be a colour in quotes, like "#d4694b"' })
        .optional()
        .describe('Thin lines that decorate.'),
    })
    .prefault({})
    .describe('Colours in place of the ones that Minutebook has; they must be dark enough to be read.'),
});

/** What `panel.yaml` says of the look, checked. */
export type LookSource = z.output<typeof lookSchema>;

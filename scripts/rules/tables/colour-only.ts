import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const colours = 'red|amber|green|yellow|blue|grey|gray|orange|pink|purple|bold red|colou?r';
const byColour = new RegExp(
  `\\b(?:shown|marked|highlighted|printed|set|written|given|indicated|identified|displayed|coloured|colou?r[ -]coded)\\s+(?:in|by|with)?\\s*(?:the\\s+colou?r\\s+)?(?:${colours})\\b(?!\\s*(?:alone|only|,|and)?\\s*(?:and\\s+)?(?:the\\s+word|with\\s+the\\s+word))|\\bshaded\\s+(?:rows?|cells?|areas?|items?|boxes|${colours})\\b|\\b(?:rows?|cells?|items?|lines?)\\s+(?:that\\s+are\\s+|which\\s+are\\s+|are\\s+)?shaded\\b|\\bin\\s+(?:${colours})\\s+(?:text|type|font|print)\\b`,
  'giu',
);

/** What only colour tells is not told to those who do not see it, nor on a printer without (WCAG 2.2 1.4.1). */
export const colourOnly = defineRule({
  id: 'colour-only',
  severity: 'warning',
  sentence: 'A text points at something by its colour or shading alone.',
  look: ({ passages }) =>
    search(
      passages.filter(({ form }) => form !== 'table'),
      byColour,
    ).map(({ passage, match }) =>
      sightingAt(passage, match.index, {
        message: `"${inline(match[0])}": not everybody sees that colour.`,
        remedy: 'Say it in words in the row or cell itself: "still to be agreed".',
      }),
    ),
});

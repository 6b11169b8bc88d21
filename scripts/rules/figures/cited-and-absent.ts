import type { Manuscript } from '../reading/manuscript.ts';
import { search, sightingAt } from '../reading/passage.ts';
import type { Sighting } from '../finding.ts';

/** Where a paper cites "Figure 3" or "Table 3" and has none of that number; each number once. */
export function citedAndAbsent(
  manuscript: Manuscript,
  noun: 'Figure' | 'Table',
  numbers: ReadonlySet<string>,
): readonly Sighting[] {
  const told = new Set<string>();
  return search([manuscript], new RegExp(`\\b${noun}\\s+(\\d{1,2})(?![\\d.]*\\d)`, 'gu')).flatMap(({ match }) => {
    const number = match[1] ?? '';
    if (numbers.has(number) || told.has(number) || pointsElsewhere(manuscript, match)) return [];
    told.add(number);
    return [
      sightingAt(manuscript, match.index, {
        message: `${noun} ${number} is cited, but this paper has no ${noun.toLowerCase()} of that number.`,
        remedy: `Correct the number, or say which paper has it: "${noun} ${number} of ...".`,
      }),
    ];
  });
}

/** A caption's own number, a link that is checked elsewhere, or a figure said to be of another paper. */
function pointsElsewhere({ words, text, links }: Manuscript, match: RegExpExecArray): boolean {
  const lineStart = text.lastIndexOf('\n', match.index) + 1;
  const after = words.slice(match.index + match[0].length);
  return (
    text.startsWith(':::', lineStart) ||
    /^\s*,?\s*(?:of|in|on|at|from)\s+(?:the|its|that|an?|appendix|page)\b/iu.test(after) ||
    links.some((link) => link.offset <= match.index && match.index <= link.offset + link.text.length + 1)
  );
}

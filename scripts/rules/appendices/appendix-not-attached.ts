import { search, sightingAt } from '../reading/passage.ts';
import { sectionsOf } from '../reading/sections.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { defineRule } from '../rule.ts';
import { appendixCitation, appendixKey, attachedKeys, hasOwnAppendices } from './appendix-label.ts';

/** A reader who is sent to an appendix must find it. Silent in papers of other bodies, which have appendices of their own. */
export const appendixNotAttached = defineRule({
  id: 'appendix-not-attached',
  severity: 'warning',
  sentence: 'A paper cites an appendix that its item does not have.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      hasOwnAppendices(manuscript) || manuscript.item === undefined ? [] : missingFrom(manuscript),
    ),
});

function missingFrom(manuscript: Manuscript) {
  const { item } = manuscript;
  if (item === undefined) return [];
  const here = new Set([...attachedKeys(item), ...sectionsOf(manuscript).map(({ title }) => appendixKey(title))]);
  const told = new Set<string>();
  return search([manuscript], appendixCitation).flatMap(({ match }) => {
    const key = appendixKey(match[0]) ?? '';
    const elsewhere = /^\s*(?:of|to|in)\s+(?:the|its|that|an?)\s/u.test(
      manuscript.words.slice(match.index + match[0].length),
    );
    if (here.has(key) || told.has(key) || elsewhere || linkedAt(manuscript, match.index)) return [];
    told.add(key);
    return [
      sightingAt(manuscript, match.index, {
        message: `${match[0]} is cited, but item ${item.number ?? item.title} has no paper with that label.`,
        remedy: 'Attach it (with "label:" in its frontmatter), name it under "separate:", or correct the citation.',
      }),
    ];
  });
}

/** A reference that is a link is checked when links are resolved. */
function linkedAt({ links }: Manuscript, offset: number): boolean {
  return links.some(
    (link) =>
      /^(?:doc|minute|item|meeting):/u.test(link.target) &&
      link.offset <= offset &&
      offset <= link.offset + link.text.length + 1,
  );
}

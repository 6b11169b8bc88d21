import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const ofPack =
  /\bpages?\s+\d+(?:\s*(?:-|–|to|and)\s*\d+)?\s+(?:of|in)\s+(?:the|this|your)\s+(?:agenda\s+|meeting\s+|committee\s+)?(?:pack|agenda|papers)\b/giu;
const footer = /^[ \t]*page\s+\d+(?:\s+of\s+\d+)?[ \t]*$/gimu;
const range = /\bpages?:?\s*\d+\s*(?:-|–|to)\s*\d+/giu;

/** Page numbers are computed; one that is typed is wrong after the next edit. Use a reference. */
export const pageTyped = defineRule({
  id: 'page-typed',
  severity: 'warning',
  sentence: 'A page number of the pack is typed by hand.',
  look: ({ passages }) => {
    const agenda = passages.filter(({ file }) => file.endsWith('/meeting.md'));
    const hits = [
      ...search(passages, ofPack),
      ...search(
        passages.filter(({ form }) => form === 'body'),
        footer,
      ),
      ...search(agenda, range),
    ];
    const told = new Set<string>();
    return hits.flatMap(({ passage, match }) => {
      const { line } = passage.place(match.index);
      const key = `${passage.file}:${line}`;
      if (told.has(key)) return [];
      told.add(key);
      return [
        sightingAt(passage, match.index + match[0].search(/\S/u), {
          message: `"${inline(match[0])}" is a page number typed by hand.`,
          remedy: 'Write a reference: [Appendix 1](doc:appendix-1). The pack prints its page.',
        }),
      ];
    });
  },
});

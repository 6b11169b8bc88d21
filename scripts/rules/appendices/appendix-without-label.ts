import { defineRule } from '../rule.ts';

/** "See Appendix 2" leads nowhere if the page does not say that it is Appendix 2. */
export const appendixWithoutLabel = defineRule({
  id: 'appendix-without-label',
  severity: 'warning',
  sentence: 'An appendix has no label.',
  look: ({ record }) =>
    [...record.documentById.values()]
      .filter(({ kind, label }) => kind === 'appendix' && label === undefined)
      .map(({ source, title }) => ({
        ...source.position(['kind']),
        message: `The appendix "${title}" has no label.`,
        remedy: 'Add "label:" with the label by which the report calls it.',
      })),
});

import { defineRule } from '../rule.ts';

/** What everybody is to do is done by nobody. */
export const actionWithoutOwner = defineRule({
  id: 'action-without-owner',
  severity: 'note',
  sentence: 'An action does not say who is to do it.',
  look: ({ record }) =>
    record.registers.actions
      .filter(({ owner }) => owner === undefined)
      .map(({ reference, source }) => ({
        ...source.position([]),
        message: `The action ${reference} has no owner.`,
        remedy: 'Add "owner:" with a person or organisation by id, or in words.',
      })),
});

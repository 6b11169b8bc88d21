import { defineRule } from '../rule.ts';

/** A row of the tracker says which resolution opened it. Silent where the minutes of that meeting are not in the record. */
export const actionWithoutClause = defineRule({
  id: 'action-without-clause',
  severity: 'warning',
  sentence: 'An action names a minute, but no clause that asks for it.',
  look: ({ record }) =>
    record.registers.actions
      .filter(
        ({ clauseKey, minuteKey, source }) =>
          minuteKey !== undefined && clauseKey === undefined && source.file.startsWith('actions/'),
      )
      .map(({ reference, source }) => ({
        ...source.position(['from']),
        message: `The action ${reference} names a minute, but no clause of it.`,
        remedy: 'Write the clause too (911ii). If it was agreed outside a resolution, answer with that reason.',
      })),
});

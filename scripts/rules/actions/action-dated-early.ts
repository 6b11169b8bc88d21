import { printDate, printDateOrMonth } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** Nothing can be due or answered before it was asked for. */
export const actionDatedEarly = defineRule({
  id: 'action-dated-early',
  severity: 'error',
  sentence: 'An action is due or was answered before it was opened.',
  look: ({ record }) =>
    record.registers.actions.flatMap(({ due, opened, reference, updates, source }) => {
      const remedy = 'Correct the date.';
      const when = `before it was opened ${opened.length === 7 ? 'in' : 'on'} ${printDateOrMonth(opened)}`;
      return [
        ...(due === undefined || due >= opened
          ? []
          : [
              {
                ...source.position(['due']),
                message: `The action ${reference} is due on ${printDate(due)}, ${when}.`,
                remedy,
              },
            ]),
        ...updates.flatMap(({ date }, index) =>
          date >= opened
            ? []
            : [
                {
                  ...source.position(['updates', index, 'date']),
                  message: `The action ${reference} has an update of ${printDate(date)}, ${when}.`,
                  remedy,
                },
              ],
        ),
      ];
    }),
});

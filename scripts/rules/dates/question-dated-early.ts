import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** An answer comes after the question. */
export const questionDatedEarly = defineRule({
  id: 'question-dated-early',
  severity: 'error',
  sentence: 'A question was answered before it was asked.',
  look: ({ record }) =>
    record.registers.questions.flatMap(({ received, answered, source, title }) =>
      received === undefined || answered === undefined || answered >= received
        ? []
        : [
            {
              ...source.position(['answered']),
              message: `"${title}" was received on ${printDate(received)} and is said to have been answered on ${printDate(answered)}.`,
              remedy: 'Correct one of the two dates.',
            },
          ],
    ),
});

import { printDate } from '../../calendar/printed-date.ts';
import { counted } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/** The body sets the time for a written reply, and the reply is published (PRSRA 2011 s.29). */
export const responseOverdue = defineRule({
  id: 'response-overdue',
  severity: 'warning',
  sentence: 'Recommendations are past their date for a response and have none.',
  look: ({ record, today }) =>
    record.registers.recommendations.flatMap(({ respondBy, recommendations, source, title }) => {
      const open = recommendations.filter(({ response }) => response === undefined);
      if (respondBy === undefined || respondBy >= today || open.length === 0) return [];
      return [
        {
          ...source.position(['respond-by']),
          message: `${counted(open.length, 'recommendation')} of "${title}" should have been answered by ${printDate(respondBy)}.`,
          remedy: 'Add the response, or answer with what was done to get it.',
        },
      ];
    }),
});

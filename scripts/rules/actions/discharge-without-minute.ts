import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** Only a resolution discharges an action; officers propose it. */
export const dischargeWithoutMinute = defineRule({
  id: 'discharge-without-minute',
  severity: 'note',
  sentence: 'An action is discharged, but no minute is named that discharged it.',
  look: ({ record }) =>
    record.registers.actions.flatMap(({ reference, updates, source }) =>
      updates.flatMap(({ status, minute, date }, index) =>
        status !== 'discharged' || minute !== undefined
          ? []
          : [
              {
                ...source.position(['updates', index]),
                message: `The action ${reference} was discharged on ${printDate(date)}, but no minute is named.`,
                remedy: 'Add "minute:" with the number of the minute.',
              },
            ],
      ),
    ),
});

import { clausesOf } from '../../record/minutes/minute.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** A label in the middle of a clause: the line break before it was lost, and with it a decision of its own. */
export const clauseSwallowed = defineRule({
  id: 'clause-swallowed',
  severity: 'warning',
  sentence: 'A clause has swallowed the one after it.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) =>
        clausesOf(minute).flatMap((clause) => {
          const inner =
            /[;,.]\s+(?:and\s+)?(\(?(?:[ivx]{1,4}|[IVX]{1,4}|[a-h]|\d{1,2})[.)])\s+(?=(?:that|the|to|officers|[A-Z]))/u.exec(
              clause.text,
            )?.[1];
          if (inner === undefined || clause.label === undefined || minutes === undefined) return [];
          return [
            {
              ...minutePlace(minutes, clause.line),
              message: `Clause ${clause.key} has "${inner}" in its middle.`,
              remedy: 'Start a new line before the label, if it is a clause of its own.',
            },
          ];
        }),
      ),
    ),
});

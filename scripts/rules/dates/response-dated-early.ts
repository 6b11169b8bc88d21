import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** A report is sent after the meeting that made it, and answered after it was sent (PRSRA 2011 ss.28(6), 29). */
export const responseDatedEarly = defineRule({
  id: 'response-dated-early',
  severity: 'error',
  sentence: 'A report was sent before its meeting, or answered before it was sent.',
  look: ({ record }) =>
    record.registers.recommendations.flatMap(({ meetingId, sent, respondBy, recommendations, source, title }) => {
      const meeting = meetingId.slice(0, 10);
      const since = sent ?? meeting;
      const remedy = 'Correct one of the two dates.';
      const early = (what: string, date: string | undefined, path: readonly PropertyKey[]) =>
        date === undefined || date >= since
          ? []
          : [
              {
                ...source.position(path),
                message: `"${title}": ${what} on ${printDate(date)}, before ${sent === undefined ? 'the meeting' : 'the report was sent'} on ${printDate(since)}.`,
                remedy,
              },
            ];
      return [
        ...(sent !== undefined && sent < meeting
          ? [
              {
                ...source.position(['sent']),
                message: `"${title}" was sent on ${printDate(sent)}, before the meeting on ${printDate(meeting)}.`,
                remedy,
              },
            ]
          : []),
        ...early('a response is due', respondBy, ['respond-by']),
        ...recommendations.flatMap(({ label, response }, index) =>
          early(`recommendation ${label} was answered`, response?.date, ['recommendations', index, 'response', 'date']),
        ),
      ];
    }),
});

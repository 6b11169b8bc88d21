import { minutesWithoutQuorum } from '../../record/decisions/majority.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** What is decided without a quorum is not decided (LGA 1972 Sch. 12 para. 6 for councils; a committee's own rules). Only where panel.yaml gives one. */
export const belowQuorum = defineRule({
  id: 'below-quorum',
  severity: 'warning',
  sentence: 'Fewer members were there for a minute than the quorum.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) => {
      const { quorum } = record.body.rules;
      if (minutes === undefined || minutes.attendance.present.length === 0 || quorum === undefined) return [];
      return minutesWithoutQuorum(minutes, quorum)
        .slice(0, 1)
        .flatMap(({ minuteKey, present }) => {
          const minute = minutes.minutes.find(({ key }) => key === minuteKey);
          return minute === undefined
            ? []
            : [
                {
                  ...minutePlace(minutes, minute.line),
                  message: `From minute ${minute.number} on, ${present} members were there; the quorum is ${quorum}.`,
                  remedy: 'Check who was there and who had left. If the meeting was inquorate, say so in the minutes.',
                },
              ];
        });
    }),
});

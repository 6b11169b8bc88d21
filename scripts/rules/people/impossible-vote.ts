import { tallyFaults } from '../../record/decisions/majority.ts';
import { recordedVotes } from '../../record/decisions/recorded-vote.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** Counts that the members who were there could not have given. A panel's veto needs two-thirds of its current members (PRSRA 2011 Sch. 5, Sch. 8). */
export const impossibleVote = defineRule({
  id: 'impossible-vote',
  severity: 'error',
  sentence: 'A recorded vote cannot be: more votes than members, or carried without the majority it needs.',
  look: ({ record }) =>
    recordedVotes(record).flatMap(({ meeting, minute, vote, line, setting }) => {
      const { minutes } = meeting;
      if (minutes === undefined || minutes.attendance.present.length === 0) return [];
      return tallyFaults(vote, setting).map(({ message }) => ({
        ...minutePlace(minutes, line),
        message: `Minute ${minute.number}: ${message}`,
        remedy: 'Compare with the notes of the meeting, and correct the count or the list of those present.',
      }));
    }),
});

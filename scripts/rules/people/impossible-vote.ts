import { tallyFaults } from '../../record/majority.ts';
import { membershipOn } from '../../record/membership.ts';
import { presentAt } from '../../record/presence.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** Counts that the members who were there could not have given. A panel's veto needs two-thirds of its current members (PRSRA 2011 Sch. 5, Sch. 8). */
export const impossibleVote = defineRule({
  id: 'impossible-vote',
  severity: 'error',
  sentence: 'A recorded vote cannot be: more votes than members, or carried without the majority it needs.',
  look: ({ record }) =>
    record.meetings.flatMap(({ date, minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) =>
        minute.blocks.flatMap((block) => {
          if (block.kind !== 'vote' || minutes === undefined || minutes.attendance.present.length === 0) return [];
          const present = presentAt(minutes, minute.key);
          const setting = {
            present: present.length,
            presentIds: new Set(present.map(({ person }) => person.id)),
            currentMembers: membershipOn(record.people.values(), date).seats.filter(({ sure }) => sure).length || present.length,
            twoThirdsOf: record.body.profile === 'police-and-crime-panel' ? ('current-members' as const) : ('present' as const),
          };
          return tallyFaults(block.vote, setting).map(({ message }) => ({ ...minutePlace(minutes, block.line), message: `Minute ${minute.number}: ${message}`, remedy: 'Compare with the notes of the meeting, and correct the count or the list of those present.' }));
        }),
      ),
    ),
});

import { municipalYear } from '../../calendar/municipal-year.ts';
import { membershipOn } from '../../record/people/membership.ts';
import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/**
 * A member who is neither present nor sends apologies counts as absent (and after six months loses the seat, LGA 1972 s.85).
 * Only for memberships whose first day is known and lies in the same municipal year or that have a last day.
 */
export const memberOnNeitherList = defineRule({
  id: 'member-on-neither-list',
  severity: 'warning',
  sentence: 'A member that day is neither present nor on the list of apologies, and nobody came as substitute.',
  look: ({ record }) =>
    record.meetings.flatMap(({ date, minutes }) => {
      if (minutes === undefined || minutes.attendance.present.length === 0) return [];
      const { present, alsoPresent, apologies } = minutes.attendance;
      const named = new Set(
        [...present, ...alsoPresent, ...apologies].flatMap(({ person, substituteFor }) => [
          person.id,
          substituteFor?.id ?? '',
        ]),
      );
      const missing = membershipOn(record.people.values(), date)
        .seats.filter(
          ({ membership: { from, until } }) =>
            from !== undefined && (until !== undefined || municipalYear(from).label === municipalYear(date).label),
        )
        .filter(({ person }) => !named.has(person.id));
      if (missing.length === 0) return [];
      return [
        {
          ...minutes.source.position(['apologies'], 'apologies'),
          message: `${listing(missing.map(({ person }) => person.name))} ${missing.length === 1 ? 'was a member' : 'were members'} that day and ${missing.length === 1 ? 'is' : 'are'} on neither list.`,
          remedy: 'Add them to "present" or "apologies", or answer that the minutes name neither.',
        },
      ];
    }),
});

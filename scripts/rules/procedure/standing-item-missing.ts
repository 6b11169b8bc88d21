import type { Meeting } from '../../record/meetings/meeting.ts';
import { isHappening } from '../../record/meetings/meeting-order.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/** What the two ordinary meetings before both had on their agendas; the exclusion of the public comes and goes. */
export const standingItemMissing = defineRule({
  id: 'standing-item-missing',
  severity: 'note',
  sentence: 'An agenda lacks a standing item that the last two ordinary meetings had.',
  look: ({ record }) => {
    const ordinary = record.meetings.filter(
      (meeting) => meeting.kind === 'ordinary' && isHappening(meeting) && meeting.items.length > 2,
    );
    return ordinary.flatMap((meeting, index) => {
      const [first, second] = ordinary.slice(Math.max(0, index - 2), index);
      if (first === undefined || second === undefined) return [];
      const missing = rolesOf(first).filter(
        ({ role }) =>
          has(second, role) &&
          !has(meeting, role) &&
          !meeting.items.some((item) => sameTitle(item.title, titleOf(second, role))),
      );
      if (missing.length === 0) return [];
      const one = missing.length === 1;
      return [
        {
          ...meeting.source.position([], 'items'),
          message: `${listing(missing.map(({ title }) => `"${title}"`))} ${one ? 'is' : 'are'} not on this agenda; the meetings of ${printDate(first.date)} and ${printDate(second.date)} had ${one ? 'it' : 'them'}.`,
          remedy: 'Add what was forgotten, or answer why it was left out.',
        },
      ];
    });
  },
});

function rolesOf({ items }: Meeting): readonly { readonly role: string; readonly title: string }[] {
  return items.flatMap(({ standing }) =>
    standing === undefined || standing.role === 'exclusion' || standing.role === 'other'
      ? []
      : [{ role: standing.role, title: standing.title }],
  );
}

function has({ items }: Meeting, role: string): boolean {
  return items.some(({ standing }) => standing?.role === role);
}

function titleOf({ items }: Meeting, role: string): string {
  return items.find(({ standing }) => standing?.role === role)?.title ?? '';
}

function sameTitle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

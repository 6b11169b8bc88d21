import type { Meeting } from '../../record/meeting.ts';
import { isHappening } from '../../record/meeting-order.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** What the two ordinary meetings before both had on their agendas; the exclusion of the public comes and goes. */
export const standingItemMissing = defineRule({
  id: 'standing-item-missing',
  severity: 'note',
  sentence: 'An agenda lacks a standing item that the last two ordinary meetings had.',
  look: ({ record }) => {
    const ordinary = record.meetings.filter((meeting) => meeting.kind === 'ordinary' && isHappening(meeting) && meeting.items.length > 2);
    return ordinary.flatMap((meeting, index) => {
      const [first, second] = ordinary.slice(Math.max(0, index - 2), index);
      if (first === undefined || second === undefined) return [];
      return rolesOf(first).filter(({ role }) => has(second, role) && !has(meeting, role) && !meeting.items.some((item) => sameTitle(item.title, titleOf(second, role)))).map(({ role, title }) => ({
        ...meeting.source.position(['items'], 'items'),
        message: `"${title}" is not on this agenda; the meetings of ${printDate(first.date)} and ${printDate(second.date)} had ${role === 'other' ? 'it' : 'that item'}.`,
        remedy: 'Add the standing item, or answer why it was left out.',
      }));
    });
  },
});

function rolesOf({ items }: Meeting): readonly { readonly role: string; readonly title: string }[] {
  return items.flatMap(({ standing }) => (standing === undefined || standing.role === 'exclusion' || standing.role === 'other' ? [] : [{ role: standing.role, title: standing.title }]));
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

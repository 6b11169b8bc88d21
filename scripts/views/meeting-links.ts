import { printDate, printLongDate } from '../calendar/printed-date.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { Link } from './link.ts';

/** "Monday 8 September 2025", with the meeting's own name where it has one. */
export function meetingName({ title, kind, date }: Pick<Meeting, 'title' | 'kind' | 'date'>): string {
  return kind === 'ordinary' && title === 'Meeting' ? printLongDate(date) : `${title}, ${printDate(date)}`;
}

/** "8 September 2025": a meeting in a trail. */
export function meetingLink({ date, address }: Pick<Meeting, 'date' | 'address'>): Link {
  return { text: printDate(date), address };
}

/** The trail of a meeting's page. */
export function meetingCrumbs(): readonly Link[] {
  return [{ text: 'Meetings', address: '/meetings/' }];
}

/** "Item 7, Neighbourhood policing". */
export function itemName({ number, title }: Pick<Item, 'number' | 'title'>): string {
  return number === undefined ? title : `Item ${number}, ${title}`;
}

/** An item in a trail. */
export function itemLink(item: Pick<Item, 'number' | 'title' | 'address'>): Link {
  return { text: item.number === undefined ? item.title : `Item ${item.number}`, address: item.address };
}

import type { Meeting } from './meeting.ts';

/** Whether a meeting takes or took place as far as is known: not cancelled, put off, or waiting for a condition. */
export function isHappening({ state }: Pick<Meeting, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'postponed' && state !== 'provisional';
}

/** Whether a meeting has taken place: it is marked so, or it has minutes. */
export function wasHeld({ state, minutes }: Pick<Meeting, 'state' | 'minutes'>): boolean {
  return state === 'held' || state === 'adjourned' || minutes !== undefined;
}

/** The meeting that took place before another; cancelled and provisional ones are passed over. */
export function previousMeeting(meetings: readonly Meeting[], meeting: Meeting): Meeting | undefined {
  return inOrder(meetings).findLast((one) => isBefore(one, meeting) && isHappening(one));
}

/** The meeting that takes place after another. */
export function nextMeeting(meetings: readonly Meeting[], meeting: Meeting): Meeting | undefined {
  return inOrder(meetings).find((one) => isBefore(meeting, one) && isHappening(one));
}

/** Two meetings of one day stand in the order of their ids: `2025-09-08`, `2025-09-08-b`. */
function isBefore(a: Meeting, b: Meeting): boolean {
  return a.date < b.date || (a.date === b.date && a.id < b.id);
}

function inOrder(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort((a, b) => (isBefore(a, b) ? -1 : Number(isBefore(b, a))));
}

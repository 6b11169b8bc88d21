import type { Movement, Presence } from './attendance.ts';
import type { MinutesOfMeeting } from './minute.ts';
import type { Person } from '../people/person.ts';

/** Members who were there when a minute was taken, in the printed order. */
export function presentAt(minutes: MinutesOfMeeting, minuteKey: string): readonly Presence[] {
  return minutes.attendance.present.filter(({ person }) => wasThere(minutes, person, minuteKey));
}

/** Members on the list who were not there when a minute was taken: gone already, or not yet come. */
export function missingAt(minutes: MinutesOfMeeting, minuteKey: string): readonly Presence[] {
  return minutes.attendance.present.filter(({ person }) => !wasThere(minutes, person, minuteKey));
}

/** When a person came and went, in order. */
export function movementsOf(minutes: MinutesOfMeeting, person: Person): readonly Movement[] {
  return minutes.attendance.movements.filter((movement) => movement.person.id === person.id);
}

/**
 * Whether somebody on the list was there for a minute. A movement counts from the minute after the one that it follows. Who
 * first arrives was not there before; anybody else was there from the start.
 */
function wasThere(minutes: MinutesOfMeeting, person: Person, minuteKey: string): boolean {
  const place = (key: string): number => minutes.minutes.findIndex((minute) => minute.key === key);
  const movements = movementsOf(minutes, person);
  const last = movements.findLast(({ afterMinute }) => place(afterMinute) < place(minuteKey));
  return last === undefined ? movements[0]?.kind !== 'arrival' : last.kind === 'arrival';
}

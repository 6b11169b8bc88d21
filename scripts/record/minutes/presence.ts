import type { Movement, Presence } from './attendance.ts';
import type { MinutesOfMeeting } from './minute.ts';
import type { Person } from '../people/person.ts';

/** A moment of a meeting: a minute and, where it matters, the block of it at which somebody looks into the room. */
export interface Moment {
  readonly minuteKey: string;
  /** The place of the block; that of the decision where it is left out. */
  readonly block?: number | undefined;
}

/** Members who were there at a moment, in the printed order. */
export function presentAt(minutes: MinutesOfMeeting, moment: Moment): readonly Presence[] {
  const at = placeOf(minutes, moment);
  return minutes.attendance.present.filter(({ person }) => wasThere(minutes, person, at));
}

/** Members on the list who were not there at a moment: gone already, or not yet come. */
export function missingAt(minutes: MinutesOfMeeting, moment: Moment): readonly Presence[] {
  const at = placeOf(minutes, moment);
  return minutes.attendance.present.filter(({ person }) => !wasThere(minutes, person, at));
}

/** When a person came and went, in order. */
export function movementsOf(minutes: MinutesOfMeeting, person: Person): readonly Movement[] {
  return minutes.attendance.movements.filter((movement) => movement.person.id === person.id);
}

interface Place {
  readonly minute: number;
  readonly block: number;
}

/** Without a block, a minute is taken where it decides: at its last vote or resolution, otherwise at its beginning. */
function placeOf(minutes: MinutesOfMeeting, { minuteKey, block }: Moment): Place {
  const minute = minutes.minutes.findIndex(({ key }) => key === minuteKey);
  const decides =
    minutes.minutes[minute]?.blocks.findLastIndex(({ kind }) => kind === 'vote' || kind === 'resolved') ?? -1;
  return { minute, block: block ?? Math.max(0, decides) };
}

/** A movement holds from where it stands. Who first arrives was not there before; anybody else was there from the start. */
function wasThere(minutes: MinutesOfMeeting, person: Person, at: Place): boolean {
  const movements = movementsOf(minutes, person);
  const last = movements.findLast((movement) => isBefore(placeOf(minutes, movement), at));
  return last === undefined ? movements[0]?.kind !== 'arrival' : last.kind === 'arrival';
}

function isBefore(a: Place, b: Place): boolean {
  return a.minute < b.minute || (a.minute === b.minute && a.block < b.block);
}

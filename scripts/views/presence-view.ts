import { isSubstitute } from '../record/minutes/attendance-count.ts';
import type { Presence } from '../record/minutes/attendance.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { Minute, MinutesOfMeeting } from '../record/minutes/minute.ts';
import { missingAt, presentAt } from '../record/minutes/presence.ts';
import { count } from './filters.ts';

/** Who was in the room for a minute, where arrivals or departures changed it. */
export interface PresenceThen {
  /** "8 members were present when this minute was taken; Cllr A Hill was not in the room." */
  readonly words: string;
  /** Whether it is the first minute of which this is true. */
  readonly changedHere: boolean;
}

/** Undefined for a minute at which everybody on the list was there from first to last. */
export function presenceThen(minutes: MinutesOfMeeting, minute: Minute): PresenceThen | undefined {
  const place = minutes.minutes.findIndex(({ key }) => key === minute.key);
  const missing = missingAt(minutes, { minuteKey: minute.key });
  const before = minutes.minutes[place - 1];
  const missingBefore = before === undefined ? [] : missingAt(minutes, { minuteKey: before.key });
  const changedHere = namesOf(missing) !== namesOf(missingBefore);
  if (missing.length === 0 && !changedHere) return undefined;
  const present = presentAt(minutes, { minuteKey: minute.key }).length;
  const names = missing.map(({ person }) => person.name);
  const without =
    names.length === 0 ? '' : `; ${inWords(names)} ${names.length === 1 ? 'was' : 'were'} not in the room`;
  return {
    words: `${count(present, 'member')} ${present === 1 ? 'was' : 'were'} present when this minute was taken${without}.`,
    changedHere,
  };
}

function namesOf(presences: readonly Presence[]): string {
  return presences.map(({ person }) => person.id).join(' ');
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** In what capacity somebody on the list of members came, with the member whose place was taken, as the minutes give it. */
export function capacityInWords({ capacity, substituteFor }: Presence): string | undefined {
  return substituteFor === undefined ? capacity : `${capacity ?? 'Substitute'} for ${substituteFor.name}`;
}

/** What the lists tell of somebody between the lines, for the web: in no minutes does it stand so. */
export function toldOf(
  presence: Presence,
  { date }: Pick<Meeting, 'date'>,
  minutes: MinutesOfMeeting,
): readonly string[] {
  const { addedBy, substituteFor } = presence;
  const isListed = minutes.attendance.present.includes(presence);
  const isUnnamed = isListed && substituteFor === undefined && isSubstitute(presence, date);
  return [
    ...(isUnnamed ? ['Substitute (for whom is not recorded)'] : []),
    ...(addedBy === undefined ? [] : [`Added by minute ${addedBy}`]),
    ...(minutes.attendance.apologies.includes(presence) ? [cameInstead(presence, minutes)] : []).filter(
      (words) => words !== undefined,
    ),
  ];
}

/** Who came instead of somebody who sent apologies. */
function cameInstead({ person }: Presence, minutes: MinutesOfMeeting): string | undefined {
  const instead = minutes.attendance.present.find(({ substituteFor }) => substituteFor?.id === person.id);
  return instead && `Substitute: ${instead.person.name}`;
}

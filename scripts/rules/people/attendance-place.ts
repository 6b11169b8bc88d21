import type { MinutesOfMeeting } from '../../record/minutes/minute.ts';
import type { Position } from '../../sources/problem.ts';

/** Where the minutes name somebody in one of their lists. */
export function attendancePlace(
  minutes: MinutesOfMeeting,
  field: 'present' | 'also-present' | 'apologies' | 'declarations',
  personId: string,
): Position {
  const list: readonly { readonly person: string }[] = minutes.frontmatter[field];
  const index = list.findIndex(({ person }) => person === personId);
  return minutes.source.position(index === -1 ? [field] : [field, index]);
}

/** Everyone who was in the room, by id. */
export function inTheRoom({ attendance: { present, alsoPresent } }: MinutesOfMeeting): ReadonlySet<string> {
  return new Set([...present, ...alsoPresent].map(({ person }) => person.id));
}

import type { MinutesOfMeeting } from '../../record/minutes/minute.ts';
import type { Position } from '../../sources/problem.ts';

/** A line of a meeting's minutes. */
export function minutePlace({ source: { file } }: MinutesOfMeeting, line: number): Position {
  return { file, line, column: 1 };
}

import type { BodyRecord } from './record.ts';

const happened: ReadonlySet<string> = new Set(['held', 'adjourned']);

/**
 * The day up to which the record tells what happened: the last meeting that was held, or a later update of an action, answer or
 * publication. Pages speak as at this day, so that the same sources give the same pages whenever they are built.
 */
export function asAt({ meetings, registers }: Pick<BodyRecord, 'meetings' | 'registers'>): string {
  const days = [
    ...meetings.filter(({ state }) => happened.has(state)).map(({ date }) => date),
    ...meetings.map(({ published }) => published),
    ...registers.actions.flatMap(({ updates }) => updates.map(({ date }) => date)),
    ...registers.questions.map(({ answered }) => answered),
  ];
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ??
    meetings[0]?.date ??
    '1970-01-01'
  );
}

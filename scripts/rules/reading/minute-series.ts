import type { BodyRecord } from '../../record/record.ts';
import type { Minute, MinutesOfMeeting } from '../../record/minutes/minute.ts';

/** A minute of the series with the one before it. */
export interface MinuteStep {
  readonly minutes: MinutesOfMeeting;
  readonly minute: Minute;
  readonly number: number;
  readonly before: { readonly minute: Minute; readonly number: number };
  /** Whether the two stand in one set of minutes, or in two with no other meeting held between. */
  readonly adjacent: boolean;
}

/** Each minute of the record after the first of its series, in the order of their meetings. */
export function minuteSteps({ meetings }: BodyRecord): readonly MinuteStep[] {
  const steps: MinuteStep[] = [];
  const last = new Map<string, MinuteStep['before']>();
  let adjacent = true;
  for (const { minutes, state } of meetings) {
    if (minutes === undefined) adjacent &&= state !== 'held' && state !== 'adjourned';
    for (const minute of minutes?.minutes ?? []) {
      const number = Number.parseInt(minute.count, 10);
      if (minutes === undefined || Number.isNaN(number)) continue;
      const before = last.get(minute.series);
      if (before !== undefined) steps.push({ minutes, minute, number, before, adjacent });
      last.set(minute.series, { minute, number });
      adjacent = true;
    }
  }
  return steps;
}

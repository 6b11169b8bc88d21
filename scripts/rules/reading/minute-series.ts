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

/** Each minute of the record after the first, in the order of their meetings: one series for the life of the body. */
export function minuteSteps({ meetings }: BodyRecord): readonly MinuteStep[] {
  const steps: MinuteStep[] = [];
  let before: MinuteStep['before'] | undefined;
  let adjacent = true;
  for (const { minutes, state } of meetings) {
    if (minutes === undefined) adjacent &&= state !== 'held' && state !== 'adjourned';
    for (const minute of minutes?.minutes ?? []) {
      const number = Number.parseInt(minute.number, 10);
      if (minutes === undefined || Number.isNaN(number)) continue;
      if (before !== undefined) steps.push({ minutes, minute, number, before, adjacent });
      before = { minute, number };
      adjacent = true;
    }
  }
  return steps;
}

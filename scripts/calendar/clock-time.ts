import { CalendarError } from './calendar-error.ts';

/** A time on the clock at the meeting's place, written `14:00`. */
export type ClockTime = string;

/** `spoken` is "2pm" and "2.30pm", `clock` is "14:00". */
export type TimeStyle = 'spoken' | 'clock';

const SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** A value that is not a time in hours and minutes. */
export class NotATime extends CalendarError {
  override readonly name = 'NotATime';
  readonly value: string;

  constructor(value: string) {
    super(`"${value}" is not a time: write hours and minutes on the 24-hour clock, like 14:00.`);
    this.value = value;
  }
}

/** Whether the text is a time from `00:00` to `23:59`. */
export function isClockTime(text: string): boolean {
  return SHAPE.test(text);
}

/** The same text, known to be a time. Throws {@link NotATime}. */
export function parseClockTime(text: string): ClockTime {
  if (!isClockTime(text)) throw new NotATime(text);
  return text;
}

/**
 * The time in words a notice would use: "2pm", "2.30pm", "12 noon", "midnight", or "14:00" in the clock style.
 * Throws {@link NotATime}.
 */
export function printTime(time: ClockTime, style: TimeStyle = 'spoken'): string {
  const [, hours, minutes] = SHAPE.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new NotATime(time);
  return style === 'clock' ? time : spokenTime(Number(hours), minutes);
}

function spokenTime(hours: number, minutes: string): string {
  if (minutes === '00' && hours === 0) return 'midnight';
  if (minutes === '00' && hours === 12) return '12 noon';
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  const half = hours < 12 ? 'am' : 'pm';
  return minutes === '00' ? `${hour}${half}` : `${hour}.${minutes}${half}`;
}

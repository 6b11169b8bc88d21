import { CalendarError } from './calendar-error.ts';

/** A time on the clock at the meeting's place, written `14:00`. */
export type ClockTime = string;

/** How a body prints times, each by its own two o'clock in the afternoon. */
export const timeStyles = ['2pm', '2.00pm', '2:00pm', '14:00', '14:00 hours', '1400 hours'] as const;
export type TimeStyle = (typeof timeStyles)[number];

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
 * The time as the body prints it: "2pm", "2.30pm" and "12 noon", or "14:00", unless it says otherwise the first.
 * Throws {@link NotATime}.
 */
export function printTime(time: ClockTime, style: TimeStyle = '2pm'): string {
  const [, hours, minutes] = SHAPE.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new NotATime(time);
  switch (style) {
    case '14:00':
      return time;
    case '14:00 hours':
      return `${time} hours`;
    case '1400 hours':
      return `${hours}${minutes} hours`;
    case '2pm':
    case '2.00pm':
    case '2:00pm':
      return spokenTime(Number(hours), minutes, style);
  }
}

function spokenTime(hours: number, minutes: string, style: '2pm' | '2.00pm' | '2:00pm'): string {
  const point = style === '2:00pm' ? ':' : '.';
  const written = (hour: number): string =>
    minutes === '00' && style === '2pm' ? String(hour) : `${hour}${point}${minutes}`;
  if (minutes === '00' && hours === 0) return 'midnight';
  if (minutes === '00' && hours === 12) return `${written(12)} noon`;
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${written(hour)}${hours < 12 ? 'am' : 'pm'}`;
}

import { CalendarError } from './calendar-error.ts';

/** A time on the clock at the meeting's place, written `14:00`. */
export type ClockTime = string;

/**
 * How a body prints its times, by what it makes of two in the afternoon: `2pm`, `2.00 p.m.`, `14:00`, `14.00 hours`, `1400`. With `2pm` and
 * `2 pm` minutes are printed only where there are some, and noon and midnight in words.
 */
export type TimeForm = string;

const SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;
const FORM = /^(?:(14)([.:]?)00( ?(?:hours|hrs|h))?|(0?2)(?:([.:])00)?( ?)(am|pm|a\.m\.|p\.m\.|AM|PM))$/;

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

/** Whether words show how two in the afternoon is printed. */
export function isTimeForm(text: string): boolean {
  return FORM.test(text);
}

/** The same text, known to be a time. Throws {@link NotATime}. */
export function parseClockTime(text: string): ClockTime {
  if (!isClockTime(text)) throw new NotATime(text);
  return text;
}

/** The time as a body prints it: "2pm", "2.30pm" and "12 noon", unless another form is given. Throws {@link NotATime}. */
export function printTime(time: ClockTime, form: TimeForm = '2pm'): string {
  const [, hours, minutes] = SHAPE.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new NotATime(time);
  const [, long, mark = '', unit = '', short = '2', parting, space = '', half = 'pm'] = FORM.exec(form) ?? [];
  if (long !== undefined) return `${hours}${mark}${minutes}${unit}`;
  if (parting === undefined && minutes === '00' && hours === '00') return 'midnight';
  if (parting === undefined && minutes === '00' && hours === '12') return '12 noon';
  const hour = String(Number(hours) % 12 === 0 ? 12 : Number(hours) % 12).padStart(short.length, '0');
  const shown = parting === undefined && minutes === '00' ? '' : `${parting ?? '.'}${minutes}`;
  return `${hour}${shown}${space}${Number(hours) < 12 ? half.replace(/^p/, 'a').replace(/^P/, 'A') : half}`;
}

import type { TimeForm } from '../calendar/clock-time.ts';
import { printShortDate } from '../calendar/printed-date.ts';
import { attendanceInWords } from '../record/minutes/attendance-count.ts';
import type { AttendanceKind, AttendanceTable } from '../record/minutes/attendance-count.ts';
import { yearSlug } from './year-slug.ts';

/** One cell of the picture: a shape that means the same in colour and without. */
export interface PictureCell {
  readonly kind: AttendanceKind;
  readonly words: string;
}

/** Attendance of one municipal year: meetings across, people down; each cell is drawn and said. */
export interface AttendancePicture {
  readonly year: string;
  readonly anchor: string;
  readonly meetings: readonly { readonly date: string; readonly short: string; readonly address: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly address: string;
    readonly cells: readonly PictureCell[];
    readonly attended: number;
    readonly expected: number;
    readonly percent: number | undefined;
  }[];
}

/** The pictures of several years. */
export function attendancePictures(
  years: readonly { readonly year: string; readonly table: AttendanceTable }[],
  times: TimeForm,
): readonly AttendancePicture[] {
  return years.map(({ year, table }) => ({
    year,
    anchor: `year-${yearSlug(year)}`,
    meetings: table.meetings.map(({ date, address }) => ({
      date,
      short: printShortDate(date),
      address: `${address}minutes/`,
    })),
    rows: table.rows.map(({ person, cells, attended, expected, rate }) => ({
      name: person.name,
      address: person.address,
      cells: cells.map((cell) => ({ kind: cell.kind, words: attendanceInWords(cell, times) })),
      attended,
      expected,
      percent: rate === undefined ? undefined : Math.round(rate * 100),
    })),
  }));
}

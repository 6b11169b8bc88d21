import { printDate } from '../calendar/printed-date.ts';
import type { BodyRecord } from '../record/record.ts';
import type { PieceSource } from './piece-files.ts';
import type { SearchEntry } from './search-entry.ts';

/** Cuts the entries into pieces by municipal year, the newest first; what belongs to no year comes first of all. */
export function piecesOf(entries: readonly SearchEntry[], record: BodyRecord): readonly PieceSource[] {
  const yearOf = (entry: SearchEntry): string =>
    entry.meetingId === undefined ? '' : (record.meetingById.get(entry.meetingId)?.municipalYear ?? '');
  return [...Map.groupBy(entries, yearOf)]
    .sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : a < b ? 1 : -1))
    .map(([year, own]) => ({
      year,
      entries: own,
      meetings: record.meetings
        .filter(({ municipalYear }) => municipalYear === year)
        .map(({ id, date, title }) => [
          id,
          date,
          title === 'Meeting' ? printDate(date) : `${printDate(date)}, ${title}`,
        ]),
    }));
}

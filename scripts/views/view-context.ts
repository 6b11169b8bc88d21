import { workingCalendar } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { BodyRecord } from '../record/record.ts';
import type { PublishedPacks } from './published-packs.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';

/** What pages are made from. */
export interface ViewContext {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  readonly packs: PublishedPacks;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText?: { get(id: string): readonly string[] | undefined } | undefined;
  /** The day on which the site is built, `2026-11-21`: decides which meeting is next. */
  readonly buildDate: string;
  readonly calendar: WorkingCalendar;
}

/** The body's working calendar, from its rules. */
export function calendarOf({ body }: Pick<BodyRecord, 'body'>): WorkingCalendar {
  return workingCalendar({
    nation: body.jurisdiction,
    extra: body.rules['extra-holidays'],
    removed: body.rules['not-holidays'],
  });
}

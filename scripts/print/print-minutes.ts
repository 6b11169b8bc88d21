import { filters } from '../views/filters.ts';
import { minutesView } from '../views/minutes-view.ts';
import { printPage } from './print-page.ts';
import type { PrintPlace } from './print-place.ts';

/**
 * Minutes as they went to the meeting whose pack they are in: what that meeting or a later one did to them (confirmation, signature,
 * corrections, a name added) is not yet there.
 */
export function printMinutes(meetingId: string, { context, meeting: reader }: PrintPlace): string {
  const { record } = context;
  const meeting = record.meetingById.get(meetingId);
  if (meeting?.minutes === undefined) throw new Error(`The record has no minutes of ${meetingId}.`);
  const { confirmedBy, attendance, corrections } = meeting.minutes;
  const earlier = (minute: string): boolean =>
    (record.meetingById.get(record.minuteByKey.get(minute)?.meetingId ?? '')?.date ?? '') < reader.date;
  const confirmed = confirmedBy !== undefined && confirmedBy.meetingId < reader.id;
  const asGiven = {
    ...meeting.minutes,
    confirmedBy: confirmed ? confirmedBy : undefined,
    corrections: corrections.filter(({ minute }) => earlier(minute)),
    attendance: {
      ...attendance,
      present: attendance.present.filter(({ addedBy }) => addedBy === undefined || earlier(addedBy)),
    },
  };
  const view = minutesView(meeting, asGiven, context);
  const entries = view.entries.map((entry) => ({ ...entry, correctedBy: confirmed ? entry.correctedBy : [] }));
  return printPage(
    'minutes',
    {
      title: `Minutes of ${filters.day(meeting.date)}`,
      language: record.body.language,
      body: record.body.name,
      view: { ...view, entries },
      draft: !confirmed,
    },
    context,
  );
}

import { filters } from '../views/filters.ts';
import { minutesView } from '../views/minutes-view.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { MinutesOfMeeting } from '../record/minutes/minute.ts';
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
  const said = saidInMinutes(meeting, meeting.minutes);
  return printPage(
    'minutes',
    {
      title: `Minutes of ${filters.day(meeting.date)}`,
      language: record.body.language,
      body: record.body.name,
      view: {
        ...view,
        entries,
        attendance: view.attendance.filter(({ key }) => key !== 'apologies' || !said.has('apologies')),
        declarations: said.has('declarations') ? [] : view.declarations,
      },
      draft: !confirmed,
    },
    context,
  );
}

/** What minutes say themselves is not listed once more above them: apologies, interests. */
function saidInMinutes({ items }: Meeting, { minutes }: MinutesOfMeeting): ReadonlySet<string> {
  const roles = minutes.flatMap(({ key, itemKey, title }) => {
    const item = items.find((one) => one.key === itemKey || one.minuteKeys.includes(key));
    const byTitle = /apolog/iu.test(title) ? 'apologies' : /\binterests?\b/iu.test(title) ? 'declarations' : undefined;
    return [item?.standing?.role, byTitle].filter((role) => role !== undefined);
  });
  return new Set(roles);
}

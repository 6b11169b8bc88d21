import { deadlineFor } from '../calendar/deadline.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { isComing } from './meeting-state.ts';
import type { ViewContext } from './view-context.ts';

/** Until when the public may ask something of a meeting, and whose reckoning that is. */
export interface QuestionDeadline extends Deadline {
  /** "by the rule of the Marsh Panel: 4 working days before the meeting", or that it was worked out here; goes in brackets. */
  readonly source: string;
}

/**
 * The last day for questions, where somebody can still use it on the day that the pages speak of: the agenda is out, so that the
 * meeting and its day are sure, and the day has not passed. Undefined otherwise, and where the body has no rule.
 */
export function questionDeadline(
  meeting: Meeting,
  { record, calendar, buildDate }: Pick<ViewContext, 'record' | 'calendar' | 'buildDate'>,
): QuestionDeadline | undefined {
  const rule = record.body.rules['public-questions'];
  const agendaIsOut = meeting.state === 'published' || meeting.state === 'amended';
  if (rule === undefined || !agendaIsOut || !isComing(meeting, buildDate)) return undefined;
  const deadline = deadlineFor(meeting.date, { ...rule, times: record.body.times }, calendar);
  if (deadline.date < buildDate) return undefined;
  const source =
    rule.said === undefined
      ? `by the rule of the ${record.body.name}: ${deadline.rule}`
      : `worked out here from the rule “${rule.said}”, counting ${daysCounted[rule.kind]}`;
  return { ...deadline, source };
}

const daysCounted: Readonly<Record<'calendar' | 'working' | 'clear' | 'clear-working', string>> = {
  calendar: 'calendar days',
  working: 'working days',
  clear: 'clear days',
  'clear-working': 'clear working days',
};

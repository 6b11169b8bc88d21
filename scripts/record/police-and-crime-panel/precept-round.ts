import { financialYear } from '../../calendar/financial-year.ts';
import { preceptTimetable } from '../../calendar/police-and-crime-panel/precept.ts';
import type { PreceptStep } from '../../calendar/police-and-crime-panel/precept.ts';
import { isHappening, wasHeld } from '../meetings/meeting-order.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { clausesOf } from '../minutes/minute.ts';
import type { Person } from '../people/person.ts';
import { statutoryCalendar } from './statutory-calendar.ts';
import type { StatutoryOccasion, StatutoryRecord } from './statutory-calendar.ts';
import { vetoThreshold } from './veto.ts';
import type { VetoThreshold } from './veto.ts';

/** A step of the timetable with the meeting that did it, if one did or will. */
export interface PreceptRoundStep extends PreceptStep {
  readonly meeting: Meeting | undefined;
  /** `not-needed`: the panel did not veto; `not-known`: its day has passed, and the record does not say. */
  readonly state: 'done' | 'planned' | 'overdue' | 'not-needed' | 'not-known' | 'open';
}

/** The precept of one financial year: proposal, report, perhaps a veto and a second round. */
export interface PreceptRound {
  /** `2026/27`. */
  readonly financialYear: string;
  readonly review: StatutoryOccasion | undefined;
  /** Undefined until minutes say. */
  readonly vetoed: boolean | undefined;
  readonly threshold: VetoThreshold | undefined;
  readonly steps: readonly PreceptRoundStep[];
}

/** Every precept that a meeting has reviewed or will, newest year last. */
export function preceptRounds(
  record: StatutoryRecord & { readonly people: ReadonlyMap<string, Person> },
  today: string,
): readonly PreceptRound[] {
  const occasions = statutoryCalendar(record, today).find((line) => line.function.key === 'precept')?.occasions ?? [];
  const reviews = occasions.filter(({ meeting }) => inSeason(meeting.date));
  const years = [...new Set(reviews.map(({ meeting }) => yearOf(meeting.date)))].sort();
  return years.map((year) =>
    roundOf(
      year,
      reviews.filter(({ meeting }) => yearOf(meeting.date) === year),
      { record, today },
    ),
  );
}

/** A precept is proposed and reviewed between New Year and 1 March (SI 2012/2271); a budget briefing in autumn is not a review. */
function inSeason(date: string): boolean {
  return date.slice(5) < '03-02';
}

/** The year that follows the one of the review. */
function yearOf(date: string): string {
  return financialYear(`${date.slice(0, 4)}-04-01`).label;
}

interface RoundContext {
  readonly record: { readonly people: ReadonlyMap<string, Person> };
  readonly today: string;
}

function roundOf(year: string, occasions: readonly StatutoryOccasion[], { record, today }: RoundContext): PreceptRound {
  const { steps } = preceptTimetable(year);
  const reportBy = steps.find(({ key }) => key === 'report')?.by ?? '';
  const review = reviewBy(reportBy, occasions);
  const second = occasions.find(({ meeting }) => meeting.date > reportBy && meeting !== review?.meeting);
  const vetoed = review === undefined ? undefined : wasVetoed(review);
  return {
    financialYear: year,
    review,
    vetoed,
    threshold: review === undefined ? undefined : vetoThreshold(record.people.values(), review.meeting.date, 'precept'),
    steps: steps.map((step) => {
      const meeting =
        step.key === 'report' ? review?.meeting : step.key === 'second-report' ? second?.meeting : undefined;
      return { ...step, meeting, state: stateOf(step, { meeting, vetoed, today }) };
    }),
  };
}

/** A meeting in January may hear about the budget; the one that reports is called for it, or else the last before the day for it. */
function reviewBy(day: string, occasions: readonly StatutoryOccasion[]): StatutoryOccasion | undefined {
  const inTime = occasions.filter(({ meeting }) => meeting.date <= day && isHappening(meeting));
  return inTime.findLast(({ meeting }) => meeting.kind === 'precept') ?? inTime.at(-1) ?? occasions[0];
}

/** Whether the panel vetoed, by the words of its resolution; undefined where the minutes are not known. */
function wasVetoed({ minute }: StatutoryOccasion): boolean | undefined {
  if (minute === undefined) return undefined;
  const texts = clausesOf(minute)
    .map(({ text }) => text)
    .filter((text) => /\bveto/iu.test(text));
  return texts.some((text) => !/\b(?:not|no|without|nor)\b[^.;]*\bveto|\bveto\b[^.;]*\bnot\b/iu.test(text));
}

interface StepContext {
  readonly meeting: Meeting | undefined;
  readonly vetoed: boolean | undefined;
  readonly today: string;
}

function stateOf(step: PreceptStep, { meeting, vetoed, today }: StepContext): PreceptRoundStep['state'] {
  if (step.onlyAfterVeto && vetoed === false) return 'not-needed';
  if (meeting !== undefined && wasHeld(meeting)) return 'done';
  if (meeting !== undefined && isHappening(meeting)) return meeting.date < today ? 'not-known' : 'planned';
  if (step.by >= today) return 'open';
  // Only the panel's own steps can be seen in its record, and those after a veto only once there is one.
  return step.who === 'panel' && (!step.onlyAfterVeto || vetoed === true) ? 'overdue' : 'not-known';
}

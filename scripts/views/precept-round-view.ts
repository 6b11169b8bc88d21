import { printDate } from '../calendar/printed-date.ts';
import type { PreceptStep } from '../calendar/police-and-crime-panel/precept.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { preceptRounds } from '../record/police-and-crime-panel/precept-round.ts';
import type { PreceptRound, PreceptRoundStep } from '../record/police-and-crime-panel/precept-round.ts';
import { presentAt } from '../record/minutes/presence.ts';
import { count } from './filters.ts';
import { meetingLink } from './meeting-links.ts';
import type { Tag } from './meeting-state.ts';
import { shortMinuteLink } from './minute-view.ts';
import type { ViewContext } from './view-context.ts';
import type { Link } from './link.ts';

/** One duty on the way to a precept as the page shows it. */
export interface PreceptStepView {
  readonly by: string;
  /** "The panel", "The commissioner". */
  readonly who: string;
  readonly duty: string;
  readonly law: string;
  readonly tag: Tag;
  readonly meeting: Link | undefined;
  readonly minute: Link | undefined;
}

/** The precept of one financial year. */
export interface PreceptRoundView {
  readonly financialYear: string;
  /** `precept-2026-27`. */
  readonly anchor: string;
  /** Whether there was a veto, in a sentence. */
  readonly outcome: string;
  /** How many votes a veto needs or needed, and why. */
  readonly votes: string | undefined;
  /** What is not sure about that number, or about the room on that day. */
  readonly votesNotes: readonly string[];
  readonly steps: readonly PreceptStepView[];
}

/** Every precept on record, newest year first. */
export function preceptRoundViews(context: ViewContext): readonly PreceptRoundView[] {
  return preceptRounds(context.record, context.buildDate)
    .map((round) => roundView(round, context))
    .reverse();
}

/** Where the page on statutory work tells of the precept that a meeting is about; undefined for any other meeting or body. */
export function preceptLink(
  meeting: Meeting,
  { record, buildDate }: Pick<ViewContext, 'record' | 'buildDate'>,
): Link | undefined {
  if (record.body.profile !== 'police-and-crime-panel' || meeting.kind !== 'precept') return undefined;
  const round = preceptRounds(record, buildDate).find(({ steps }) =>
    steps.some((step) => step.meeting?.id === meeting.id),
  );
  return (
    round && {
      text: `The precept for ${round.financialYear}: dates, duties and the votes for a veto`,
      address: `/statutory-work/#${anchorOf(round)}`,
    }
  );
}

function anchorOf({ financialYear }: PreceptRound): string {
  return `precept-${financialYear.replace('/', '-')}`;
}

function roundView(round: PreceptRound, context: ViewContext): PreceptRoundView {
  const { review, threshold } = round;
  const toCome = review !== undefined && review.meeting.date >= context.buildDate && review.minute === undefined;
  return {
    financialYear: round.financialYear,
    anchor: anchorOf(round),
    outcome: outcomeOf(round, toCome),
    votes:
      threshold &&
      `${count(threshold.votes, 'vote')} ${toCome ? 'would be' : 'were'} needed for a veto: two-thirds of the ${count(threshold.currentMembers, 'member')} ${toCome ? 'that the record has for that day' : 'of the panel that day'}, whether present or not (${threshold.law}).`,
    votesNotes: votesNotes(round),
    steps: round.steps.map((step) => stepView(step, round)),
  };
}

function outcomeOf({ review, vetoed }: PreceptRound, toCome: boolean): string {
  const when = review === undefined ? '' : printDate(review.meeting.date);
  if (vetoed === true) return `The panel vetoed the proposed precept on ${when}.`;
  if (vetoed === false) return `The panel did not veto the proposed precept; it reviewed it on ${when}.`;
  return toCome
    ? `The panel is to review the proposed precept on ${when}.`
    : `Whether there was a veto is not known: the minutes of ${when} are not on this site.`;
}

function votesNotes({ review, threshold }: PreceptRound): readonly string[] {
  if (review === undefined) return [];
  if (threshold === undefined)
    return ['How many votes a veto needed cannot be said: the first day of a member is not on record.'];
  const { minutes } = review.meeting;
  const present =
    minutes === undefined || review.minute === undefined || minutes.attendance.present.length === 0
      ? undefined
      : presentAt(minutes, { minuteKey: review.minute.key }).length;
  return [
    ...(present === undefined
      ? []
      : [
          `${count(present, 'member')} sat when it was decided${present < threshold.votes ? ', too few for a veto' : present === threshold.votes ? ', so that a veto would have needed every one of them' : ''}.`,
        ]),
    'Co-opted members are counted as members here; whether they may vote on it is for the panel’s own arrangements.',
  ];
}

function stepView(step: PreceptRoundStep, { vetoed, review }: PreceptRound): PreceptStepView {
  const isReview = step.key === 'report' && review?.minute !== undefined;
  return {
    by: step.by,
    who: whoWords[step.who],
    duty: step.duty,
    law: step.law,
    tag:
      step.state === 'open' && step.onlyAfterVeto && vetoed !== true
        ? { words: 'Only after a veto', tone: 'plain' }
        : stepTags[step.state],
    meeting: step.meeting && meetingLink(step.meeting),
    minute: isReview ? shortMinuteLink(review.minute) : undefined,
  };
}

const whoWords: Readonly<Record<PreceptStep['who'], string>> = { commissioner: 'The commissioner', panel: 'The panel' };

const stepTags: Readonly<Record<PreceptRoundStep['state'], Tag>> = {
  done: { words: 'Done', tone: 'good' },
  planned: { words: 'Planned', tone: 'coming' },
  overdue: { words: 'Overdue', tone: 'stop' },
  'not-needed': { words: 'Not needed', tone: 'plain' },
  'not-known': { words: 'Not known', tone: 'plain' },
  open: { words: 'To come', tone: 'coming' },
};

import { votesNeeded } from '../record/decisions/majority.ts';
import type { VoteSetting } from '../record/decisions/majority.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { Minute, MinutesOfMeeting, Vote } from '../record/minutes/minute.ts';
import { statutoryFunctionOf } from '../record/police-and-crime-panel/statutory-function.ts';
import { vetoThreshold } from '../record/police-and-crime-panel/veto.ts';
import type { VetoableDecision } from '../record/police-and-crime-panel/veto.ts';
import { voteSetting } from '../record/decisions/recorded-vote.ts';
import { count } from './filters.ts';
import type { ViewContext } from './view-context.ts';

/** A minute with the minutes that it stands in: as they are now, or as a pack printed them. */
export interface MinutePlace {
  readonly minute: Minute;
  readonly meeting: Meeting;
  readonly minutes: MinutesOfMeeting;
  readonly record: ViewContext['record'];
}

/** How many members sat when a vote was taken, and how many votes it needed; nothing where the minutes list nobody. */
export function voteInWords(vote: Vote, place: MinutePlace, block: number): readonly string[] {
  const { present } = place.minutes.attendance;
  if (present.length === 0) return [];
  const setting = settingOf(place, block);
  const sat = `${count(setting.present, 'member')} sat when the vote was taken.`;
  return [sat, needed(vote, setting)].filter((sentence) => sentence !== undefined);
}

/** How many votes a veto would have needed, for a minute on something that may be vetoed; undefined for any other minute or body. */
export function vetoInWords({ minute, meeting, minutes, record }: MinutePlace): string | undefined {
  const decision = record.body.profile === 'police-and-crime-panel' ? vetoable(minute.title) : undefined;
  if (decision === undefined || minutes.attendance.present.length === 0) return undefined;
  const threshold = vetoThreshold(record.people.values(), meeting.date, decision);
  if (threshold === undefined) return undefined;
  const { votes, currentMembers } = threshold;
  return `A veto would have needed ${count(votes, 'vote')}: two-thirds of the ${count(currentMembers, 'member')}, whether present or not.`;
}

/** The same with how many sat then, for a minute without a recorded vote that says so. */
export function vetoAloneInWords(place: MinutePlace): string | undefined {
  const veto = vetoInWords(place);
  return veto && `${veto} ${count(settingOf(place).present, 'member')} sat then.`;
}

function settingOf({ minute, meeting, minutes, record }: MinutePlace, block?: number): VoteSetting {
  const twoThirdsOf = record.body.profile === 'police-and-crime-panel' ? 'current-members' : 'present';
  return voteSetting(
    { people: record.people.values(), minutes, date: meeting.date, twoThirdsOf },
    { minuteKey: minute.key, block },
  );
}

function needed(vote: Vote, setting: VoteSetting): string | undefined {
  if (vote.majority === 'two-thirds') {
    const votes = votesNeeded({ kind: 'two-thirds', of: setting.twoThirdsOf }, setting);
    if (votes === undefined) return undefined;
    const of =
      setting.twoThirdsOf === 'present'
        ? `the ${setting.present} present`
        : `all ${count(setting.currentMembers ?? 0, 'member')}, whether present or not`;
    return `${count(votes, 'vote')} ${votes === 1 ? 'was' : 'were'} needed: two-thirds of ${of}.`;
  }
  const cast = vote.for === undefined || vote.against === undefined ? undefined : vote.for + vote.against;
  const votes = votesNeeded({ kind: 'simple' }, { ...setting, cast }) ?? 0;
  return `${count(votes, 'vote')} ${votes === 1 ? 'was' : 'were'} needed: more than half of ${cast === undefined ? 'them' : `the ${cast} cast`}.`;
}

/** A precept, or the appointment of a Chief Constable; no veto is open on other posts. */
function vetoable(title: string): VetoableDecision | undefined {
  const key = statutoryFunctionOf(title)?.key;
  if (key === 'precept') return 'precept';
  return key === 'confirmation-hearing' && /chief constable/iu.test(title) && !/deputy chief constable/iu.test(title)
    ? 'chief-constable'
    : undefined;
}

import { printDate } from '../calendar/printed-date.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';

/** A state in words, with a tone that gives the tag its shape and colour beside the words. */
export interface Tag {
  readonly words: string;
  readonly tone: 'plain' | 'good' | 'warning' | 'stop' | 'coming';
}

const stateTags: Readonly<Record<Meeting['state'], Tag>> = {
  provisional: { words: 'Provisional', tone: 'warning' },
  scheduled: { words: 'Scheduled', tone: 'coming' },
  published: { words: 'Agenda published', tone: 'coming' },
  amended: { words: 'Agenda amended', tone: 'warning' },
  held: { words: 'Held', tone: 'plain' },
  adjourned: { words: 'Adjourned', tone: 'warning' },
  postponed: { words: 'Postponed', tone: 'stop' },
  cancelled: { words: 'Cancelled', tone: 'stop' },
};

/** The tag of a meeting's state. */
export function stateTag({ state }: Pick<Meeting, 'state'>): Tag {
  return stateTags[state];
}

/** What the state means for a reader, in a sentence; undefined where the tag says all. */
export function stateSentence({ state, condition, reason, continuedOn }: Meeting): string | undefined {
  const why = reason === undefined ? '' : ` ${reason}`;
  const goesOn =
    continuedOn === undefined
      ? ''
      : ` It ${state === 'adjourned' ? 'continues' : 'takes place instead'} on ${printDate(continuedOn)}.`;
  switch (state) {
    case 'provisional':
      return condition === undefined
        ? 'This meeting may not take place.'
        : `This meeting may not take place: ${condition}`;
    case 'adjourned':
      return `This meeting was adjourned.${why}${goesOn}`;
    case 'postponed':
      return `This meeting was postponed.${why}${goesOn}`;
    case 'cancelled':
      return `This meeting was cancelled.${why}${goesOn}`;
    case 'amended':
      return `The agenda was changed after it was published.${why}`;
    default:
      return reason;
  }
}

/** Whether the meeting is still to come on that day; what is off is not. */
export function isComing({ state, date }: Meeting, today: string): boolean {
  return date >= today && state !== 'held' && state !== 'cancelled' && state !== 'postponed';
}

const outcomeTags: Readonly<Record<NonNullable<Item['outcome']>, Tag>> = {
  noted: { words: 'Noted', tone: 'plain' },
  agreed: { words: 'Agreed', tone: 'good' },
  endorsed: { words: 'Endorsed', tone: 'good' },
  approved: { words: 'Approved', tone: 'good' },
  discussed: { words: 'Discussed', tone: 'plain' },
  deferred: { words: 'Deferred', tone: 'warning' },
  withdrawn: { words: 'Withdrawn', tone: 'stop' },
};

/** The tag of an item's outcome; undefined until there is one. */
export function outcomeTag({ outcome }: Pick<Item, 'outcome'>): Tag | undefined {
  return outcome === undefined ? undefined : outcomeTags[outcome];
}

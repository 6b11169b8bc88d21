import type { Action, ActionStatus } from '../record/actions/action.ts';
import type { Tag } from './meeting-state.ts';

const statusTags: Readonly<Record<ActionStatus, Tag>> = {
  outstanding: { words: 'Outstanding', tone: 'warning' },
  ongoing: { words: 'Ongoing', tone: 'coming' },
  answered: { words: 'Answered', tone: 'good' },
  'proposed-for-discharge': { words: 'Proposed for discharge', tone: 'good' },
  discharged: { words: 'Discharged', tone: 'plain' },
  closed: { words: 'Dropped from the tracker', tone: 'plain' },
};

/** The tag of a status. */
export function statusTag(status: ActionStatus): Tag {
  return statusTags[status];
}

/** Where an action stands by its last update. */
export function actionTag({ updates }: Pick<Action, 'updates'>): Tag {
  return statusTags[updates.findLast(({ status }) => status !== undefined)?.status ?? 'outstanding'];
}

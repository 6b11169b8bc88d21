import type { Meeting } from '../record/meetings/meeting.ts';
import { plainName } from '../sources/file-name.ts';
import { markdownFile } from '../sources/written-yaml.ts';
import type { Draft } from './draft.ts';

/** An action that a clause opened, to be followed. */
export function draftAction(wish: {
  readonly from: string;
  readonly meeting: Pick<Meeting, 'date'>;
  readonly title?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
}): Draft {
  const { from, meeting, title, owner, due } = wish;
  const name = plainName(title ?? from).toLowerCase();
  return {
    files: [
      {
        path: `actions/${meeting.date}-${name}.md`,
        text: markdownFile({ from, meeting: meeting.date, title, owner, due }),
      },
    ],
    next: [
      'Put {action} after the clause in minutes.md, if it is not there.',
      'Add to "updates:" whenever something becomes of it: a date, a status and a text.',
    ],
  };
}

/** A question from the public. */
export function draftQuestion(wish: {
  readonly meeting: Pick<Meeting, 'date'>;
  readonly title: string;
  readonly asker?: string | undefined;
  readonly received?: string | undefined;
}): Draft {
  const { meeting, title, asker, received } = wish;
  return {
    files: [
      {
        path: `questions/${meeting.date}-${plainName(title).toLowerCase()}.md`,
        text: markdownFile({ meeting: meeting.date, title, asker, received, outcome: 'awaiting-answer' }),
      },
    ],
    next: ['Write the question below the fields, as it was put.'],
  };
}

import type { z } from 'zod';
import { actionSchema } from './action.ts';
import { documentSchema } from './document.ts';
import { meetingSchema } from './meeting.ts';
import { minutesSchema } from './minutes.ts';
import { pageSchema } from './page.ts';
import { panelSchema } from './panel.ts';
import { peopleSchema } from './people.ts';
import { questionSchema } from './question.ts';
import { recommendationsSchema } from './recommendations.ts';
import { releaseSchema } from './release.ts';
import { standingTextSchema } from './standing-text.ts';
import { synonymsSchema } from './synonyms.ts';
import { topicsSchema } from './topics.ts';
import { workProgrammeSchema } from './work-programme.ts';

/** A kind of file that a clerk writes. */
export interface SourceKind {
  /** A name for files about it: `meeting`. */
  readonly name: string;
  /** What a clerk calls it. */
  readonly title: string;
  /** Where it stands below `content`, with `*` for what differs. */
  readonly place: string;
  /** What its fields stand for, in a sentence. */
  readonly about: string;
  readonly schema: z.ZodType;
}

/** Every kind of source, in the order in which a clerk meets them. The ending of `place` says whether the fields are frontmatter. */
export const sourceKinds: readonly SourceKind[] = [
  {
    name: 'meeting',
    title: 'A meeting',
    place: 'meetings/*/meeting.md',
    about: 'The agenda: day, place and items. Below the fields stand notes to the public.',
    schema: meetingSchema,
  },
  {
    name: 'paper',
    title: 'A paper',
    place: 'meetings/*/*/*.md',
    about: 'A report, appendix, letter or deck of slides, in the folder of its item. Below the fields stands its text.',
    schema: documentSchema,
  },
  {
    name: 'minutes',
    title: 'Minutes',
    place: 'meetings/*/minutes.md',
    about: 'Who was there and what was declared. Below the fields stand the minutes.',
    schema: minutesSchema,
  },
  {
    name: 'action',
    title: 'An action',
    place: 'actions/*.md',
    about: 'What became of an action that a minute opened.',
    schema: actionSchema,
  },
  {
    name: 'question',
    title: 'A public question',
    place: 'questions/*.md',
    about: 'A question from the public; its text stands below the fields.',
    schema: questionSchema,
  },
  {
    name: 'recommendations',
    title: 'Recommendations',
    place: 'recommendations/*.md',
    about: 'The recommendations of a statutory report and what was answered.',
    schema: recommendationsSchema,
  },
  {
    name: 'standing-text',
    title: 'A standing item',
    place: 'standing-text/*.md',
    about: 'An item that comes back at every meeting; the wording that is printed stands below the fields.',
    schema: standingTextSchema,
  },
  {
    name: 'page',
    title: 'A page',
    place: 'pages/*.md',
    about: 'A page of the website about the body; its text stands below the fields.',
    schema: pageSchema,
  },
  {
    name: 'panel',
    title: 'The body',
    place: 'panel.yaml',
    about: 'The body that meets: its name, how to reach it, and the rules it keeps.',
    schema: panelSchema,
  },
  {
    name: 'people',
    title: 'People',
    place: 'people.yaml',
    about: 'Everybody who appears in the papers, once, with their roles and dates.',
    schema: peopleSchema,
  },
  {
    name: 'topics',
    title: 'Topics',
    place: 'topics.yaml',
    about: 'Matters that are followed from meeting to meeting.',
    schema: topicsSchema,
  },
  {
    name: 'synonyms',
    title: 'Synonyms',
    place: 'synonyms.yaml',
    about: 'Words that find one another in the search.',
    schema: synonymsSchema,
  },
  {
    name: 'work-programme',
    title: 'The work programme',
    place: 'work-programme.yaml',
    about: 'What the body means to take on, and what it may choose from.',
    schema: workProgrammeSchema,
  },
  {
    name: 'release',
    title: 'A release',
    place: 'meetings/*/releases/*.yaml',
    about: 'What was published of a meeting. `npm run publish` writes it; nobody edits it.',
    schema: releaseSchema,
  },
];

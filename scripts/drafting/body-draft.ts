import { markdownFile, yamlText } from '../sources/written-yaml.ts';
import type { Draft, DraftFile } from './draft.ts';

/** The kinds of body that can be begun. */
export const bodyKinds = ['panel', 'town', 'committee', 'board'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** What is known of a body that is new. */
export interface BodyWish {
  readonly kind: BodyKind;
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly email: string;
}

/** What differs from kind to kind. */
interface BodyForm {
  /** What the body calls itself in a sentence. */
  readonly word: string;
  readonly about: string;
  /** Clear days before a meeting; undefined where no law sets any. */
  readonly clearDays: number | undefined;
  readonly publicTime: string | undefined;
}

const forms: Readonly<Record<BodyKind, BodyForm>> = {
  panel: {
    word: 'Panel',
    about: 'A panel of councillors and independent members that holds a commissioner to account.',
    // LGA 1972 s.100B(3), which the Police and Crime Panels regulations apply to panels.
    clearDays: 5,
    publicTime: 'Public question time',
  },
  town: {
    word: 'Council',
    about: 'The council that looks after the town.',
    // LGA 1972 Sch. 12 para. 10(2)(a).
    clearDays: 3,
    publicTime: 'Public participation',
  },
  committee: {
    word: 'Committee',
    about: 'A committee of the council.',
    // LGA 1972 s.100B(3) and s.100E.
    clearDays: 5,
    publicTime: 'Public questions',
  },
  board: { word: 'Board', about: 'The board that runs the organisation.', clearDays: undefined, publicTime: undefined },
};

/** A folder of sources for a new body: what it needs to be built, standing items in plain words, and two pages. */
export function draftBody({ kind, id, name, url, email }: BodyWish): Draft {
  const { word, about, clearDays, publicTime } = forms[kind];
  const panel = {
    id,
    name,
    url,
    profile: kind === 'panel' ? 'police-and-crime-panel' : undefined,
    about,
    contact: { name: 'The clerk', email },
    rules: clearDays === undefined ? undefined : { 'clear-days': { days: clearDays }, 'late-reasons': true },
  };
  return {
    files: [
      { path: 'panel.yaml', text: yamlText(panel) },
      { path: 'people.yaml', text: 'people: []\n' },
      ...standingTexts(word, publicTime),
      ...pages({ word, name, email, publicTime }),
    ],
    next: [
      'Say in panel.yaml what the body is and does, with "about:", and list the councils or offices that people belong to, with "organisations:".',
      'List its members and officers in people.yaml, with their roles and dates.',
      ...(clearDays === undefined
        ? []
        : [
            `Look at "rules:" in panel.yaml: papers are open ${clearDays} clear days before a meeting, as the law asks of councils in England.`,
          ]),
      `Begin the first meeting with "npm run new -- meeting DATE --content FOLDER".`,
    ],
  };
}

function standingTexts(word: string, publicTime: string | undefined): readonly DraftFile[] {
  const text = (name: string, title: string, body: string): DraftFile => ({
    path: `standing-text/${name}.md`,
    text: markdownFile({ title, role: name }, body),
  });
  return [
    text('apologies', 'Apologies', 'To receive apologies for absence.'),
    text(
      'declarations',
      'Declarations of interest',
      'To receive declarations of interest in any matter on this agenda.',
    ),
    text(
      'minutes',
      'Minutes of the previous meeting',
      'To confirm the minutes of the previous meeting as a correct record.',
    ),
    text('tracker', 'Actions', 'To consider progress on what earlier meetings asked for.'),
    ...(publicTime === undefined
      ? []
      : [text('public-questions', publicTime, 'To hear members of the public who have asked to speak.')]),
    text('urgent', 'Urgent business', `To consider business that the Chair of the ${word} accepts as urgent.`),
    text('next-meeting', 'Date of next meeting', `To note when and where the ${word} meets next.`),
  ];
}

function pages({
  word,
  name,
  email,
  publicTime,
}: {
  readonly word: string;
  readonly name: string;
  readonly email: string;
  readonly publicTime: string | undefined;
}): readonly DraftFile[] {
  const asking =
    publicTime === undefined
      ? ''
      : `\n\nTo speak at a meeting, write to [${email}](mailto:${email}) in good time before it.`;
  return [
    {
      path: 'pages/about.md',
      text: markdownFile(
        { title: `About the ${word}`, summary: `What the ${word} is and does.`, order: 10 },
        `This site has the agendas, papers and minutes of the ${name}.`,
      ),
    },
    {
      path: 'pages/how-to-take-part.md',
      text: markdownFile(
        { title: 'Take part', summary: 'How to come to a meeting.', order: 20 },
        `Meetings are listed on [the page of meetings](/meetings/). To ask about one, write to [${email}](mailto:${email}).${asking}`,
      ),
    },
  ];
}

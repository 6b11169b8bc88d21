import { printDate } from '../../calendar/printed-date.ts';
import type { Person } from '../../record/people/person.ts';
import { partyName } from '../../record/people/person.ts';
import type { BodyRecord } from '../../record/record.ts';
import { roleWords } from '../../views/role-words.ts';
import { htmlBlocks } from '../html-blocks.ts';
import type { SearchEntry } from '../search-entry.ts';
import type { EntryMaker } from './entry-maker.ts';
import { plainBlocks } from './entry-maker.ts';

type Registers = BodyRecord['registers'];

/** An action, with what became of it. */
export function actionEntry(action: Registers['actions'][number], maker: EntryMaker): SearchEntry {
  const [page = '', anchor = ''] = action.address.split('#');
  const number = action.reference.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return maker.make(
    {
      kind: 'Action',
      page,
      anchor,
      title: `Action ${action.reference}: ${action.title}`,
      subject: action.title,
      context: 'Action tracker',
      belongs: ['Action tracker', action.owner === undefined ? '' : partyName(action.owner)],
      references: [...new Set([number, action.key.replaceAll('.', '')])].flatMap((one) => [one, `action${one}`]),
      blocks: plainBlocks(
        anchor,
        ...action.updates.map(({ text }) => text),
        ...htmlBlocks(maker.sources.rendered.actions.get(action.key)?.html ?? '').map(({ text }) => text),
      ),
      topics: action.topics,
    },
    maker.meeting(action.meetingId),
  );
}

/** A question from the public. */
export function questionEntry(question: Registers['questions'][number], maker: EntryMaker): SearchEntry {
  const [page = '', anchor = ''] = question.address.split('#');
  return maker.make(
    {
      kind: 'Public question',
      page,
      anchor,
      title: question.title,
      context: 'Questions from the public',
      belongs: ['Public question, asked by a resident', question.asker ?? ''],
      blocks: htmlBlocks(maker.sources.rendered.questions.get(question.id)?.html ?? '').map(({ text }) => ({
        anchor,
        text,
      })),
      topics: question.topics,
    },
    maker.meeting(question.meetingId),
  );
}

/** Somebody in the record: roles, and the other spellings of the name. */
export function personEntry(person: Person, maker: EntryMaker): SearchEntry {
  const roles = person.memberships.map(({ role, title, organisation, from, until, note }) =>
    [
      title === undefined ? roleWords(role) : `${title} (${roleWords(role)})`,
      organisation === undefined ? undefined : `, ${organisation.name}`,
      from === undefined ? undefined : ` from ${printDate(from)}`,
      until === undefined ? undefined : ` until ${printDate(until)}`,
      note === undefined ? undefined : `. ${note}`,
    ]
      .filter((part) => part !== undefined)
      .join(''),
  );
  return maker.make({
    kind: 'Person',
    page: person.address,
    title: person.name,
    context: roles[0] ?? '',
    belongs: ['Member, who is', ...person.variants, /^Cllr\b/u.test(person.name) ? 'Councillor' : ''],
    blocks: plainBlocks('', ...roles.map((role) => `${role}.`), person.note),
  });
}

/** A topic, by its title, what it is about, and what else it is called. */
export function topicEntry(topic: Registers['topics'][number], maker: EntryMaker): SearchEntry {
  return maker.make({
    kind: 'Topic',
    page: topic.address,
    title: topic.title,
    context: 'Topic',
    belongs: ['Topic'],
    blocks: plainBlocks('', topic.about),
    topics: [topic.id],
  });
}

/** A page of prose, by its sections. */
export function pageEntries(page: BodyRecord['pages'][number], maker: EntryMaker): readonly SearchEntry[] {
  const blocks = htmlBlocks(maker.sources.rendered.pages.get(page.id)?.html ?? '');
  const sections: { title: string; anchor: string; blocks: { anchor: string; text: string }[] }[] = [
    { title: page.title, anchor: '', blocks: page.summary === undefined ? [] : [{ anchor: '', text: page.summary }] },
  ];
  for (const { kind, anchor, text } of blocks) {
    if (kind === 'heading') sections.push({ title: text, anchor, blocks: [] });
    else sections.at(-1)?.blocks.push({ anchor, text });
  }
  return sections.map((section) =>
    maker.make({
      kind: 'Page',
      page: page.address,
      anchor: section.anchor,
      title: section.title,
      context: section.anchor === '' ? 'About this site' : page.title,
      blocks: section.blocks,
    }),
  );
}

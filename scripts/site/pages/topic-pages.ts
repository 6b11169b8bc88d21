import { topicTrail } from '../../record/programme/topic-trail.ts';
import type { TrailEntry, TrailKind } from '../../record/programme/topic-trail.ts';
import type { Topic } from '../../record/programme/topic.ts';
import { groupByMeeting } from './decisions-page.ts';
import type { DecisionGroup } from './decisions-page.ts';
import { isFilled } from '../filled-registers.ts';
import { SitePage } from '../site-page.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** All topics. */
export interface TopicsView {
  readonly topics: readonly { readonly topic: Topic; readonly meetings: number; readonly decisions: number }[];
}

/** One matter across meetings. */
export interface TopicView {
  readonly topic: Topic;
  readonly days: readonly {
    readonly date: string;
    readonly known: boolean;
    readonly meeting: string | undefined;
    readonly entries: readonly (TrailEntry & { readonly what: string })[];
  }[];
  readonly decisions: readonly DecisionGroup[];
}

const kindWords: Readonly<Record<TrailKind, string>> = {
  item: 'Agenda item',
  document: 'Paper',
  minute: 'Minute',
  clause: 'Decision',
  action: 'Action',
  question: 'Public question',
  recommendations: 'Recommendations',
  'work-programme': 'Work programme',
};

/** The list of topics and a page for each. */
export function topicPages(context: ViewContext): readonly SitePage[] {
  const { record } = context;
  const { topics, decisions } = record.registers;
  if (!isFilled(record.registers, 'topics')) return [];
  const trails = new Map(topics.map(({ id }) => [id, topicTrail(id, record)]));
  return [
    new SitePage<TopicsView>({
      kind: 'topics',
      address: '/topics/',
      title: 'Topics',
      description: `Topics that the ${record.body.name} has followed from meeting to meeting.`,
      crumbs: [],
      section: 'topics',
      view: {
        topics: topics.map((topic) => ({
          topic,
          meetings: new Set(
            (trails.get(topic.id) ?? []).map(({ meetingId }) => meetingId).filter((id) => id !== undefined),
          ).size,
          decisions: decisions.filter((decision) => decision.topics.includes(topic.id)).length,
        })),
      },
    }),
    ...topics.map((topic) => topicPage(topic, trails.get(topic.id) ?? [], context)),
  ];
}

function topicPage(topic: Topic, trail: readonly TrailEntry[], context: ViewContext): SitePage<TopicView> {
  const { record } = context;
  const shown = trail.filter(({ kind }) => kind !== 'clause');
  const days = [...Map.groupBy(shown, ({ date }) => date)].reverse();
  return new SitePage({
    kind: 'topic',
    address: topic.address,
    title: `Topic: ${topic.title}`,
    description:
      topic.about ??
      `Everything on ${topic.title.toLowerCase()} in the record of the ${record.body.name}: papers, minutes, decisions and actions.`,
    crumbs: [{ text: 'Topics', address: '/topics/' }],
    section: 'topics',
    view: {
      topic,
      days: days.map(([date, entries]) => ({
        date,
        known: date !== '9999',
        meeting: entries.map(({ meetingId }) => meetingId).find((id) => id !== undefined && record.meetingById.has(id)),
        entries: entries.map((entry) => ({ ...entry, what: kindWords[entry.kind] })),
      })),
      decisions: groupByMeeting(
        record.registers.decisions.filter(({ topics }) => topics.includes(topic.id)),
        context,
      ),
    },
  });
}

import type { Problem } from '../../sources/problem.ts';
import type { TopicsSource } from '../../sources/schemas/topics.ts';
import type { Source } from '../../sources/sources.ts';
import type { RegisterLinks } from '../registers/register-links.ts';
import type { Topic } from './topic.ts';

/** The topics of `topics.yaml`; an id used twice is a problem. */
export function buildTopics(source: Source<TopicsSource>): {
  readonly topics: readonly Topic[];
  readonly problems: readonly Problem[];
} {
  const topics = new Map<string, Topic>();
  const problems: Problem[] = [];
  for (const [index, { id, title, about, synonyms }] of source.data.topics.entries()) {
    if (topics.has(id)) {
      problems.push({
        ...source.position(['topics', index, 'id']),
        message: `The topic "${id}" is there twice.`,
        remedy: 'Join the two, or give one of them another id.',
      });
    } else topics.set(id, { id, title, about, synonyms, address: `/topics/${id}/` });
  }
  return { topics: [...topics.values()], problems };
}

/** Tells topics of items and papers that are not in `topics.yaml`. */
export function checkTopics(links: RegisterLinks): void {
  for (const { items, source } of links.context.meetings) {
    for (const [index, item] of items.entries())
      links.topics(item.topics, { source, path: ['items', index, 'topics'] });
  }
  for (const { topics, source } of links.context.documentById.values())
    links.topics(topics, { source, path: ['topics'] });
}

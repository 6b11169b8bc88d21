import type { BodyRecord } from '../record/record.ts';

/** A feed of what is new in a part of the record. */
export interface FeedName {
  /** `/feeds/topics/road-safety.xml`. */
  readonly address: string;
  readonly title: string;
  /** What the search page narrows by where it offers the feed: `topic=Road and travel safety`. */
  readonly filter: string;
}

/** Kinds of things that come anew with each meeting, by the name of their feed. */
const kinds: readonly (readonly [file: string, kind: string, title: string])[] = [
  ['minutes', 'Minute', 'Minutes'],
  ['decisions', 'Decision', 'Decisions'],
  ['reports', 'Report', 'Reports'],
  ['actions', 'Action', 'Actions'],
  ['questions', 'Public question', 'Questions from the public'],
];

/** Every feed of the site, by kind, topic and person. */
export function feedNames({ registers, people }: Pick<BodyRecord, 'registers' | 'people'>): readonly FeedName[] {
  return [
    ...kinds.map(([file, kind, title]) => ({ address: `/feeds/${file}.xml`, title, filter: `kind=${kind}` })),
    ...registers.topics.map(({ id, title }) => ({
      address: `/feeds/topics/${id}.xml`,
      title,
      filter: `topic=${title}`,
    })),
    ...[...people.values()].map(({ id, name }) => ({
      address: `/feeds/members/${id}.xml`,
      title: name,
      filter: `member=${name}`,
    })),
  ];
}

import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../scripts/publishing/prepared.ts';
import { feeds } from '../../scripts/search/feeds.ts';
import { searchEntries } from '../../scripts/search/search-entries.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';

/* A feed tells of what the search finds under its kind, topic or member, and of nothing else. */

const silent = { step: () => undefined, at: () => undefined, end: () => undefined, say: () => undefined };
let byAddress: ReadonlyMap<string, string>;

beforeAll(async () => {
  await using content = await contentFolder({
    ...fullContent,
    'topics.yaml': 'topics:\n  - id: dredging\n    title: Dredging\n  - id: gulls\n    title: Gulls\n',
  });
  const { record, rendered, suppliedText } = await prepare(content.path, silent);
  byAddress = new Map(feeds(searchEntries({ record, rendered, suppliedText, packs: new Map() }), record));
});

/** The titles of what a feed tells of. */
function told(address: string): readonly string[] {
  const [, ...entries] = (byAddress.get(address) ?? 'no such feed').split('<entry>');
  return entries.map((entry) => /<title>([^<]*)/u.exec(entry)?.[1] ?? '');
}

describe('a feed', () => {
  it('of a kind has that kind', () => {
    expect(told('/feeds/minutes.xml')).toMatchInlineSnapshot(`
      [
        "Minute 41: Apologies",
        "Minute 42: Dredging",
      ]
    `);
  });

  it('of a topic has what is about it', () => {
    expect(told('/feeds/topics/dredging.xml')).toMatchInlineSnapshot(`
      [
        "Action 42ii: The harbour master say what the next survey will cost",
        "Depth at berth 3",
      ]
    `);
  });

  it('of a topic that nothing is about is empty, and says so with its date', () => {
    expect(told('/feeds/topics/gulls.xml')).toEqual([]);
    expect(byAddress.get('/feeds/topics/gulls.xml')).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });

  it('of a member has what names them', () => {
    expect(told('/feeds/members/quill-bertram.xml')).toMatchInlineSnapshot(`
      [
        "Attendance on 7 April 2031",
      ]
    `);
  });

  it('bears its own address and the name of the body', () => {
    const feed = byAddress.get('/feeds/members/quill-bertram.xml');
    expect(feed).toContain('<link rel="self" href="https://harbour.example/feeds/members/quill-bertram.xml"/>');
    expect(feed).toContain('<title>Harbour Scrutiny Panel: Cllr Bertram Quill</title>');
  });
});

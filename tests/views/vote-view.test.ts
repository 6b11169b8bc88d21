import { describe, expect, it } from 'vitest';
import { minuteView } from '../../scripts/views/minute-view.ts';
import type { MinuteView } from '../../scripts/views/minute-view.ts';
import { policePanel, siteContext } from '../fixtures/site-context.ts';
import type { Changes } from '../fixtures/content-folder.ts';

const names = ['Ada', 'Ben', 'Cora', 'Dan', 'Eve', 'Finn'];
const people = `people:\n${names.map((name) => `  - {id: ${name.toLowerCase()}, name: Cllr ${name}, memberships: [{role: member, organisation: northside, from: "2030-05-20"}]}\n`).join('')}`;

function minute(
  key: string,
  body: string,
  {
    present = ['ada', 'ben', 'cora', 'dan', 'eve'],
    panel = {},
  }: { readonly present?: readonly string[]; readonly panel?: Changes } = {},
): MinuteView {
  const context = siteContext(
    {
      'people.yaml': people,
      ...panel,
      'meetings/2031-04-07/meeting.md': '---\ndate: "2031-04-07"\nstate: held\nitems: []\n---\n',
      'meetings/2031-04-07/02-dredging/report.md': undefined,
      'meetings/2031-04-07/minutes.md': `---\nstatus: draft\npresent: [${present.join(', ')}]\n---\n\n${body}`,
    },
    '2031-05-01',
  );
  const found = context.record.minuteByKey.get(key);
  if (found === undefined) throw new Error(`There is no minute ${key}.`);
  return minuteView(found, context);
}

const majority = ({ blocks }: MinuteView): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'vote' ? block.majority : []));
const vote = (title: string, attributes: string) =>
  `## 41 ${title}\n\n::: vote {${attributes}}\nThere was a vote.\n:::\n`;

describe('A recorded vote says how many sat then and how many votes it needed', () => {
  it('more than half of those who sat, where votes were not counted', () => {
    expect(majority(minute('41', vote('Chair', 'unanimous')))).toEqual([
      '5 members sat when the vote was taken.',
      '3 votes were needed: more than half of them.',
    ]);
  });

  it('more than half of the votes cast, where they were', () => {
    expect(majority(minute('41', vote('Chair', 'for=2 against=1 abstained=2')))[1]).toBe(
      '2 votes were needed: more than half of the 3 cast.',
    );
  });

  it('two-thirds of those present in a committee, of all members in a police and crime panel', () => {
    const special = vote('Chair', 'unanimous majority=two-thirds');
    expect(majority(minute('41', special))[1]).toBe('4 votes were needed: two-thirds of the 5 present.');
    expect(majority(minute('41', special, { present: ['ada', 'ben', 'cora', 'dan'], panel: policePanel }))[1]).toBe(
      '4 votes were needed: two-thirds of all 6 members, whether present or not.',
    );
  });

  it('and not how many of all members, where one has no first day on record', () => {
    const undated = `${people}  - {id: gus, name: Cllr Gus, memberships: [{role: member}]}\n`;
    const special = vote('Chair', 'unanimous majority=two-thirds');
    expect(majority(minute('41', special, { panel: { ...policePanel, 'people.yaml': undated } }))).toEqual([
      '5 members sat when the vote was taken.',
    ]);
  });

  it('and nothing where the minutes list nobody', () => {
    expect(majority(minute('41', vote('Chair', 'unanimous'), { present: [] }))).toEqual([]);
  });
});

describe('A minute on a precept says what a veto would have needed', () => {
  const veto = 'A veto would have needed 4 votes: two-thirds of the 6 members, whether present or not.';

  it('with the vote, where one is recorded', () => {
    const view = minute('41', vote('Budget and precept', 'unanimous'), { panel: policePanel });
    expect([majority(view).at(-1), view.veto]).toEqual([veto, undefined]);
  });

  it('by itself, where none is', () => {
    expect(minute('41', '## 41 Budget and precept\n\nIt was endorsed.\n', { panel: policePanel }).veto).toBe(
      `${veto} 5 members sat then.`,
    );
  });

  it('and nothing on other matters, or in another body', () => {
    expect(minute('41', '## 41 Lamps\n\nThey were lit.\n', { panel: policePanel }).veto).toBeUndefined();
    expect(minute('41', '## 41 Budget and precept\n\nIt was endorsed.\n').veto).toBeUndefined();
  });
});

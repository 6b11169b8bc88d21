import { expect, test } from 'vitest';
import { asAt } from '../../scripts/record/as-at.ts';
import { renderRecord } from '../../scripts/text/rendered-record.ts';
import { calendarOf } from '../../scripts/views/view-context.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { sitePages } from '../../scripts/site/pages/site-pages.ts';
import type { SitePage } from '../../scripts/site/site-page.ts';
import { siteFrame } from '../../scripts/site/site-frame.ts';
import { smallRecord } from '../fixtures/small-record.ts';
import type { Changes } from '../fixtures/content-folder.ts';

const minutes = `---
status: confirmed
present:
  - person: fennimore-ada
    capacity: Chair
  - quill-bertram
---

## 12 Dredging

The channel was discussed. See [the minute](minute:12).

::: resolved {lead="RESOLVED – That:"}
i. the report be noted; and
ii. the Harbour Master write about the channel. {action owner=quill-bertram due="2031-05-01"}
:::

## 12 Lighting {as=12b}

::: vote {unanimous}
The vote was unanimous.
:::

::: resolved {lead="RESOLVED –"}
That the lamps be replaced.
:::
`;

/** The pages of the small body, by address. */
function pagesOf(changes: Changes = {}): ReadonlyMap<string, SitePage> {
  const { record } = smallRecord(changes);
  const { rendered } = renderRecord(record);
  const context: ViewContext = {
    record,
    rendered,
    packs: new Map(),
    buildDate: asAt(record),
    calendar: calendarOf(record),
  };
  const pages = sitePages(context);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  expect(byAddress.size).toBe(pages.length);
  return byAddress;
}

const withMinutes = { 'meetings/2031-04-07/minutes.md': minutes };

test('Every page of the main menu and every register is there', () => {
  const pages = pagesOf();
  for (const address of [
    '/',
    '/meetings/',
    '/minutes/',
    '/decisions/',
    '/actions/',
    '/members/',
    '/members/attendance/',
    '/a-to-z/',
    '/search/',
    '/accessibility/',
    '/404.html',
  ]) {
    expect(pages.has(address), address).toBe(true);
  }
});

test('A register without entries has neither a page nor a link; one with an entry has both', () => {
  const empty = smallRecord().record;
  const filled = smallRecord({ 'topics.yaml': 'topics:\n  - {id: locks, title: Locks}\n' }).record;
  const addresses = (record: typeof empty): readonly string[] => {
    const { menu, foot } = siteFrame({ record });
    return [...menu, ...foot.flatMap(({ links }) => links)].map(({ address }) => address);
  };
  for (const address of ['/questions/', '/work-programme/', '/recommendations/', '/topics/']) {
    expect(pagesOf().has(address), address).toBe(false);
    expect(addresses(empty), address).not.toContain(address);
  }
  expect(pagesOf({ 'topics.yaml': 'topics:\n  - {id: locks, title: Locks}\n' }).has('/topics/')).toBe(true);
  expect(addresses(filled).filter((address) => address === '/topics/')).toHaveLength(2);
});

test('A meeting, its items, its minutes and each minute have pages at permanent addresses', () => {
  const pages = pagesOf(withMinutes);
  expect(pages.get('/meetings/2031-04-07/')?.title).toBe('Meeting, 7 April 2031');
  expect(pages.get('/meetings/2031-04-07/minutes/')?.kind).toBe('minutes');
  expect(pages.get('/minutes/12/')?.title).toBe('Minute 12, 7 April 2031: Dredging');
  expect(pages.get('/minutes/12b/')?.title).toBe('Minute 12 (12b), 7 April 2031: Lighting');
});

test('A minute says which other minute has its number', () => {
  expect(pagesOf(withMinutes).get('/minutes/12/')?.view).toMatchObject({
    minute: { sameNumber: [{ text: 'Minute 12, Lighting', address: '/meetings/2031-04-07/minutes/#m-12b' }] },
  });
});

test('A clause carries its citation and the action that it opened', () => {
  const view = pagesOf(withMinutes).get('/minutes/12/')?.view;
  expect(view).toMatchObject({
    minute: {
      blocks: [
        { kind: 'prose' },
        {
          kind: 'resolved',
          lead: 'RESOLVED – That:',
          clauses: [
            { label: 'i.', actions: [] },
            {
              label: 'ii.',
              citation:
                'Harbour Scrutiny Panel, 7 April 2031, minute 12, clause ii, https://harbour.example/minutes/12/#m-12.ii',
              actions: [{ text: 'Action 12ii', owner: 'Cllr Bertram Quill', due: '2031-05-01' }],
            },
          ],
        },
      ],
    },
  });
});

test('A minute shows how its clauses are cited, where they have labels', () => {
  expect(pagesOf(withMinutes).get('/minutes/12/')?.view).toMatchObject({ clauseExample: '12 i' });
  expect(pagesOf(withMinutes).get('/minutes/12b/')?.view).toMatchObject({ clauseExample: undefined });
});

test('What the minutes say of a vote is not said twice', () => {
  expect(pagesOf(withMinutes).get('/minutes/12b/')?.view).toMatchObject({
    minute: { blocks: [{ kind: 'vote', facts: [] }, { kind: 'resolved' }] },
  });
});

test('Decisions stand under their minute with its lead-in', () => {
  expect(pagesOf(withMinutes).get('/decisions/')?.view).toMatchObject({
    groups: [
      {
        date: '2031-04-07',
        minutes: [
          { number: '12', lead: 'RESOLVED – That:', rows: [{ label: 'i' }, { label: 'ii' }] },
          { number: '12', lead: 'RESOLVED –', rows: [{ label: '' }] },
        ],
      },
    ],
  });
});

test('The register of decisions has a page for each year and for each kind of decision', () => {
  const addresses = [...pagesOf(withMinutes).keys()].filter((address) => address.startsWith('/decisions/'));
  expect(addresses).toContain('/decisions/2030-31/');
  expect(addresses.some((address) => address.startsWith('/decisions/type/'))).toBe(true);
});

test('A kind of decision goes by a label that can stand by itself, at an address that keeps the clerk’s word', () => {
  const page = pagesOf(withMinutes).get('/decisions/type/write/');
  expect(page?.title).toBe('Decisions: letter or request');
  expect(page?.view).toMatchObject({
    kinds: [{ text: 'Letter or request', current: true }, { text: 'Noted' }, { text: 'Other' }],
    groups: [{ minutes: [{ rows: [{ kind: 'Letter or request' }] }] }],
  });
});

test('An old address leads to the new one', () => {
  const meeting = smallRecord().record.meetings[0]!;
  expect(meeting.frontmatter.aliases).toEqual([]);
  const pages = pagesOf({
    'meetings/2031-04-07/minutes.md': minutes.replace(
      'status: confirmed',
      'status: confirmed\naliases: ["/old/minutes"]',
    ),
  });
  expect(pages.get('/old/minutes/')).toMatchObject({
    kind: 'redirect',
    unlisted: true,
    view: { address: '/meetings/2031-04-07/minutes/' },
  });
});

test('Titles are whole, name the body, and tell pages apart', () => {
  const pages = pagesOf(withMinutes);
  const titles = [...pages.values()].map((page) => page.tabTitle('Harbour Scrutiny Panel'));
  expect(new Set(titles).size).toBe(titles.length);
  expect(pages.get('/meetings/2031-04-07/')?.tabTitle('Harbour Scrutiny Panel')).toBe(
    'Meeting, 7 April 2031 - Harbour Scrutiny Panel',
  );
  expect(titles.filter((title) => title.includes('…'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { Resolver } from '../../scripts/text/resolver.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const minutes = `---
status: draft
present: [fennimore-ada]
---

## 12 Dredging

::: resolved {lead="RESOLVED – That:"}
i. the report be noted; and
ii. the Harbour Master write. {action owner=quill-bertram}
:::
`;
const { record } = smallRecord({ 'meetings/2031-04-07/minutes.md': minutes });
const resolver = new Resolver(record);

test('A minute and a clause lead to the minutes of their meeting', () => {
  expect(resolver.resolve('minute', '12')).toEqual({
    found: true,
    address: '/meetings/2031-04-07/minutes/#m-12',
    title: 'Minute 12, Dredging, 7 April 2031',
  });
  expect(resolver.resolve('minute', '12ii')).toMatchObject({
    found: true,
    address: '/meetings/2031-04-07/minutes/#m-12.ii',
  });
});

test('An action leads to its row of the register', () => {
  expect(resolver.resolve('action', '12.ii')).toMatchObject({ found: true, address: '/actions/#a-12.ii' });
});

test('A person leads to the page of that person', () => {
  expect(resolver.resolve('person', 'quill-bertram')).toEqual({
    found: true,
    address: '/members/quill-bertram/',
    title: 'Cllr Bertram Quill',
  });
});

test('An item is read from the meeting in which it stands', () => {
  const [item] = record.meetings[0]!.items;
  expect(resolver.resolve('item', item!.key, { meetingId: '2031-04-07' })).toMatchObject({
    found: true,
    address: item!.address,
  });
});

test('A reference to nothing says what was likely meant', () => {
  expect(resolver.resolve('person', 'quil-bertram')).toEqual({
    found: false,
    message: 'There is no person "quil-bertram".',
    remedy: 'Did you mean "quill-bertram"?',
  });
  expect(resolver.resolve('minute', '99')).toMatchObject({ found: false });
  expect(resolver.resolve('doc', 'nothing', { meetingId: '2031-04-07', itemKey: '1' })).toMatchObject({
    found: false,
    message: 'There is no paper "nothing".',
  });
});

test('A reference into a file that could not be read is no fault of its own', () => {
  const unread = new Resolver({
    ...record,
    sources: { ...record.sources, broken: new Set(['meetings/2031-04-07/minutes.md']) },
  });
  expect(unread.resolve('minute', '99')).toMatchObject({ found: true });
  expect(unread.resolve('doc', '2031-04-07/2/lost')).toMatchObject({ found: true });
  expect(unread.resolve('meeting', '2031-04-08')).toMatchObject({ found: false });
  expect(unread.resolve('person', 'quil-bertram')).toMatchObject({ found: false });
});

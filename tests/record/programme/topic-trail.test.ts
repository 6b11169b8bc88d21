import { describe, expect, it } from 'vitest';
import { topicTrail } from '../../../scripts/record/programme/topic-trail.ts';
import { contextOf, item, meeting, meetingWithMinutes } from '../../fixtures/record/meeting.ts';
import { registersOf } from '../../fixtures/record/registers.ts';

const september = meetingWithMinutes(
  {
    id: '2025-09-08',
    body: '## 911 Roads {item=7}\n::: resolved\nI. the report be noted; and\nII. the Panel write. {action}\n:::\n## 912 Work programme {item=8}\nWords.\n',
  },
  { items: [item('2025-09-08', '7', { title: 'Roads', topics: ['roads'] }), item('2025-09-08', '8')] },
);
const cancelled = meeting('2025-10-06', {
  state: 'cancelled',
  items: [item('2025-10-06', '4', { topics: ['roads'] })],
});
const november = meeting('2025-11-17', {
  items: [item('2025-11-17', '8', { title: 'Road safety', topics: ['roads'] })],
});
const context = contextOf([november, cancelled, september]);
const meetings = [september, cancelled, november];
const { registers } = registersOf(
  {
    topics: [{ id: 'roads', title: 'Roads' }],
    questions: { speed: { meeting: '2025-09-08', title: 'Speed in Mill Lane', topics: ['roads'] } },
    workProgramme: [{ id: 'visit', year: '2025/26', title: 'Visit', kind: 'visit', topics: ['roads'] }],
  },
  { ...context, meetings },
);

describe('One matter across meetings', () => {
  it('is everything with its topic by date, and in a day from the agenda to what came of it', () => {
    const trail = topicTrail('roads', { meetings, documentById: new Map(), registers });
    expect(trail.map(({ date, kind, key, title }) => `${date} ${kind} ${key}: ${title}`)).toEqual([
      '2025-09-08 item 2025-09-08/7: Roads',
      '2025-09-08 question speed: Speed in Mill Lane',
      '2025-09-08 minute 911: 911 Roads',
      '2025-09-08 clause 911.i: the report be noted; and',
      '2025-09-08 clause 911.ii: the Panel write.',
      '2025-09-08 action 911.ii: The Panel write',
      '2025-10-06 item 2025-10-06/4: Item 4',
      '2025-11-17 item 2025-11-17/8: Road safety',
      '9999 work-programme visit: Visit',
    ]);
  });
});

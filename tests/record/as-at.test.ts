import { describe, expect, it } from 'vitest';
import { asAt } from '../../scripts/record/as-at.ts';
import { edited, smallContent } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';

describe('the day up to which the record speaks', () => {
  it('is that of the last meeting held', () => {
    const meeting = smallContent['meetings/2031-04-07/meeting.md'] ?? '';
    const later = {
      'meetings/2031-06-02/meeting.md': meeting
        .replace('2031-04-07', '2031-06-02')
        .replace('state: held', 'state: scheduled')
        .replace(/items:[\s\S]*\n---/u, '---'),
    };
    expect(asAt(smallRecord(later).record)).toBe('2031-04-07');
  });

  it('is that of a later update of an action', () => {
    const action = {
      'actions/survey.md':
        '---\nfrom: 42ii\nmeeting: "2031-04-07"\nupdates:\n  - date: "2031-05-12"\n    text: Asked for.\n---\n',
    };
    expect(asAt(smallRecord(action).record)).toBe('2031-05-12');
  });

  it('is the first meeting’s where nothing has happened yet', () => {
    expect(asAt(smallRecord(edited('meetings/2031-04-07/meeting.md', 'state: held', 'state: scheduled')).record)).toBe(
      '2031-04-07',
    );
  });
});

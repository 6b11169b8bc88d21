import { describe, expect, test } from 'vitest';
import { questionDeadline } from '../../scripts/views/question-deadline.ts';
import { smallContent } from '../fixtures/content-folder.ts';
import { siteContext } from '../fixtures/site-context.ts';

const meetingFile = 'meetings/2031-04-07/meeting.md';

/** The deadline for the meeting of Monday 7 April 2031 in that state, as at a day. */
function deadline({
  state = 'published',
  on = '2031-04-01',
  said,
}: {
  readonly state?: string;
  readonly on?: string;
  readonly said?: string;
}): ReturnType<typeof questionDeadline> {
  const rule = `rules:\n  public-questions:\n    days: 4\n    kind: calendar\n    who: Anybody\n    about: The harbour\n    how: In writing\n${said === undefined ? '' : `    said: ${said}\n`}`;
  const context = siteContext(
    {
      'panel.yaml': `${smallContent['panel.yaml'] ?? ''}${rule}`,
      [meetingFile]: smallContent[meetingFile]?.replace('state: held', `state: ${state}`),
    },
    on,
  );
  const meeting = context.record.meetingById.get('2031-04-07');
  return meeting && questionDeadline(meeting, context);
}

describe('The last day for questions stands on a page only while it is of use', () => {
  test('It is given once the agenda is out, to the end of its last day', () => {
    expect(deadline({})).toMatchObject({ date: '2031-04-03', printed: 'the end of Thursday 3 April 2031' });
    expect(deadline({ state: 'amended' })?.date).toBe('2031-04-03');
    expect(deadline({ on: '2031-04-03' })?.date).toBe('2031-04-03');
  });

  test('It is not given when the day has passed, though the meeting has not', () => {
    expect(deadline({ on: '2031-04-04' })).toBeUndefined();
  });

  test.each(['provisional', 'scheduled', 'held', 'postponed', 'cancelled'])(
    'It is not given for a meeting that is %s',
    (state) => {
      expect(deadline({ state })).toBeUndefined();
    },
  );
});

describe('A deadline says whose reckoning it is', () => {
  test('The rule is the body’s where it says which days count', () => {
    expect(deadline({})?.source).toBe('by the rule of the Harbour Scrutiny Panel: 4 calendar days before the meeting');
  });

  test('The day was worked out here where the rule leaves that open', () => {
    expect(deadline({ said: '4 days before the meeting' })?.source).toBe(
      'worked out here from the rule “4 days before the meeting”, counting calendar days',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { nextMeeting, previousMeeting, wasHeld } from '../../../scripts/record/meetings/meeting-order.ts';
import { meeting } from '../../fixtures/record/meeting.ts';

const first = meeting('2026-02-02');
const cancelled = meeting('2026-02-16', { state: 'cancelled' });
const provisional = meeting('2026-02-17', { state: 'provisional' });
const morning = meeting('2026-03-16');
const afternoon = meeting('2026-03-16-b', { state: 'scheduled' });
const meetings = [afternoon, morning, provisional, cancelled, first];

describe('The meeting before and after another', () => {
  it('passes over those that do not take place', () => {
    expect(previousMeeting(meetings, morning)?.id).toBe('2026-02-02');
    expect(nextMeeting(meetings, first)?.id).toBe('2026-03-16');
  });

  it('tells two meetings of one day apart', () => {
    expect(previousMeeting(meetings, afternoon)?.id).toBe('2026-03-16');
    expect(nextMeeting(meetings, morning)?.id).toBe('2026-03-16-b');
  });

  it('is nothing at both ends', () => {
    expect([previousMeeting(meetings, first), nextMeeting(meetings, afternoon)]).toEqual([undefined, undefined]);
  });
});

it('A meeting was held when it says so or has minutes', () => {
  expect([wasHeld(first), wasHeld(afternoon), wasHeld(cancelled)]).toEqual([true, false, false]);
});

import { expect, test } from 'vitest';
import { releaseDay } from '../../scripts/views/release-day.ts';
import type { Release } from '../../scripts/record/meetings/release.ts';

const release = (number: number, date: string, time?: string): Release => ({
  number,
  date,
  time,
  reason: undefined,
  packs: [],
});

test('A release goes by its day, and by its time where that day had two', () => {
  const releases = [
    release(1, '2025-09-01'),
    release(2, '2025-09-03'),
    release(3, '2025-09-03', '15:20'),
    release(4, '2025-09-04'),
  ];
  expect(releases.map((one) => releaseDay(one, releases))).toEqual([
    '1 September 2025',
    '3 September 2025, before 3.20pm',
    '3 September 2025 at 3.20pm',
    '4 September 2025',
  ]);
  expect(releases.map((one) => releaseDay(one, releases, '14:00 hours'))[2]).toBe('3 September 2025 at 15:20 hours');
});

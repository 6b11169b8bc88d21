import { expect, test } from 'vitest';
import { Pulse } from '../../scripts/queue/pulse.ts';

test('There is use in waiting while workers are there, and for as long as patience lasts after the last was seen', async () => {
  let [now, workers] = [0, 1];
  const pulse = new Pulse(
    () => Promise.resolve(workers),
    30,
    () => now,
  );
  now = 100;
  expect(await pulse.lost()).toBeUndefined();
  workers = 0;
  now = 130;
  expect(await pulse.lost()).toBeUndefined();
  now = 131;
  expect(await pulse.lost()).toBe('No worker of this version is at the queue.');
  workers = 1;
  expect(await pulse.lost()).toBeUndefined();
});

test('A queue that does not answer is waited for as long', async () => {
  let now = 0;
  const pulse = new Pulse(
    () => Promise.reject(new Error('gone')),
    30,
    () => now,
  );
  now = 30;
  expect(await pulse.lost()).toBeUndefined();
  now = 31;
  expect(await pulse.lost()).toBe('The queue does not answer any more.');
});

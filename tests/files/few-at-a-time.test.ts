import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turnstile, fewAtATime } from '../../scripts/files/few-at-a-time.ts';

/** Work that counts how many of its kind are under way. */
function counted(): { readonly most: () => number; readonly work: (item: number) => Promise<number> } {
  let [now, most] = [0, 0];
  return {
    most: () => most,
    work: async (item) => {
      most = Math.max(most, (now += 1));
      await setTimeout(item % 3);
      now -= 1;
      return item * 2;
    },
  };
}

const items = Array.from({ length: 40 }, (_, index) => index);

describe('A few at a time', () => {
  it('are done side by side and never more, and their results come in order', async () => {
    const { most, work } = counted();
    expect(await fewAtATime(items, 5, work)).toEqual(items.map((item) => item * 2));
    expect(most()).toBe(5);
  });

  it('end before a failure is told; nothing is begun after it; the first item that failed is the one that is told of', async () => {
    const begun: number[] = [];
    let ended = 0;
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      await setTimeout(item === 1 ? 1 : 30);
      ended += 1;
      if (item < 2) throw new Error(`item ${item}`);
    };
    await expect(fewAtATime(items, 3, work)).rejects.toThrow('item 0');
    expect(begun).toEqual([0, 1, 2]);
    expect(ended).toBe(3);
  });

  it('pass a turnstile in the order in which they came, also after one that failed', async () => {
    const turnstile = new Turnstile(1);
    const order: number[] = [];
    const passing = [1, 2, 3].map((item) =>
      turnstile.pass(async () => {
        await setTimeout(3 - item);
        order.push(item);
        if (item === 2) throw new Error('no');
      }),
    );
    expect((await Promise.allSettled(passing)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(order).toEqual([1, 2, 3]);
  });
});

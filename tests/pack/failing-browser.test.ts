import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BrowserChoice } from '../../scripts/pack/print/find-browser.ts';
import { PrinterPool } from '../../scripts/pack/print/printer-pool.ts';
import { PrintFault, Printer } from '../../scripts/pack/print/printer.ts';

/*
 * What a real browser does once in thousands of prints cannot be waited for: a browser that is played does it each time.
 */

const played = (scene: string): BrowserChoice => ({
  executable: join(import.meta.dirname, '../fixtures/scripted-browser.ts'),
  version: 'played',
  environment: {},
  arguments: [`--scene=${scene}`],
});
const job = {
  url: 'https://panel.example/papers/a/',
  html: '<!doctype html><title>A</title>',
  files: new Map<string, Uint8Array>(),
  style: '',
  timeout: 20_000,
};

async function print(scene: string, timeout = job.timeout): Promise<string> {
  await using printer = await Printer.open(played(scene));
  const pdf = await printer.print({ ...job, timeout });
  return Buffer.from(pdf).toString();
}

async function faultOf(scene: string, timeout?: number): Promise<PrintFault> {
  const error: unknown = await print(scene, timeout).catch((reason: unknown) => reason);
  if (error instanceof PrintFault) return error;
  throw new Error(`${scene} gave no fault: ${String(error)}`);
}

describe('A browser', () => {
  it('whose page has loaded before it was listened to is printed from all the same', async () => {
    expect(await print('early')).toMatch(/%printed after 4 questions$/u);
  });

  it('that refuses is told of in its own words', async () => {
    const { message, hint } = await faultOf('refuses');
    expect(message).toBe('The browser failed while it printed this: Internal error.');
    expect(hint).toBe(
      'Build it again. If that fails too, the memory of this computer may be too small for it: split the document.',
    );
  });

  it('whose page dies is not waited for', async () => {
    expect((await faultOf('dies')).message).toBe(
      'The browser failed while it printed this: The process of its page died.',
    );
  });

  it('that ends is not waited for', async () => {
    expect((await faultOf('ends')).message).toBe('The browser failed while it printed this: The browser ended (3).');
  });

  it('that starts and says nothing is given up', async () => {
    await expect(Printer.open(played('mute'), { patience: 300 })).rejects.toThrow(
      'The browser did not answer within 0.3 seconds.',
    );
  });

  it('that says nothing does not keep anybody who stops', async () => {
    const pool = new PrinterPool(() => Promise.resolve(played('mute')), 1);
    const refused = expect(pool.print(job)).rejects.toThrow('The browser was closed.');
    await setTimeout(100);
    await Promise.all([refused, pool[Symbol.asyncDispose]()]);
  });

  it('that does not answer is waited for as long as a document may take', async () => {
    expect((await faultOf('hangs', 300)).message).toBe('It was not printed within 0.3 seconds.');
  });
});

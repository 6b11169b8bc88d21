import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PrintFault, Printer } from '../../scripts/pack/print/printer.ts';

/*
 * What a real browser does once in thousands of prints cannot be waited for: a browser that is played does it each time.
 */

async function print(scene: string, timeout = 20_000): Promise<string> {
  await using printer = await Printer.open({ executable: join(import.meta.dirname, '../fixtures/scripted-browser.ts'), version: 'played', environment: {}, arguments: [`--scene=${scene}`] });
  const pdf = await printer.print({ url: 'https://panel.example/papers/a/', html: '<!doctype html><title>A</title>', files: new Map(), style: '', timeout });
  return Buffer.from(pdf).toString();
}

async function faultOf(scene: string, timeout?: number): Promise<PrintFault> {
  const error: unknown = await print(scene, timeout).catch((reason: unknown) => reason);
  if (error instanceof PrintFault) return error;
  throw new Error(`${scene} gave no fault: ${String(error)}`);
}

describe('A browser', () => {
  it('whose page has loaded before it was listened to is printed from all the same', async () => {
    expect(await print('early')).toBe('printed after 3 questions');
  });

  it('that refuses is told of in its own words', async () => {
    const { message, hint } = await faultOf('refuses');
    expect(message).toBe('The browser failed while it printed this: Internal error.');
    expect(hint).toBe('Build it again. If that fails too, the memory of this computer may be too small for it: split the document.');
  });

  it('whose page dies is not waited for', async () => {
    expect((await faultOf('dies')).message).toBe('The browser failed while it printed this: The process of its page died.');
  });

  it('that ends is not waited for', async () => {
    expect((await faultOf('ends')).message).toBe('The browser failed while it printed this: The browser ended (3).');
  });

  it('that does not answer is waited for as long as a document may take', async () => {
    expect((await faultOf('hangs', 300)).message).toBe('It was not printed within 0.3 seconds.');
  });
});

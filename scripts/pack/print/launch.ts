import puppeteer from 'puppeteer';
import type { Browser } from 'puppeteer';
import type { BrowserChoice } from './find-browser.ts';

const ARGUMENTS = [
  // Widths as designed, not rounded to a screen: the same lines on every machine, and far smaller files.
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
];

/** Starts a browser: in its sandbox where it can be had, without where it cannot (root has none). */
export async function launch({ executable, environment }: BrowserChoice): Promise<Browser> {
  const start = (args: string[]): Promise<Browser> =>
    puppeteer.launch({ executablePath: executable, headless: 'shell', pipe: true, args, env: { ...process.env, ...environment }, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  const bare = [...ARGUMENTS, '--no-sandbox', '--no-zygote'];
  if (process.getuid?.() === 0) return start(bare);
  try {
    return await start(ARGUMENTS);
  } catch (error) {
    if (process.platform !== 'linux' || !/sandbox|namespace|zygote|Failed to launch/i.test(String(error))) throw error;
    return start(bare);
  }
}

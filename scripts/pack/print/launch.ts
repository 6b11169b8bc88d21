import puppeteer from 'puppeteer';
import type { Browser } from 'puppeteer';
import type { BrowserChoice } from './find-browser.ts';

/** Opens the pack's browser under Puppeteer, for tests and benchmarks that drive pages. The engine itself does without. */
export function launch({ executable, environment }: BrowserChoice): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [];
  return puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    pipe: true,
    env: { ...process.env, ...environment },
    args: ['--disable-gpu', '--font-render-hinting=none', ...sandbox],
  });
}

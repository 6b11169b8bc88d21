import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keepFolder } from '../../files/kept-folder.ts';

/** A browser that can print: where it is, and a name that changes whenever its output might. */
export interface BrowserChoice {
  readonly executable: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it is started with besides what every browser is started with. */
  readonly arguments: readonly string[];
}

/** Two processes and a profile fewer to start: nothing is drawn on a screen, comes from a network or is remembered. Tried with the packaged browser only. */
const QUICK_START = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2', '--incognito'];

const SYSTEM_BROWSERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  linux: ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
};

/**
 * The browser to print with: an explicit setting (option or MINUTEBOOK_BROWSER), on 64-bit Intel Linux the one in
 * the npm package @sparticuz/chromium, elsewhere Chrome as installed.
 */
export async function findBrowser(setting = process.env.MINUTEBOOK_BROWSER): Promise<BrowserChoice> {
  if (setting !== undefined && setting !== '') return systemBrowser(setting);
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  const found = SYSTEM_BROWSERS[process.platform]?.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      'No browser to print the pack with was found. Install Google Chrome, or set MINUTEBOOK_BROWSER to the path of Chrome or Chromium.',
    );
  }
  return systemBrowser(found);
}

async function systemBrowser(executable: string): Promise<BrowserChoice> {
  const facts = await stat(executable).catch(() => undefined);
  if (!facts)
    throw new Error(`There is no browser at ${executable}. Set MINUTEBOOK_BROWSER to the path of Chrome or Chromium.`);
  return { executable, version: `${executable} ${facts.size} ${facts.mtimeMs}`, environment: {}, arguments: [] };
}

/** Which form of unpacking made the kept folder. */
const UNPACKING = 'form-2';

/** Where the packaged browser and its fonts are kept: one folder a version. */
function keepingPlace(version: string): string {
  const home = process.env.XDG_CACHE_HOME ?? (existsSync(homedir()) ? join(homedir(), '.cache') : tmpdir());
  return join(home, 'minutebook', `chromium-${version}`);
}

async function packagedBrowser(): Promise<BrowserChoice> {
  const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const place = keepingPlace(version);
  const archive = join(root, 'bin', 'chromium.br');
  await keepFolder(place, `${UNPACKING} ${version} ${(await stat(archive)).size}`, async (folder) => {
    await (await import('./unpack-browser.ts')).unpackBrowser(archive, folder, place);
  });
  return {
    executable: join(place, 'chromium'),
    version: `@sparticuz/chromium ${version}`,
    environment: { FONTCONFIG_FILE: join(place, 'fonts.conf') },
    arguments: QUICK_START,
  };
}

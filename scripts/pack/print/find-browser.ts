import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { unpackWoff } from '../assembly/furniture-font.ts';
import { writeTables } from '../assembly/truetype.ts';

/** A browser that can print: where it is, and a name that changes whenever its output might. */
export interface BrowserChoice {
  readonly executable: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

const SYSTEM_BROWSERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
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
    throw new Error('No browser to print the pack with was found. Install Google Chrome, or set MINUTEBOOK_BROWSER to the path of Chrome or Chromium.');
  }
  return systemBrowser(found);
}

async function systemBrowser(executable: string): Promise<BrowserChoice> {
  const facts = await stat(executable).catch(() => undefined);
  if (!facts) throw new Error(`There is no browser at ${executable}. Set MINUTEBOOK_BROWSER to the path of Chrome or Chromium.`);
  return { executable, version: `${executable} ${facts.size} ${facts.mtimeMs}`, environment: {} };
}

/** Where the packaged browser and its fonts are kept: one folder a version. */
function keepingPlace(version: string): string {
  const home = process.env.XDG_CACHE_HOME ?? (existsSync(homedir()) ? join(homedir(), '.cache') : tmpdir());
  return join(home, 'minutebook', `chromium-${version}`);
}

async function packagedBrowser(): Promise<BrowserChoice> {
  const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const place = keepingPlace(version);
  if (!existsSync(place)) await unpackBrowser(join(root, 'bin', 'chromium.br'), place);
  return { executable: join(place, 'chromium'), version: `@sparticuz/chromium ${version}`, environment: { FONTCONFIG_FILE: join(place, 'fonts.conf') } };
}

/** Unpacks beside and then moves into place, so that several runs at once never see half a browser. */
async function unpackBrowser(archive: string, place: string): Promise<void> {
  const beside = `${place}.${process.pid}`;
  await mkdir(join(beside, 'fonts'), { recursive: true });
  const binary = await promisify(brotliDecompress)(await readFile(archive));
  await writeFile(join(beside, 'chromium'), binary, { mode: 0o755 });
  await writeFonts(beside, place);
  await rename(beside, place).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  });
}

/** The house font is the only system font that the packaged browser sees: fallback is the same on every machine. */
async function writeFonts(folder: string, place: string): Promise<void> {
  const require = createRequire(import.meta.url);
  for (const cut of ['400-normal', '400-italic', '700-normal', '700-italic']) {
    const woff = await readFile(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${cut}.woff`));
    await writeFile(join(folder, 'fonts', `atkinson-${cut}.ttf`), writeTables(unpackWoff(woff)));
  }
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(place, 'fonts')}</dir><cachedir>${join(place, 'font-cache')}</cachedir></fontconfig>`;
  await writeFile(join(folder, 'fonts.conf'), settings);
}

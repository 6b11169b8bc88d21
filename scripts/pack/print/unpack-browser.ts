import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { houseFile } from '../../fonts/house-faces.ts';
import { unpackWoff } from '../../fonts/woff.ts';
import { writeTables } from '../assembly/truetype.ts';

/** Unpacks beside and then moves into place, so that several runs at once never see half a browser. */
export async function unpackBrowser(archive: string, place: string): Promise<void> {
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
  for (const cut of ['400-normal', '400-italic', '700-normal', '700-italic'] as const) {
    const woff = await readFile(houseFile('latin', cut, 'woff'));
    await writeFile(join(folder, 'fonts', `atkinson-${cut}.ttf`), writeTables(unpackWoff(woff)));
  }
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(place, 'fonts')}</dir><cachedir>${join(place, 'font-cache')}</cachedir></fontconfig>`;
  await writeFile(join(folder, 'fonts.conf'), settings);
}

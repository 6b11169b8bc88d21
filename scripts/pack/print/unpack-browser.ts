import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chmod } from 'node:fs/promises';
import { readBytes, writeBytes } from '../../files/files.ts';
import { houseFile } from '../../fonts/house-faces.ts';
import { unpackWoff } from '../../fonts/woff.ts';
import { writeTables } from '../assembly/truetype.ts';

/** Unpacks the packaged browser and its fonts into a folder that will stand at `place`. */
export async function unpackBrowser(archive: string, folder: string, place: string): Promise<void> {
  const binary = await promisify(brotliDecompress)(await readBytes(archive));
  await writeBytes(join(folder, 'chromium'), binary);
  await chmod(join(folder, 'chromium'), 0o755);
  await writeFonts(folder, place);
}

/** The house font is the only system font that the packaged browser sees: fallback is the same on every machine. */
async function writeFonts(folder: string, place: string): Promise<void> {
  for (const cut of ['400-normal', '400-italic', '700-normal', '700-italic'] as const) {
    const woff = await readBytes(houseFile('latin', cut, 'woff'));
    await writeBytes(join(folder, 'fonts', `atkinson-${cut}.ttf`), writeTables(unpackWoff(woff)));
  }
  await writeBytes(join(folder, 'fonts.conf'), fontSettings(place));
}

/** Nothing is remembered of four fonts, which are looked at as quickly as what was remembered would be, and cannot go bad. */
function fontSettings(place: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(place, 'fonts')}</dir><cachedir>/dev/null/nothing</cachedir></fontconfig>`;
}

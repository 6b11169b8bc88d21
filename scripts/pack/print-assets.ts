import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Assets } from './types.ts';

const ATKINSON = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

/**
 * The print stylesheet and its fonts under the names that it gives them: a document that says
 * `<link rel="stylesheet" href="print.css">` takes these as its assets, its figures beside them.
 */
export function printAssets(): Assets {
  const require = createRequire(import.meta.url);
  const assets: Record<string, string> = { 'print.css': join(import.meta.dirname, '..', '..', 'layouts', 'print', 'print.css') };
  for (const cut of ['400-normal', '400-italic', '700-normal', '700-italic']) {
    assets[`fonts/atkinson-${cut}.woff`] = require.resolve(`${ATKINSON}-latin-${cut}.woff`);
  }
  for (const cut of ['400-normal', '700-normal']) assets[`fonts/atkinson-ext-${cut}.woff`] = require.resolve(`${ATKINSON}-latin-ext-${cut}.woff`);
  assets['fonts/dejavu-sans.ttf'] = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  assets['fonts/dejavu-sans-mono.ttf'] = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf');
  return assets;
}

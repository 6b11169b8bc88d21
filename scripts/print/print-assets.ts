import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Assets } from '../pack/types.ts';
import type { LookSource } from '../sources/schemas/look.ts';
import { printStylesheet } from '../views/stylesheet.ts';

/**
 * The print stylesheet and its fonts under the names that it gives them: a document that says
 * `<link rel="stylesheet" href="print.css">` takes these as its assets, its figures beside them.
 */
export function printAssets(look: LookSource = { colours: {} }): Assets {
  const require = createRequire(import.meta.url);
  // One look-up a package: looking for each file in turn takes as long as reading them.
  const atkinson = join(
    dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')),
    'files',
    'atkinson-hyperlegible-next',
  );
  const dejaVu = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const assets: Record<string, string | Uint8Array> = {
    'print.css': new TextEncoder().encode(printStylesheet(look)),
  };
  for (const cut of ['400-normal', '400-italic', '700-normal', '700-italic'])
    assets[`fonts/atkinson-${cut}.woff`] = `${atkinson}-latin-${cut}.woff`;
  for (const cut of ['400-normal', '700-normal'])
    assets[`fonts/atkinson-ext-${cut}.woff`] = `${atkinson}-latin-ext-${cut}.woff`;
  assets['fonts/dejavu-sans.ttf'] = join(dejaVu, 'DejaVuSans.ttf');
  assets['fonts/dejavu-sans-mono.ttf'] = join(dejaVu, 'DejaVuSansMono.ttf');
  return assets;
}

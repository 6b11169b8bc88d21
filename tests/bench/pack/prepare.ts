import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printAssets } from '../../../scripts/print/print-assets.ts';
import { generatePack } from './generate.ts';
import { singlePage } from './request.ts';

/** The smallest pack that there is to print: what starting Node and a browser takes. */
export async function prepareSmallest(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'plain.json'),
    JSON.stringify({ bodies: [{ id: 'bench/0', title: 'Note', body: '<h1>Note</h1><p>One sentence.</p>' }] }),
  );
}

/** Writes the content of one size: for the engine as it is and with one document edited, and as one page for the bare print. */
export async function prepare(pages: number, folder: string): Promise<void> {
  for (const [name, asset] of Object.entries(printAssets())) {
    await mkdir(dirname(join(folder, 'bare', name)), { recursive: true });
    const target = join(folder, 'bare', name);
    await (typeof asset === 'string' ? cp(asset, target) : writeFile(target, asset));
  }
  const plain = generatePack(pages);
  await writeFile(join(folder, 'plain.json'), JSON.stringify(plain));
  await writeFile(join(folder, 'edited.json'), JSON.stringify(generatePack(pages, true)));
  await writeFile(join(folder, 'bare', 'index.html'), singlePage(plain));
}

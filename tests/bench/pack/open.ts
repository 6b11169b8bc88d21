import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackEngine } from '../../../scripts/pack/engine.ts';
import { buildPack } from '../../../scripts/pack/pack.ts';
import type { GeneratedPack } from './generate.ts';
import { requestOf } from './request.ts';

// Edits in an engine that stays open, as it does for all the packs of a build: node open.ts FOLDER EDITS. Prints the seconds of each as JSON.
const [folder = '.', edits = '5'] = process.argv.slice(2);
const generated = JSON.parse(await readFile(join(folder, 'plain.json'), 'utf8')) as GeneratedPack;
await using engine = await openPackEngine({ cacheDir: join(folder, 'cache') });

/** The pack with another sentence at the end of its sixth document. */
function edited(edit: number): GeneratedPack {
  return {
    bodies: generated.bodies.map((document, index) =>
      index === 5 ? { ...document, body: `${document.body}<p>This is edit ${edit} of it.</p>` } : document,
    ),
  };
}

async function seconds(content: GeneratedPack): Promise<number> {
  const started = performance.now();
  const { pdf } = await buildPack(requestOf(content), engine);
  await writeFile(join(folder, 'pack.pdf'), pdf);
  return (performance.now() - started) / 1000;
}

await seconds(generated);
const times = { edited: [] as number[], unchanged: [] as number[] };
for (let edit = 0; edit < Number(edits); edit++) {
  const content = edited(edit);
  times.edited.push(await seconds(content));
  times.unchanged.push(await seconds(content));
}
process.stdout.write(JSON.stringify(times));

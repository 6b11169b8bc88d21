import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackEngine } from '../../../scripts/pack/engine.ts';
import { buildPack } from '../../../scripts/pack/pack.ts';
import type { GeneratedPack } from './generate.ts';
import { requestOf } from './request.ts';

// One build of a pack, as a whole process: node run.ts FOLDER [plain|edited]
const [folder = '.', mode = 'plain'] = process.argv.slice(2);
const generated = JSON.parse(await readFile(join(folder, `${mode}.json`), 'utf8')) as GeneratedPack;
await using engine = await openPackEngine({ cacheDir: join(folder, 'cache') });
const pack = await buildPack(requestOf(generated), engine);
await writeFile(join(folder, 'pack.pdf'), pack.pdf);
process.stdout.write(`${pack.pages}\n`);

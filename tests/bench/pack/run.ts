import { readFile, writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { GeneratedPack } from './generate.ts';

// One build of a pack, as a whole process: node run.ts FOLDER [plain|edited]
const [folder = '.', mode = 'plain'] = process.argv.slice(2);
enableCompileCache(join(folder, 'compiled'));
const [{ openPackEngine }, { buildPack }, { requestOf }] = await Promise.all([
  import('../../../scripts/pack/engine.ts'),
  import('../../../scripts/pack/pack.ts'),
  import('./request.ts'),
]);
const generated = JSON.parse(await readFile(join(folder, `${mode}.json`), 'utf8')) as GeneratedPack;
await using engine = await openPackEngine({ cacheDir: join(folder, 'cache') });
const pack = await buildPack(requestOf(generated), engine);
await writeFile(join(folder, 'pack.pdf'), pack.pdf);
process.stdout.write(`${pack.pages}\n`);

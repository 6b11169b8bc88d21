import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBytes } from '../files/files.ts';
import { jsonSchemas } from '../reference/json-schemas.ts';
import { fieldsPage, marksPage } from '../reference/reference-pages.ts';
import { sourceKinds } from '../sources/schemas/kinds.ts';

const root = join(import.meta.dirname, '../..');

/** The files that are made from the schemas, by their paths in the project. */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
  const samples = await Promise.all(
    sourceKinds.map(
      async ({ name }) =>
        [name, await readFile(join(root, `scripts/reference/examples/${name}.yaml`), 'utf8')] as const,
    ),
  );
  return new Map([
    ['content/pages/reference-fields.md', fieldsPage(new Map(samples))],
    ['content/pages/reference-marks.md', marksPage()],
    ...[...jsonSchemas()].map(([name, text]) => [`.vscode/schemas/${name}`, text] as const),
  ]);
}

if (import.meta.main)
  for (const [path, text] of await referenceFiles()) await writeBytes(join(root, path), Buffer.from(text));

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerCsv, registerJson } from '../exports/register-files.ts';
import { allRegisters } from '../exports/registers.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Prepared } from './prepared.ts';

/** Writes every register as CSV and JSON below `data/`. */
export async function writeRegisters({ record }: Prepared, draft: string): Promise<void> {
  const folder = join(draft, 'data');
  await mkdir(folder, { recursive: true });
  const source = { publisher: record.body.name, licence: record.body.licence?.name, url: record.body.url };
  for (const register of allRegisters(record, plainText)) {
    await writeFile(join(folder, `${register.name}.csv`), registerCsv(register));
    await writeFile(join(folder, `${register.name}.json`), registerJson(register, source));
  }
}

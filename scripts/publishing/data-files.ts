import { join } from 'node:path';
import { writeBytes } from '../files/files.ts';
import { registerCsv, registerJson } from '../exports/register-files.ts';
import { allRegisters } from '../exports/registers.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Prepared } from './prepared.ts';

/** Writes every register as CSV and JSON below `data/`. */
export async function writeRegisters({ record }: Prepared, draft: string): Promise<void> {
  const folder = join(draft, 'data');
  const source = { publisher: record.body.name, licence: record.body.licence.name, url: record.body.url };
  for (const register of allRegisters(record, plainText)) {
    await writeBytes(join(folder, `${register.name}.csv`), registerCsv(register));
    await writeBytes(join(folder, `${register.name}.json`), registerJson(register, source));
  }
}

import { registerCsv, registerJson } from '../exports/register-files.ts';
import { allRegisters } from '../exports/registers.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { BuildSteps } from './build-steps.ts';
import type { Prepared } from './prepared.ts';

/** Writes every register as CSV and JSON below `data/`. */
export async function writeRegisters({ record }: Pick<Prepared, 'record'>, steps: BuildSteps): Promise<void> {
  await steps.of({
    name: 'registers',
    make: () => {
      const source = { publisher: record.body.name, licence: record.body.licence?.name, url: record.body.url };
      const files = allRegisters(record, plainText).flatMap((register) => [
        steps.draft.write(`data/${register.name}.csv`, registerCsv(register)),
        steps.draft.write(`data/${register.name}.json`, registerJson(register, source)),
      ]);
      return Promise.resolve({ files, value: undefined });
    },
  });
}

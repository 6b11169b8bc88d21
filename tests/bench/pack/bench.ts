import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { prepare } from './prepare.ts';

const usage = `Measure the pack engine against one bare print of the same content, on generated packs.

Usage: npm run bench:pack -- [OPTIONS]

  --sizes N,N    pages of the packs (100,300,1000)
  --runs N       how often each is measured; medians are printed (3)
`;
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,300,1000' }, runs: { type: 'string', default: '3' }, help: { type: 'boolean', short: 'h', default: false } } });
if (values.help) {
  process.stdout.write(usage);
  process.exit();
}

interface Row {
  readonly pages: number;
  readonly bare: number;
  readonly cold: number;
  readonly edited: number;
  readonly unchanged: number;
  readonly size: number;
  readonly memory: number;
  readonly bareMemory: number;
}

const rows: Row[] = [];
for (const size of values.sizes.split(',').map(Number)) rows.push(await benchmark(size, Number(values.runs)));
report(rows);

/** All figures of one size. Runs of the kinds alternate, so that a busy moment of the machine meets all alike. */
async function benchmark(size: number, runs: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-bench-'));
  try {
    await prepare(size, folder);
    const cache = join(folder, 'cache');
    const times = { bare: [] as number[], cold: [] as number[], edited: [] as number[], unchanged: [] as number[] };
    await measure('run.ts', [folder]);
    await measure('bare.ts', [folder]);
    for (let run = 0; run < runs; run++) {
      times.bare.push((await measure('bare.ts', [folder])).seconds);
      await rm(cache, { recursive: true, force: true });
      times.cold.push((await measure('run.ts', [folder])).seconds);
      times.edited.push((await measure('run.ts', [folder, 'edited'])).seconds);
      times.unchanged.push((await measure('run.ts', [folder, 'edited'])).seconds);
      process.stderr.write(`${size} pages, run ${run + 1}: ${Object.entries(times).map(([kind, all]) => `${kind} ${all.at(-1)?.toFixed(2) ?? ''} s`).join(', ')}\n`);
    }
    await rm(cache, { recursive: true, force: true });
    const memory = (await measure('run.ts', [folder], true)).megabytes;
    const bareMemory = (await measure('bare.ts', [folder], true)).megabytes;
    const [pack, bare] = await Promise.all([stat(join(folder, 'pack.pdf')), stat(join(folder, 'bare.pdf'))]);
    return { pages: size, bare: median(times.bare), cold: median(times.cold), edited: median(times.edited), unchanged: median(times.unchanged), size: pack.size / bare.size, memory, bareMemory };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function report(all: readonly Row[]): void {
  const ratio = (value: number): string => value.toFixed(2);
  const lines = [
    `Whole processes, median, ${availableParallelism()} cores; every ratio is against the bare print of the same content.`,
    '',
    '| pages | bare print | cold | one document of twelve edited | unchanged | file size | peak memory |',
    '|---|---|---|---|---|---|---|',
    ...all.map((row) => `| ${row.pages} | ${ratio(row.bare)} s, ${row.bareMemory.toFixed(0)} MB | ${ratio(row.cold / row.bare)} | ${ratio(row.edited / row.bare)} | ${(row.unchanged / row.bare).toFixed(3)} | ${ratio(row.size)} | ${row.memory.toFixed(0)} MB |`),
  ];
  const [large, middle] = [all.find(({ pages }) => pages === 1000), all.find(({ pages }) => pages === 300)];
  if (large && middle) lines.push('', `Peak memory at 1,000 pages is ${ratio(large.memory / middle.memory)} times that at 300.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

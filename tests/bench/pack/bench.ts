import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { prepare, prepareSmallest } from './prepare.ts';

const usage = `Measure the pack engine against one bare print of the same content, on generated packs.

Usage: npm run bench:pack -- [OPTIONS]

  --sizes N,N    pages of the packs (100,300,1000)
  --runs N       how often each is measured; medians are printed (3)
`;
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,300,1000' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit();
}

type Kind = 'bare' | 'cold' | 'edited' | 'unchanged' | 'openEdited' | 'openUnchanged';

interface Row {
  readonly pages: number;
  /** Medians, in seconds. */
  readonly seconds: Readonly<Record<Kind, number>>;
  readonly size: number;
  readonly memory: number;
  readonly bareMemory: number;
}

const folder = await mkdtemp(join(tmpdir(), 'minutebook-bench-'));
try {
  const runs = Number(values.runs);
  const rows: Row[] = [];
  for (const size of values.sizes.split(',').map(Number))
    rows.push(await benchmark(size, runs, join(folder, String(size))));
  report(rows, await smallest(runs, join(folder, 'smallest')));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** All figures of one size. Runs of the kinds alternate, so that a busy moment of the machine meets all alike. */
async function benchmark(size: number, runs: number, folder: string): Promise<Row> {
  await prepare(size, folder);
  const cache = join(folder, 'cache');
  const times: Record<Kind, number[]> = {
    bare: [],
    cold: [],
    edited: [],
    unchanged: [],
    openEdited: [],
    openUnchanged: [],
  };
  await measure('run.ts', [folder]);
  await measure('bare.ts', [folder]);
  for (let run = 0; run < runs; run++) {
    times.bare.push((await measure('bare.ts', [folder])).seconds);
    await rm(cache, { recursive: true, force: true });
    times.cold.push((await measure('run.ts', [folder])).seconds);
    times.edited.push((await measure('run.ts', [folder, 'edited'])).seconds);
    times.unchanged.push((await measure('run.ts', [folder, 'edited'])).seconds);
    const open = JSON.parse((await measure('open.ts', [folder, '5'])).output) as Record<
      'edited' | 'unchanged',
      number[]
    >;
    times.openEdited.push(median(open.edited));
    times.openUnchanged.push(median(open.unchanged));
    process.stderr.write(
      `${size} pages, run ${run + 1}: ${Object.entries(times)
        .map(([kind, all]) => `${kind} ${all.at(-1)?.toFixed(2) ?? ''} s`)
        .join(', ')}\n`,
    );
  }
  await rm(cache, { recursive: true, force: true });
  const memory = (await measure('run.ts', [folder], true)).megabytes;
  const bareMemory = (await measure('bare.ts', [folder], true)).megabytes;
  const [pack, bare] = await Promise.all([stat(join(folder, 'pack.pdf')), stat(join(folder, 'bare.pdf'))]);
  const medians = Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, median(all)])) as Record<
    Kind,
    number
  >;
  return { pages: size, seconds: medians, size: pack.size / bare.size, memory, bareMemory };
}

/** Seconds for a pack of one sentence: below them nothing can be, since they are what starting Node and a browser takes. */
async function smallest(runs: number, folder: string): Promise<{ printed: number; unchanged: number }> {
  await prepareSmallest(folder);
  await measure('run.ts', [folder]);
  const times = { printed: [] as number[], unchanged: [] as number[] };
  for (let run = 0; run < runs; run++) {
    await rm(join(folder, 'cache'), { recursive: true, force: true });
    times.printed.push((await measure('run.ts', [folder])).seconds);
    times.unchanged.push((await measure('run.ts', [folder])).seconds);
  }
  return { printed: median(times.printed), unchanged: median(times.unchanged) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function report(all: readonly Row[], least: { printed: number; unchanged: number }): void {
  const lines = [
    `Whole processes, median, ${availableParallelism()} cores; every ratio is against the bare print of the same content.`,
    'Open: in an engine that stays open, as it does for all the packs of a build.',
    '',
    '| pages | bare print | cold | one document of twelve edited | unchanged | open: edited | open: unchanged | file size | peak memory |',
    '|---|---|---|---|---|---|---|---|---|',
    ...all.map(({ pages, seconds, size, memory, bareMemory }) => {
      const ratio = (kind: Kind, digits = 2): string => (seconds[kind] / seconds.bare).toFixed(digits);
      return `| ${pages} | ${seconds.bare.toFixed(2)} s, ${bareMemory.toFixed(0)} MB | ${ratio('cold')} | ${ratio('edited')} | ${ratio('unchanged', 3)} | ${ratio('openEdited')} | ${ratio('openUnchanged', 3)} | ${size.toFixed(2)} | ${memory.toFixed(0)} MB |`;
    }),
    '',
    `A pack of one sentence takes ${least.printed.toFixed(2)} s, and ${least.unchanged.toFixed(2)} s unchanged: what starting Node and a browser takes.`,
  ];
  const [large, middle] = [all.find(({ pages }) => pages === 1000), all.find(({ pages }) => pages === 300)];
  if (large && middle)
    lines.push(`Peak memory at 1,000 pages is ${(large.memory / middle.memory).toFixed(2)} times that at 300.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { flipTrial } from './flips.ts';
import { killTrial } from './kills.ts';

const USAGE = `npm run trial:faults -- [--kills 100] [--flips 200] [--seed 1]

Kills builds of a small body at random moments and damages what is kept between builds, and counts what is left wrong.
Ends with 0 where nothing is.
`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    flips: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) {
  process.stdout.write(USAGE);
} else {
  const root = await mkdtemp(join(tmpdir(), 'minutebook faults-'));
  try {
    const seed = Number(values.seed);
    for (const name of ['kills', 'flips']) await mkdir(join(root, name));
    const kills = await killTrial(join(root, 'kills'), Number(values.kills), seed);
    process.stdout.write(`Kills: ${told(kills)}\n`);
    const flips = await flipTrial(join(root, 'flips'), Number(values.flips), seed);
    process.stdout.write(`Damaged files: ${told(flips)}\n`);
    process.exitCode = kills.wrong.length + flips.wrong.length > 0 ? 1 : 0;
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Counts in one line, and every wrong case in one of its own. */
function told({ wrong, ...counts }: { readonly wrong: readonly string[] }): string {
  const parts = Object.entries({ ...counts, wrong: wrong.length }).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
  return [parts.join(', '), ...wrong].join('\n  ');
}

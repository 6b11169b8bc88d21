import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureNode } from '../process.ts';
import type { Measured, MeasureOptions } from '../process.ts';
import { writeBody } from './body.ts';
import { edit, edits } from './edits.ts';
import type { EditKind } from './edits.ts';

const usage = `Measure whole builds of generated bodies, beside Eleventy alone and Eleventy with Pagefind on the same files.

Usage: npm run bench -- [OPTIONS]

  --meetings N,N  sizes of the bodies (50,500,2000)
  --packs         print the packs too (a pack of some 90 pages a meeting)
  --seed N        another body of the same size (1)
  --profiles DIR  keep CPU profiles of every build there
`;
const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '50,500,2000' },
    packs: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    profiles: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit();
}

const program = resolve(import.meta.dirname, '../../../scripts/start.mjs');
const watched: MeasureOptions = { watchMemory: process.platform === 'linux' };
const root = await mkdtemp(join(tmpdir(), 'minutebook-bench-'));
try {
  for (const meetings of values.meetings.split(',').map(Number))
    await benchmark(meetings, join(root, String(meetings)));
} finally {
  await rm(root, { recursive: true, force: true });
}

/** All figures of one size, each a whole process; ratios are to the two that were measured in the same run. */
async function benchmark(meetings: number, folder: string): Promise<void> {
  const content = join(folder, 'content');
  const plainContent = join(folder, 'plain');
  for (const place of [content, plainContent]) await writeBody(place, { meetings, seed: Number(values.seed) });
  const plain = (...more: readonly string[]): Promise<Measured> =>
    measureNode([join(import.meta.dirname, 'plain.ts'), plainContent, join(folder, 'plain out'), ...more], watched);
  const alone = await plain();
  const indexed = await plain('pagefind');
  say(`\n${meetings} meetings, ${availableParallelism()} cores\n`);
  say('| what | seconds | to Eleventy | to Eleventy with Pagefind | peak |');
  say('|---|---|---|---|---|');
  const row = (what: string, { seconds, megabytes }: Measured): void => {
    const ratio = (to: Measured): string => (seconds / to.seconds).toFixed(2);
    say(`| ${what} | ${seconds.toFixed(2)} | ${ratio(alone)} | ${ratio(indexed)} | ${megabytes.toFixed(0)} MB |`);
  };
  row('Eleventy alone, one layout', alone);
  row('Eleventy with Pagefind', indexed);
  const first = await build(folder, 'from nothing');
  row('from nothing', first);
  row('nothing changed', await build(folder, 'nothing changed'));
  for (const kind of Object.keys(edits) as EditKind[]) {
    await edit(content, meetings, kind);
    row(`${kind} edited`, await build(folder, `${kind} edited`));
  }
  row('check', await run(['check', '--content', content], { ...watched, accepted: [0, 1] }));
  say(`\n${first.output.trim().split('\n').slice(-3, -1).join('; ')}`);
  say(`published ${await size(join(folder, 'dist'))}, kept ${await size(join(folder, 'cache'))}`);
}

async function build(folder: string, what: string): Promise<Measured> {
  const places = ['--content', 'content', '--out', 'dist', '--cache', 'cache'].map((word, index) =>
    index % 2 === 0 ? word : join(folder, word),
  );
  const profile =
    values.profiles === undefined ? [] : await profileArgs(join(values.profiles, what.replaceAll(' ', '-')));
  return run(['build', ...places, ...(values.packs ? [] : ['--no-packs'])], watched, profile);
}

async function profileArgs(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

function run(args: readonly string[], options: MeasureOptions, node: readonly string[] = []): Promise<Measured> {
  return measureNode(['--disable-warning=ExperimentalWarning', ...node, program, ...args], options);
}

async function size(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  let files = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return `${files} files of ${(bytes / 1e6).toFixed(0)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

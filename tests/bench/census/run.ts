import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { shareUnder, strayKinds, takeCensus } from './census.ts';
import type { Census, StrayKind } from './census.ts';

const USAGE = `census [OPTIONS] [FOLDER|FILE...]

Counts what a typographer would mend on the pages of packs: type that is too small, blank and thin pages, heads without
their text, single lines and rows, text outside the type area, pages that were shrunk. Looks at the packs in dist
unless other folders or files are named.

  --pages   also say on which pages
  --json    as JSON
`;

interface Counted {
  readonly file: string;
  readonly census: Census;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pages: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const files = (await Promise.all((positionals.length > 0 ? positionals : ['dist/packs']).map(pdfsIn))).flat();
  if (files.length === 0) {
    process.stderr.write('There are no packs. Build first, or name a file or folder.\n');
    return 2;
  }
  const counted: Counted[] = [];
  for (const file of files) counted.push({ file, census: await takeCensus(readFileSync(file)) });
  process.stdout.write(values.json === true ? json(counted) : report(counted, values.pages === true));
  return 0;
}

/** The PDFs of a folder, without those in folders below it: these are single documents of the same packs. */
async function pdfsIn(path: string): Promise<readonly string[]> {
  if (!statSync(path).isDirectory()) return [path];
  return (await readdir(path))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(path, name));
}

function json(counted: readonly Counted[]): string {
  const plain = counted.map(({ file, census }) => ({
    file,
    ...census,
    sizes: Object.fromEntries(census.sizes),
    pictured: Object.fromEntries(census.pictured),
  }));
  return `${JSON.stringify(plain, undefined, 1)}\n`;
}

function report(counted: readonly Counted[], withPages: boolean): string {
  const name = Math.max(...counted.map(({ file }) => basename(file).length), 5);
  const columns = ['pages', ...strayKinds, '< 8 pt', '< 16 pt', 'in pictures < 8', '< 16'];
  const line = (first: string, cells: readonly string[]): string =>
    `${first.padEnd(name)}  ${cells.map((cell, index) => cell.padStart(columns[index]?.length ?? 0)).join('  ')}\n`;
  const rows = counted.map(({ file, census }) => line(basename(file), cells(census)));
  const total = counted.length > 1 ? line('All', cells(together(counted.map(({ census }) => census)))) : '';
  const pages = withPages ? counted.map(strayLines).join('') : '';
  return line('', columns) + rows.join('') + total + pages;
}

function cells(census: Census): readonly string[] {
  const share = (size: number, sizes: Census['sizes']): string => `${(shareUnder(size, sizes) * 100).toFixed(1)} %`;
  return [
    String(census.pages),
    ...strayKinds.map((kind) => String(count(census, kind) || '')),
    share(8, census.sizes),
    share(16, census.sizes),
    share(8, census.pictured),
    share(16, census.pictured),
  ];
}

function count({ strays }: Census, kind: StrayKind): number {
  return strays.filter((stray) => stray.kind === kind).length;
}

function together(all: readonly Census[]): Census {
  const sum = (sizes: readonly Census['sizes'][]): Map<number, number> => {
    const joined = new Map<number, number>();
    for (const [size, characters] of sizes.flatMap((own) => [...own]))
      joined.set(size, (joined.get(size) ?? 0) + characters);
    return joined;
  };
  return {
    pages: all.reduce((pages, census) => pages + census.pages, 0),
    sizes: sum(all.map(({ sizes }) => sizes)),
    pictured: sum(all.map(({ pictured }) => pictured)),
    strays: all.flatMap(({ strays }) => strays),
  };
}

function strayLines({ file, census }: Counted): string {
  const lines = census.strays.map(
    ({ kind, page, words }) => `  page ${page}: ${kind}${words === '' ? '' : `, ${words}`}`,
  );
  return lines.length === 0 ? '' : `\n${basename(file)}\n${lines.join('\n')}\n`;
}

process.exitCode = await main();

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPackEngine } from '../pack/engine.ts';
import { BrowserDrawer } from '../pack/proof/browser-drawer.ts';
import { drawWithPoppler, isThere, qpdfFault } from '../pack/proof/poppler.ts';
import { proveSupplied } from '../pack/proof/prove-supplied.ts';
import type { Proof } from '../pack/proof/prove-supplied.ts';

const USAGE = `check:supplied [OPTIONS] FOLDER

Binds every PDF of a folder in a pack of its own and says what came of it: bound or refused, words that are lost,
pages that look different, what qpdf says, what the pack claims. Pages are drawn with Poppler where it is there,
else in the browser.

  --pages N    how many pages of each file are drawn (2; 0 draws none)
  --keep DIR   keep the packs there
  --json       print everything as data
`;

interface Options {
  readonly folder: string;
  readonly most: number;
  readonly keep: string | undefined;
  readonly json: boolean;
}

async function proveAll({ folder, most, keep }: Options, onDone: (proof: Proof) => void): Promise<Proof[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.pdf$/i.test(name)).sort();
  await using engine = await openPackEngine();
  const scratch = keep ?? (await mkdtemp(join(tmpdir(), 'minutebook-supplied-')));
  const [hasPoppler, checks] = [await isThere('pdftoppm', '-v'), await isThere('qpdf', '--version')];
  await using drawer = hasPoppler || most === 0 ? undefined : await BrowserDrawer.open();
  const draw = drawer
    ? async (path: string, page: number, dots: number) => drawer.draw(await readFile(path), page, dots)
    : drawWithPoppler;
  const proofs: Proof[] = [];
  const queue = [...names];
  const work = async (): Promise<void> => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const bytes = await readFile(join(folder, name));
      const proof = await proveSupplied(name, bytes, {
        engine,
        folder: scratch,
        most,
        draw: most > 0 ? draw : undefined,
        checkFile: checks ? qpdfFault : undefined,
      });
      if (keep === undefined && proof.path !== undefined) {
        await rm(proof.path);
        await rm(proof.path.replace(/bound-([^/]*)$/, 'original-$1'));
      }
      proofs.push(proof);
      onDone(proof);
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    if (keep === undefined) await rm(scratch, { recursive: true, force: true });
  }
  return proofs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function linesOf(proof: Proof): string[] {
  const line = (what: string): string => `${proof.name}: ${what}`;
  if (proof.broke !== undefined) return [line(`BROKE ${proof.broke}`)];
  if (proof.refused !== undefined) return [line(`refused: ${proof.refused}`)];
  return [
    ...proof.pictures.map(({ page, part }) => line(`page ${page} looks different (${Math.round(part * 100)} %)`)),
    ...(proof.lost.length > 0 ? [line(`${proof.lost.length} words lost: ${proof.lost.slice(0, 8).join(' ')}`)] : []),
    ...(proof.qpdf === undefined ? [] : [line(`qpdf: ${proof.qpdf}`)]),
  ];
}

function summary(proofs: readonly Proof[]): string {
  const count = (test: (proof: Proof) => boolean): number => proofs.filter(test).length;
  return [
    `${proofs.length} files`,
    `${count(({ path }) => path !== undefined)} bound, ${count(({ refused }) => refused !== undefined)} refused, ${count(({ broke }) => broke !== undefined)} broke`,
    `${count(({ pictures }) => pictures.length > 0)} look different, ${count(({ lost }) => lost.length > 0)} lose words, ${count(({ qpdf }) => qpdf !== undefined)} not clean for qpdf`,
    `${count(({ claims }) => claims.includes('PDF/UA-1'))} claim PDF/UA-1, ${count(({ claims }) => claims.some((claim) => claim.startsWith('PDF/A')))} claim PDF/A`,
  ].join('\n');
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string' },
      keep: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [folder] = positionals;
  if (values.help === true || folder === undefined || !existsSync(folder)) {
    process[values.help === true ? 'stdout' : 'stderr'].write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const json = values.json === true;
  const options = { folder: resolve(folder), most: Number(values.pages ?? 2), keep: values.keep, json };
  const proofs = await proveAll(options, (proof) => {
    if (!json) for (const line of linesOf(proof)) process.stdout.write(`${line}\n`);
  });
  process.stdout.write(json ? `${JSON.stringify(proofs, undefined, 1)}\n` : `${summary(proofs)}\n`);
  return proofs.some(({ broke }) => broke !== undefined) ? 1 : 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}

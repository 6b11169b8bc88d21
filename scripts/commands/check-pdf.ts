import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `check:pdf [--verapdf PATH] [--flavour ua1,2a] FILE|FOLDER...

Asks veraPDF whether files keep to PDF/UA-1 and PDF/A-2a. Minutebook itself never needs veraPDF or Java:
name the program with --verapdf or VERAPDF, or put it on the PATH.
`;

/** The veraPDF program: as given, as VERAPDF says, or on the PATH. */
export function findVeraPdf(given?: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = given ?? env.VERAPDF;
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const names = process.platform === 'win32' ? ['verapdf.bat', 'verapdf.exe'] : ['verapdf'];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** Runs veraPDF over files and folders: its own words and its exit code (0 all passed, 1 something failed, 2 not checked). */
export function checkPdfs(
  verapdf: string,
  files: readonly string[],
  flavour = 'ua1,2a',
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile(verapdf, ['--flavour', flavour, ...files], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 2) : 0;
      done({ code, output: `${stdout}${stderr}` });
    });
  });
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verapdf: { type: 'string' }, flavour: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const files = positionals.length > 0 ? positionals : ['dist'];
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length > 0) {
    process.stderr.write(`There is nothing to check at ${absent.join(', ')}. Build first, or name a file or folder.\n`);
    return 2;
  }
  const verapdf = findVeraPdf(values.verapdf);
  if (verapdf === undefined) {
    process.stderr.write(
      `No veraPDF was found, so nothing was checked. Install it (verapdf.org) and put it on the PATH, or name it with --verapdf or VERAPDF.\n`,
    );
    return 2;
  }
  const { code, output } = await checkPdfs(verapdf, files, values.flavour);
  process.stdout.write(output);
  return code;
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

import { execFile } from 'node:child_process';
import { readPpm } from './picture.ts';
import type { Picture } from './picture.ts';

/** Runs a program; its output, and undefined where it is not there or fails. */
export function run(program: string, args: readonly string[], timeout = 60_000): Promise<Buffer | undefined> {
  return new Promise((done) => {
    execFile(program, args, { encoding: 'buffer', maxBuffer: 512 * 1024 * 1024, timeout }, (error, stdout) => {
      done(error ? undefined : stdout);
    });
  });
}

/** Whether a program is there. */
export async function isThere(program: string, argument: string): Promise<boolean> {
  return (await run(program, [argument])) !== undefined;
}

/** Draws a page with Poppler, as it is seen on a screen; undefined where Poppler cannot. */
export async function drawWithPoppler(path: string, page: number, dots: number): Promise<Picture | undefined> {
  const args = ['-f', String(page), '-l', String(page), '-scale-to', String(dots), '-cropbox', path];
  const output = await run('pdftoppm', args);
  return output && output.length > 0 ? readPpm(output) : undefined;
}

/** What qpdf says of a file: undefined where it is clean. */
export async function qpdfFault(path: string): Promise<string | undefined> {
  return new Promise((done) => {
    execFile('qpdf', ['--check', path], { timeout: 60_000 }, (error, stdout, stderr) => {
      done(
        error
          ? (`${stderr}${stdout}`.split('\n').find((line) => /WARNING|ERROR|error/i.test(line)) ?? 'qpdf')
          : undefined,
      );
    });
  });
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { writeBytes } from '../files/files.ts';
import { NoLanguageDataError } from '../pack/recognition/recogniser.ts';
import { readScan } from '../pack/recognition/read-scan.ts';
import { RefusedPdf } from '../pack/supplied/refused-pdf.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command } from './command.ts';

/** `read-scan`: a machine reads the words off a scan, into a text file that the clerk can mend. */
export const command: Command = {
  help: `
Let a machine read the words of a scanned PDF into a text file beside it, so that they can be searched
and read aloud. Nothing leaves this machine. What it reads can be wrong: the words are published as
recognised by a machine until somebody has read them against the pages.

Usage: npm run read-scan -- FILE.pdf [OPTIONS]

  --language LANG     the language of the scan, like en or cy (en)
  --replace           write over the text file that is there

Example:
  npm run read-scan -- content/meetings/2025-09-08/05-bridges/letter.pdf
`,
  options: { language: { type: 'string' }, replace: { type: 'boolean' } },
  run: async (call) => {
    const [path] = call.positionals;
    if (path === undefined || extname(path).toLowerCase() !== '.pdf' || !existsSync(path))
      throw new UsageError(
        path === undefined
          ? 'Say which PDF, like content/meetings/2025-09-08/05-bridges/letter.pdf.'
          : `There is no PDF at ${path}.`,
      );
    const target = path.replace(/\.pdf$/iu, '.txt');
    if (existsSync(target) && call.values.replace !== true)
      throw new UsageError(`${target} is there already, and may have been mended. Say --replace to write over it.`);
    const { texts, read } = await scanned(path, textOption(call, 'language', 'en'));
    if (read === 0) {
      process.stdout.write(`No page of ${path} is a picture without words: there is nothing to read.\n`);
      return exitCodes.done;
    }
    await writeBytes(target, `${texts.join('\n---\n')}\n`);
    process.stdout.write(
      `${read} ${read === 1 ? 'page' : 'pages'} read into ${target}. Write beside the file’s name in meeting.md:\n\n` +
        `  - file: ${basename(path)}\n    text-from: ${basename(target)}\n    text-by: machine\n\n` +
        'Read the words against the pages and mend them; then take "text-by: machine" out.\n',
    );
    return exitCodes.done;
  },
};

async function scanned(path: string, language: string): ReturnType<typeof readScan> {
  try {
    return await readScan(await readFile(path), language, (page, of) => {
      process.stderr.write(`Reading page ${page} of ${of}\n`);
    });
  } catch (error) {
    if (error instanceof NoLanguageDataError || error instanceof RefusedPdf) throw new UsageError(error.message);
    throw error;
  }
}

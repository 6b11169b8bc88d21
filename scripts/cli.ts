import { exitCodes, runCommand } from './commands/command.ts';
import type { CommandEntry } from './commands/command.ts';
import { inWords } from './files/in-words.ts';
import { outliveReaders } from './terminal/broken-pipe.ts';

/** Every command, loaded only when it is asked for. */
const commands: Readonly<Record<string, CommandEntry>> = {
  build: { summary: 'Build the website, the packs and the search index', load: () => import('./commands/build.ts') },
  pack: {
    summary: 'Make one pack: of an item, in large print, private, or with its data',
    load: () => import('./commands/pack.ts'),
  },
  publish: {
    summary: 'Write down what is published, so that pages keep their numbers and changes are told',
    load: () => import('./commands/publish.ts'),
  },
  serve: {
    summary: 'Look at the site and its packs while you work on the papers',
    load: () => import('./commands/serve.ts'),
  },
  new: {
    summary: 'Begin a body, a meeting, minutes, a paper, an action or a question',
    load: () => import('./commands/new.ts'),
  },
  status: {
    summary: 'Say how far the papers of each coming meeting are, and what must be done by when',
    load: () => import('./commands/status.ts'),
  },
  import: {
    summary: 'Bring a Word document into the papers of an item',
    load: () => import('./commands/import.ts'),
  },
  'read-scan': {
    summary: 'Let a machine read the words of a scanned PDF into a text file beside it',
    load: () => import('./commands/read-scan.ts'),
  },
  worker: {
    summary: 'Print for builds on other machines, from a queue',
    load: () => import('./commands/worker.ts'),
  },
  check: {
    summary: 'Look for faults in the papers and say how to mend them',
    load: () => import('./commands/check.ts'),
  },
};

outliveReaders([process.stdout, process.stderr]);
// What nobody waited for when it failed ends the command too, in words.
process.on('uncaughtException', (error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exit(exitCodes.findings);
});
process.exitCode = await runCommand(commands, process.argv.slice(2));

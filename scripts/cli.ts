import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { CommandEntry } from './commands/command.ts';

// Taking the types off takes longer than many a command; done once, it is kept beside the packages.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/minutebook'));
const { runCommand } = await import('./commands/command.ts');

/** Every command, loaded only when it is asked for. */
const commands: Readonly<Record<string, CommandEntry>> = {
  build: { summary: 'Build the website, the packs and the search index', load: () => import('./commands/build.ts') },
  pack: { summary: 'Make one pack: of an item, in large print, private, or with its data', load: () => import('./commands/pack.ts') },
  serve: { summary: 'Look at what was built, in a browser on this machine', load: () => import('./commands/serve.ts') },
  check: { summary: 'Look for faults in the papers and say how to mend them', load: () => import('./commands/check.ts') },
};

process.exitCode = await runCommand(commands, process.argv.slice(2));

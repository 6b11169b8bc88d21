/*
 * Starts the command line. The one file here that is not TypeScript: Node takes the types off the file it is started
 * with before it looks for what it has kept, and that takes as long as starting Node itself.
 */
import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

if (process.features.typescript) {
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/minutebook', import.meta.url)));
  await import('./cli.ts');
} else {
  process.stderr.write(
    'Minutebook runs on the Node that npm installs with it: start it as the README says, such as “npm run build”.\n',
  );
  process.exitCode = 2;
}

import { access, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { buildPublication } from '../build/publication.ts';
import { openPackEngine } from '../pack/engine.ts';
import { newestFile } from '../serving/newest-file.ts';
import { LiveEvents } from '../serving/live-events.ts';
import { serveFolder } from '../serving/static-server.ts';
import type { FolderServer } from '../serving/static-server.ts';
import { watchFolder } from '../serving/watch-folder.ts';
import { passingProgress, seconds } from '../terminal/progress.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';

/** `serve`: shows what was built, and builds it again when a paper is saved. */
export const command: Command = {
  help: `
Look at the site and its packs in a browser on this machine, while you work on the papers. Nobody else can reach it.
Whenever a file in the folder of sources is saved, everything is built again, and the pages that you have open show it.

Usage: npm run serve -- [OPTIONS]

  --content DIR   the folder of sources (content)
  --out DIR       the folder that is built (dist)
  --cache DIR     where printed documents are kept between builds (.cache)
  --port N        the port (8080)
  --still         only show what was built; do not build

Examples:
  npm run serve
  npm run serve -- --port 9000 --still
`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    port: { type: 'string' },
    still: { type: 'boolean' },
  },
  run: async (call) => {
    const folder = textOption(call, 'out', 'dist');
    const port = Number(textOption(call, 'port', '8080'));
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes a number up to 65535, like 8080.');
    if (call.values.still === true) await show(folder, port, call.signal);
    else await preview(folder, port, call);
    return exitCodes.done;
  },
};

/** Serves what was built until the clerk interrupts. */
async function show(folder: string, port: number, signal: AbortSignal): Promise<void> {
  if (!(await exists(join(folder, 'index.html')))) throw new UsageError(`There is no site in ${folder}. Run "npm run build" first.`);
  await using server = await serverOf(folder, { port });
  process.stdout.write(`${folder} is at ${server.url}/ until you press Ctrl and C.\n`);
  await new Promise<void>((done) => { signal.addEventListener('abort', () => { done(); }, { once: true }); });
}

/** Serves, watches and builds until the clerk interrupts; what prints stays open from one build to the next. */
async function preview(out: string, port: number, call: CommandCall): Promise<void> {
  const { signal } = call;
  const content = textOption(call, 'content', 'content');
  if (!(await exists(content))) throw new UsageError(`There is no folder of sources at ${content}.`);
  if (isInside(content, out)) throw new UsageError(`${out} is inside ${content}: what is built would be taken for a paper. Choose another folder.`);
  const jobs = availableParallelism();
  await using engine = await openPackEngine({ cacheDir: textOption(call, 'cache', '.cache'), concurrency: jobs, signal });
  const live = new LiveEvents();
  await using server = await serverOf(out, { port, live });
  process.stdout.write(`${out} is at ${server.url}/ until you press Ctrl and C. It is built again whenever a file in ${content} is saved.\n`);
  let said = '';
  const buildNow = async (why: string): Promise<void> => {
    const started = performance.now();
    const progress = passingProgress(process.stderr);
    live.tell({ kind: 'building' });
    try {
      const { lines } = await buildPublication({ content, out, engine, jobs, progress, signal });
      progress.end();
      const summary = lines.join('\n');
      process.stdout.write(`${why}: built in ${seconds(performance.now() - started)}\n${summary === said ? '' : `${summary}\n`}`);
      said = summary;
      live.tell({ kind: 'built' });
    } catch (error) {
      if (signal.aborted) return;
      progress.end();
      const message = error instanceof Error ? error.message : String(error);
      process.stdout.write(`${why}: not built.\n${message}\n`);
      live.tell({ kind: 'failed', message });
    }
  };
  let building = Promise.resolve();
  const build = (why: string): Promise<void> => (building = building.then(() => buildNow(why)));
  const watching = watchFolder(content, { signal, onChange: (files) => build(named(files)) });
  if (await isBehind(out, content)) await build('The papers are newer than what was built');
  await watching;
}

/** Whether a source was saved after the last build, or nothing was built yet. */
async function isBehind(out: string, content: string): Promise<boolean> {
  const built = await stat(join(out, 'manifest.json')).catch(() => undefined);
  return built === undefined || (await newestFile(content)) > built.mtimeMs;
}

function named([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/u.test(way);
}

/** A server of the folder; says what to do where the port is taken. */
async function serverOf(folder: string, options: { readonly port: number; readonly live?: LiveEvents }): Promise<FolderServer> {
  return serveFolder(folder, options).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new UsageError(`Port ${options.port} is taken, perhaps by another preview. End that one, or take another port, like --port ${options.port + 1}.`);
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inWords } from '../files/in-words.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { openPackEngine } from '../pack/engine.ts';
import type { PackEngine } from '../pack/engine.ts';
import { LiveEvents } from '../serving/live-events.ts';
import { STATUS_PAGE } from '../serving/live-page.ts';
import { newestFile } from '../serving/newest-file.ts';
import { serveFolder } from '../serving/static-server.ts';
import { watchFolder } from '../serving/watch-folder.ts';
import { statusPage } from '../status/status-page.ts';
import { quietProgress, seconds } from '../terminal/progress.ts';
import type { Progress } from '../terminal/progress.ts';
import { statusOfContent } from './body-status.ts';
import { buildPublication } from './publication.ts';

/** What is looked at while it is worked on. */
export interface PreviewOptions {
  readonly content: string;
  /** The folder that is built and shown. */
  readonly out: string;
  /** Where printed parts are kept between builds. */
  readonly cache: string;
  readonly port: number;
  /** How many documents to print side by side. */
  readonly jobs: number;
  /** Whether each pack is also made in large print. */
  readonly largePrint: boolean;
  readonly progress: Progress;
  /** Tells the clerk what happened: whole lines. */
  readonly say: (lines: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Serves what was built and builds it again whenever a source is saved, until the signal aborts; what prints stays open
 * from one build to the next. Faults in the papers are told, here and in open pages. Throws a PortTakenError.
 */
export async function preview(options: PreviewOptions): Promise<void> {
  const { content, out, cache, port, jobs, say, signal } = options;
  await using engine = await openPackEngine({ cacheDir: cache, concurrency: jobs, signal });
  const live = new LiveEvents();
  await using server = await serveFolder(out, { port, live, own: new Map([[STATUS_PAGE, () => statusNow(content)]]) });
  say(
    `${out} is at ${server.url}/ until you press Ctrl and C. It is built again whenever a file in ${content} is saved.\nWhat is to be done by when: ${server.url}${STATUS_PAGE}`,
  );
  const rebuilder = new Rebuilder(options, engine, live);
  const watching = watchFolder(content, { signal, onChange: (files) => rebuilder.build(named(files)) });
  if (await isBehind(out, content)) await rebuilder.build('The papers are newer than what was built');
  await watching;
}

/** The page of what is to be done, or what is wrong in the papers. */
async function statusNow(content: string): Promise<string> {
  try {
    const today = new Date().toISOString().slice(0, 10);
    return statusPage(await statusOfContent(content, today, quietProgress(process.stderr)));
  } catch (error) {
    return `<!doctype html><title>Status</title><pre>${escapeHtml(inWords(error))}</pre>`;
  }
}

/** Builds one time after the other, and tells what came of each. */
class Rebuilder {
  readonly #options: PreviewOptions;
  readonly #engine: PackEngine;
  readonly #live: LiveEvents;
  #last = Promise.resolve();
  #said = '';

  constructor(options: PreviewOptions, engine: PackEngine, live: LiveEvents) {
    this.#options = options;
    this.#engine = engine;
    this.#live = live;
  }

  build(why: string): Promise<void> {
    this.#last = this.#last.then(() => this.#buildNow(why));
    return this.#last;
  }

  async #buildNow(why: string): Promise<void> {
    const { progress, say, signal } = this.#options;
    const started = performance.now();
    this.#live.tell({ kind: 'building' });
    try {
      const { lines } = await buildPublication({ ...this.#options, engine: this.#engine });
      progress.end();
      const summary = lines.join('\n');
      say(`${why}: built in ${seconds(performance.now() - started)}${summary === this.#said ? '' : `\n${summary}`}`);
      this.#said = summary;
      this.#live.tell({ kind: 'built' });
    } catch (error) {
      if (signal.aborted) return;
      progress.end();
      const message = inWords(error);
      say(`${why}: not built.\n${message}`);
      this.#live.tell({ kind: 'failed', message });
    }
  }
}

/** Whether a source was saved after the last build, or nothing was built yet. */
async function isBehind(out: string, content: string): Promise<boolean> {
  const manifest = join(out, 'manifest.json');
  return !existsSync(manifest) || (await newestFile(content)) > (await stat(manifest)).mtimeMs;
}

function named([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import sirv from 'sirv';
import type { RequestHandler } from 'sirv';
import type { LiveEvents } from './live-events.ts';
import { LIVE_EVENTS, LIVE_SCRIPT, liveScript, withLiveScript } from './live-page.ts';

/** The policy that a host is told to send: everything from here, nothing in line. */
export const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A server of one folder; closes at the end of its scope. */
export interface FolderServer extends AsyncDisposable {
  readonly url: string;
}

/** Something else listens at the port; the message says what to do. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';

  constructor(port: number, cause: unknown) {
    super(
      `Port ${port} is taken, perhaps by another preview. End that one, or take another port, like --port ${port + 1}.`,
      { cause },
    );
  }
}

/**
 * Serves a folder to this machine alone, with the headers that a host is told to send. `port` 0 takes any that is free.
 * With `live`, its pages follow what happens to them. `own`: pages of the preview itself, by their paths, made when they are asked for.
 * Throws a PortTakenError.
 */
export async function serveFolder(
  folder: string,
  { port = 0, live, own = new Map() }: { port?: number; live?: LiveEvents; own?: OwnPages } = {},
): Promise<FolderServer> {
  const files = folderHandler(folder);
  const server = createServer((request, response) => {
    respond({ folder, live, own, files }, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTakenError(port, error) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Pages that belong to the preview and not to the site. */
export type OwnPages = ReadonlyMap<string, () => Promise<string>>;

interface Served {
  readonly folder: string;
  readonly live: LiveEvents | undefined;
  readonly own: OwnPages;
  readonly files: RequestHandler;
}

/** What answers with the files of the folder: pages, ranges of a pack, and the page that says what is not there. */
function folderHandler(folder: string): RequestHandler {
  return sirv(folder, {
    // Looks at the folder anew for each request: a build replaces it while it is served.
    dev: true,
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
}

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

async function respond(
  { folder, live, own, files }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (live !== undefined && pathname === LIVE_EVENTS) {
    live.connect(response);
    return;
  }
  if (live !== undefined && pathname === LIVE_SCRIPT) {
    send(response, 200, liveScript(), 'text/javascript');
    return;
  }
  const made = own.get(pathname);
  if (made !== undefined) {
    send(response, 200, await made());
    return;
  }
  // Pages follow what happens to them: they are given out with a script, and so not by the library.
  const page = live === undefined ? undefined : await pageAt(folder, pathname);
  if (page !== undefined) {
    send(response, 200, withLiveScript(page));
    return;
  }
  await new Promise<void>((done) => {
    response.once('close', done);
    files(request, response, () => void notFound({ folder, live }, response).then(done));
  });
}

/** The text of a page of the folder: `/meetings/` and `/meetings` are `meetings/index.html`. */
async function pageAt(folder: string, pathname: string): Promise<string | undefined> {
  // Normalised from the root, so that no path leads out of the folder.
  const path = normalize(`/${decodeURIComponent(pathname)}`);
  const file = extname(path) === '' ? join(path, 'index.html') : path;
  return file.endsWith('.html') ? await readFile(join(folder, file), 'utf8').catch(() => undefined) : undefined;
}

async function notFound({ folder, live }: Pick<Served, 'folder' | 'live'>, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html'), 'utf8').catch(() => 'Not found');
  send(response, 404, live === undefined ? page : withLiveScript(page));
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers });
  response.end(body);
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { LiveEvents } from './live-events.ts';
import { LIVE_EVENTS, LIVE_SCRIPT, liveScript, withLiveScript } from './live-page.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.gz': 'application/gzip',
};

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
 * With `live`, its pages follow what happens to them. Throws a PortTakenError.
 */
export async function serveFolder(
  folder: string,
  { port = 0, live }: { port?: number; live?: LiveEvents } = {},
): Promise<FolderServer> {
  const server = createServer((request, response) => {
    respond({ folder, live }, request, response).catch((error: unknown) => {
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

interface Served {
  readonly folder: string;
  readonly live: LiveEvents | undefined;
}

async function respond({ folder, live }: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Normalised from the root, so that no path leads out of the folder.
  const path = normalize(`/${decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)}`);
  if (live !== undefined && path === LIVE_EVENTS) {
    live.connect(response);
    return;
  }
  if (live !== undefined && path === LIVE_SCRIPT) {
    send(response, 200, 'text/javascript', liveScript());
    return;
  }
  const isFolder = await stat(join(folder, path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? join(folder, path, 'index.html') : join(folder, path);
  const found = await readFile(file).catch(() => undefined);
  const body = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found')));
  const type = found === undefined ? types['.html'] : types[extname(file)];
  const page = live !== undefined && type === types['.html'] ? withLiveScript(body.toString('utf8')) : body;
  send(response, found === undefined ? 404 : 200, type ?? 'application/octet-stream', page);
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  response.end(body);
}

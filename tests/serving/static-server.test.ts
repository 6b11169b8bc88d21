import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveEvents } from '../../scripts/serving/live-events.ts';
import { contentSecurityPolicy, serveFolder } from '../../scripts/serving/static-server.ts';
import type { FolderServer } from '../../scripts/serving/static-server.ts';

let folder = '';
let server: FolderServer;
let live: FolderServer;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'minutebook served-'));
  folder = join(root, 'dist');
  await mkdir(join(folder, 'meetings'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(folder, '404.html'), '<body>Page not found</body>');
  await writeFile(join(folder, 'meetings/index.html'), '<body>Meetings</body>');
  await writeFile(join(folder, 'pack.pdf'), '0123456789');
  server = await serveFolder(folder);
  live = await serveFolder(folder, { live: new LiveEvents() });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await live[Symbol.asyncDispose]();
  await rm(join(folder, '..'), { recursive: true });
});

describe('The server of a folder', () => {
  it('answers with pages, with the headers that a host is told to send', async () => {
    const page = await fetch(`${server.url}/meetings/`);
    expect(await page.text()).toBe('<body>Meetings</body>');
    expect(page.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/u);
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  it('answers with the part of a pack that a viewer asks for (RFC 9110, 14.2)', async () => {
    const part = await fetch(`${server.url}/pack.pdf`, { headers: { range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
  });

  it('says on the site’s own page that there is nothing', async () => {
    for (const { url } of [server, live]) {
      const page = await fetch(`${url}/meetings/2031/`);
      expect(page.status).toBe(404);
      expect(await page.text()).toContain('Page not found');
    }
  });

  it('gives out what a later build put there', async () => {
    await writeFile(join(folder, 'new.html'), '<body>New</body>');
    expect((await fetch(`${server.url}/new.html`)).status).toBe(200);
  });

  it.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/meetings/..%2f..%2fsecret.txt'])(
    'gives out nothing from outside the folder: %s',
    async (path) => {
      for (const { url } of [server, live]) expect(await (await fetch(`${url}${path}`)).text()).not.toContain('secret');
    },
  );

  it('has live pages follow what happens, with or without the slash', async () => {
    for (const path of ['/meetings/', '/meetings'])
      expect(await (await fetch(`${live.url}${path}`)).text()).toContain('<script');
  });
});

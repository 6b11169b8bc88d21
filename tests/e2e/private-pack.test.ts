import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command } from '../../scripts/commands/pack.ts';
import type { CommandCall } from '../../scripts/commands/command.ts';
import { writeManifest } from '../../scripts/release/manifest.ts';
import { SourcesError } from '../../scripts/sources/problem.ts';
import { contentFolder, edited } from '../fixtures/content-folder.ts';

const secret = 'Cormorant';
const stub = edited(
  'meetings/2031-04-07/meeting.md',
  'documents: [report]',
  'documents:\n      - report\n      - exempt:\n          title: A contract\n          paragraphs: ["3"]\n          reason: Prices that are being bargained over.',
);

let root = '';
let content: Awaited<ReturnType<typeof contentFolder>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook private-'));
  content = await contentFolder(stub);
  await mkdir(join(root, 'private/meetings/2031-04-07/2'), { recursive: true });
  await writeFile(
    join(root, 'private/meetings/2031-04-07/2/1.md'),
    `---\nkind: report\ntitle: The ${secret} contract\n---\n\n## Price\n\nThe ${secret} contract costs £1.\n`,
  );
});
afterAll(async () => {
  await content[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

async function run(values: CommandCall['values'], meeting = '2031-04-07'): Promise<void> {
  using _out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  await command.run({
    values: { content: content.path, ...values },
    positionals: [meeting],
    signal: new AbortController().signal,
  });
}

async function textOf(file: string): Promise<readonly string[]> {
  return (await extractText(await getDocumentProxy(new Uint8Array(await readFile(file))), { mergePages: false })).text;
}

describe('the private pack', () => {
  it('has the exempt paper after the public ones, and is marked on every page', async () => {
    const out = join(root, 'private.pdf');
    await run({ private: join(root, 'private'), out });
    const pages = await textOf(out);
    expect(pages.filter((text) => text.includes('NOT FOR PUBLICATION (paragraph 3)'))).toHaveLength(pages.length);
    expect(pages.at(-1)?.includes(secret) === true || pages.at(-2)?.includes(secret) === true).toBe(true);
    expect(await readdir(root)).not.toContain('.cache');
  });

  it('is made from a folder that the public pack never opens: the stub says that there is a paper, and nothing of it', async () => {
    const out = join(root, 'public.pdf');
    await run({ out, cache: join(root, 'cache') });
    const bytes = await readFile(out);
    const text = (await textOf(out)).join(' ').replace(/\s+/gu, ' ');
    expect(text).toContain('A contract');
    expect(text).toContain('Prices that are being bargained over.');
    expect(text + bytes.toString('latin1')).not.toContain(secret);
  });

  it('refuses a private folder that would be published, and a place that is', async () => {
    await expect(run({ private: join(content.path, 'private'), out: join(root, 'x.pdf') })).rejects.toThrow(
      'The private folder stands inside the content folder, where it would be published.',
    );
    await expect(run({ private: join(root, 'private'), out: 'dist/x.pdf' })).rejects.toThrow(
      '--out dist/x.pdf lies in the folder that is published (dist).',
    );
  });

  it('refuses them through links as well', async () => {
    await mkdir(join(root, 'site'), { recursive: true });
    await writeFile(join(root, 'site/index.html'), '');
    await writeManifest(join(root, 'site'));
    await symlink('site', join(root, 'pub'));
    await symlink(content.path, join(root, 'not-private'));
    await expect(run({ private: join(root, 'private'), out: join(root, 'pub/x.pdf') })).rejects.toThrow(
      `lies in ${join(await realpath(root), 'site')}, which is published and replaced at every build.`,
    );
    await expect(run({ private: join(root, 'not-private'), out: join(root, 'x.pdf') })).rejects.toThrow(
      'The private folder stands inside the content folder, where it would be published.',
    );
    expect(await readdir(join(root, 'site'))).toEqual(['index.html', 'manifest.json']);
    expect(await readdir(root)).not.toContain('x.pdf');
  });

  it('is never put into a repository, from which papers are published', async () => {
    await expect(run({ private: join(root, 'private'), out: 'x.pdf' })).rejects.toThrow('x.pdf lies in the repository');
  });

  it('goes beside the exempt papers where nobody says where', async () => {
    await run({ private: join(root, 'private') });
    const pages = await textOf(join(root, 'private/2031-04-07-private-pack.pdf'));
    expect(pages.join(' ')).toContain(secret);
    await run({ private: join(root, 'private') });
    expect(await readdir(join(root, 'private'))).toEqual(['2031-04-07-private-pack.pdf', 'meetings']);
  });

  it('of one item has its exempt paper, on pages that are all marked', async () => {
    const out = join(root, 'private-item.pdf');
    await run({ private: join(root, 'private'), item: '2', out });
    const pages = await textOf(out);
    expect(pages.join(' ')).toContain(secret);
    expect(pages.every((text) => text.includes('NOT FOR PUBLICATION (paragraph 3'))).toBe(true);
    await expect(run({ private: join(root, 'private'), item: '1', out })).rejects.toThrow(
      'Item 1 of 2031-04-07 has no exempt paper.',
    );
  });

  it('is not told of a missing paper where the whole folder is missing', async () => {
    await expect(run({ private: join(root, 'privat'), out: join(root, 'x.pdf') })).rejects.toThrow(
      `There is no private folder at ${join(await realpath(root), 'privat')}. Give the right one with --private.`,
    );
  });

  it('is refused for a meeting without an exempt item', async () => {
    await using plain = await contentFolder();
    await expect(
      run({ content: plain.path, private: join(root, 'nothing'), out: join(root, 'x.pdf') }),
    ).rejects.toThrow('The agenda of 2031-04-07 has no exempt item');
  });

  it('tells of a stub without its paper and of a paper without a stub', async () => {
    await mkdir(join(root, 'other/meetings/2031-04-07/1'), { recursive: true });
    await writeFile(join(root, 'other/meetings/2031-04-07/1/1.md'), '---\nkind: report\ntitle: Stray\n---\n');
    const error: unknown = await run({ private: join(root, 'other'), out: join(root, 'x.pdf') }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error instanceof SourcesError && error.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'meetings/2031-04-07/1/1.md: Item 1 has no exempt entry for this paper.',
      'meetings/2031-04-07/2/1.md: The exempt paper "A contract" is not in the private folder.',
    ]);
  });
});

describe('other packs of a meeting', () => {
  it('one of a single item keeps the page numbers of the agenda pack', async () => {
    const whole = join(root, 'whole.pdf');
    const item = join(root, 'item.pdf');
    await run({ out: whole, cache: join(root, 'cache') });
    await run({ out: item, item: '2', cache: join(root, 'cache') });
    const pages = await textOf(whole);
    const own = await textOf(item);
    expect(own.length).toBeLessThan(pages.length);
    expect(own[0]).toContain('Keeping the channel open');
    expect(own[0]).toContain(
      /Page \d+ of \d+/u.exec(pages.find((text) => text.includes('1. Purpose')) ?? '')?.[0] ?? 'nothing',
    );
  });

  it('one in large print has more pages from the same words', async () => {
    const out = join(root, 'large.pdf');
    await run({ out: out, 'large-print': true, cache: join(root, 'cache') });
    expect((await textOf(out)).join(' ')).toContain('Keeping the channel open');
  });
});

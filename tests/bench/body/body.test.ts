import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { command as check } from '../../../scripts/commands/check.ts';
import { generatedFiles, writeBody } from './body.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook body-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('A generated body is one that could be published: check finds no error in it', async () => {
  await writeBody(root, { meetings: 12, seed: 3 });
  using out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  using _err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const values = { content: root, json: true, today: '1996-12-01' };
  const code = await check.run({ values, positionals: [], signal: new AbortController().signal });
  const { findings } = JSON.parse(out.mock.calls.map(([text]) => String(text)).join('')) as {
    readonly findings: readonly { readonly severity: string; readonly rule: string; readonly message: string }[];
  };
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(findings.filter(({ rule }) => rule === 'doubled-word')).toEqual([]);
  expect(code).toBe(0);
});

test('A small body begins a large one, and the same seed gives the same', () => {
  const small = [...generatedFiles({ meetings: 2, seed: 3 })];
  const large = new Map(generatedFiles({ meetings: 4, seed: 3 }));
  expect(small.filter(([path, text]) => large.get(path) !== text)).toEqual([]);
  expect(new Map(generatedFiles({ meetings: 2, seed: 4 }))).not.toEqual(new Map(small));
});

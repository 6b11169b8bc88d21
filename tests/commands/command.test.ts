import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../scripts/commands/command.ts';
import type { Command } from '../../scripts/commands/command.ts';
import { SourcesError } from '../../scripts/sources/problem.ts';

async function call(args: readonly string[], run: Command['run'] = () => Promise.resolve(0)) {
  const out: string[] = [];
  const write = (text: unknown): boolean => {
    out.push(String(text));
    return true;
  };
  using _stdout = vi.spyOn(process.stdout, 'write').mockImplementation(write);
  using _stderr = vi.spyOn(process.stderr, 'write').mockImplementation(write);
  const command: Command = { help: 'Usage: npm run build', options: { out: { type: 'string' } }, run };
  const code = await runCommand({ build: { summary: 'Build it', load: () => Promise.resolve({ command }) } }, args);
  return { code, text: out.join('') };
}

describe('the command line', () => {
  it('lists the commands, and ends with 2 where none was named', async () => {
    expect(await call([])).toEqual({ code: 2, text: expect.stringContaining('  build  Build it') as string });
    expect((await call(['--help'])).code).toBe(0);
  });

  it('guesses a command that was misspelt', async () => {
    const { code, text } = await call(['biuld']);
    expect(code).toBe(2);
    expect(text).toMatch(/^There is no command "biuld"\. Did you mean "build"\?/u);
  });

  it('refuses an option that is none, with the help', async () => {
    const { code, text } = await call(['build', '--ouput', 'x']);
    expect(code).toBe(2);
    expect(text).toContain("Unknown option '--ouput'");
    expect(text).toContain('Usage: npm run build');
  });

  it('prints the help of one command', async () => {
    expect(await call(['build', '--help'])).toEqual({ code: 0, text: 'Usage: npm run build\n' });
  });

  it('ends with 1 and words, not a stack, where the sources are wrong', async () => {
    const problem = { file: 'panel.yaml', line: 1, column: 1, message: 'This file is missing.', remedy: 'Make it.' };
    const { code, text } = await call(['build'], () => Promise.reject(new SourcesError([problem])));
    expect(code).toBe(1);
    expect(text).toContain('panel.yaml:1:1  This file is missing.\n    Make it.');
    expect(text).not.toContain('    at ');
  });

  it('gives the code that the command gives', async () => {
    expect((await call(['build'], () => Promise.resolve(1))).code).toBe(1);
  });
});

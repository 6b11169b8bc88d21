import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Meeting } from '../record/meetings/meeting.ts';
import { inWords, isSystemError } from '../files/in-words.ts';
import { ForeignFolderError } from '../release/owned-folder.ts';
import { PlaceRefusedError } from '../release/output-guard.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import { SourcesError } from '../sources/problem.ts';

/** Exit codes: done, findings or faults in the papers, a command that was not understood, interrupted. */
export const exitCodes = { done: 0, findings: 1, usage: 2, interrupted: 130 } as const;

/** A command: how it is called, and the function that does it. */
export interface Command {
  /** How it is called, with examples: printed by `--help`. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Gives the exit code. */
  readonly run: (call: CommandCall) => Promise<number>;
}

/** A call of a command, its arguments read. */
export interface CommandCall {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
  /** Aborted when the clerk interrupts. */
  readonly signal: AbortSignal;
}

/** A line of the list of commands. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** A call that was not understood; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of an option, or the value for when it was left out. */
export function textOption(call: CommandCall, name: string, otherwise: string): string {
  const value = call.values[name];
  return typeof value === 'string' ? value : otherwise;
}

/** Today, for commands that ask what is late: what is built never depends on it. */
export function currentDate(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The time of day on the clocks of the United Kingdom, for what is written down as done now. */
export function currentTime(): string {
  return new Date().toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
}

/** The meeting that a call names first. Throws a UsageError where there is none. */
export function meetingNamed({ positionals: [name] }: CommandCall, meetings: readonly Meeting[]): Meeting {
  const found = meetings.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const near =
    name === undefined
      ? undefined
      : nearestWord(
          name,
          meetings.map(({ id }) => id),
        );
  throw new UsageError(
    name === undefined
      ? 'Say which meeting, like 2025-09-08.'
      : `There is no meeting "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

/** How a clerk, the system and a terminal that is closed ask a program to end. */
const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Finds the command that the arguments name, runs it and gives the exit code. Every error ends as words, never as a stack. */
export async function runCommand(
  commands: Readonly<Record<string, CommandEntry>>,
  args: readonly string[],
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
    process.stdout.write(overview(commands));
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const entry = commands[name];
  if (entry === undefined) {
    const near = nearestWord(name, Object.keys(commands));
    process.stderr.write(
      `There is no command "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}\n\n${overview(commands)}`,
    );
    return exitCodes.usage;
  }
  const interrupt = new AbortController();
  const onInterrupt = (): void => {
    interrupt.abort();
  };
  for (const name of interrupts) process.once(name, onInterrupt);
  try {
    return await runLoaded((await entry.load()).command, rest, interrupt.signal);
  } finally {
    for (const name of interrupts) process.removeListener(name, onInterrupt);
  }
}

async function runLoaded(command: Command, args: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' }, ...command.options },
      allowPositionals: true,
    });
    if (values.help === true) {
      process.stdout.write(`${command.help.trim()}\n`);
      return exitCodes.done;
    }
    return await command.run({ values, positionals, signal });
  } catch (error) {
    return failed(error, { command, interrupted: signal.aborted });
  }
}

function failed(
  error: unknown,
  { command, interrupted }: { readonly command: Command; readonly interrupted: boolean },
): number {
  if (interrupted) {
    process.stderr.write('Interrupted. What was published before is as it was.\n');
    return exitCodes.interrupted;
  }
  if (error instanceof SourcesError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.findings;
  }
  if (error instanceof UsageError || isArgumentError(error)) {
    process.stderr.write(`${withoutAdvice(error.message)}\n\n${command.help.trim()}\n`);
    return exitCodes.usage;
  }
  if (error instanceof PlaceRefusedError || error instanceof ForeignFolderError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.usage;
  }
  // What lies behind a refusal of the system is in the words already.
  const cause =
    error instanceof Error && error.cause instanceof Error && !isSystemError(error.cause)
      ? `\n  because: ${inWords(error.cause)}`
      : '';
  process.stderr.write(`${inWords(error)}${cause}\n`);
  if (process.env.DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return exitCodes.findings;
}

/** Node's advice on options that are file names, `To specify a positional argument ...`, helps nobody here. */
function withoutAdvice(message: string): string {
  return message.replace(/ To specify a positional argument[^]*$/u, '');
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function overview(commands: Readonly<Record<string, CommandEntry>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Minutebook publishes the papers of public meetings.\n\nUsage: npm run COMMAND -- [OPTIONS]\n\n${lines.join('\n')}\n\nnpm run COMMAND -- --help says more about one.\n`;
}

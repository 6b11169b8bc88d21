import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../drafting/draft.ts';
import { DraftError } from '../drafting/draft.ts';
import { writeBytes } from '../files/files.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import { QuestionsLeft, terminalQuestions } from '../terminal/questions.ts';
import { exitCodes, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';
import { Asked, drafts } from './new-drafts.ts';
import { contentPlace } from './places.ts';

const kinds = Object.keys(drafts);

/** `new`: begins a body, a meeting, its minutes, a paper, an action or a question. */
export const command: Command = {
  help: `
Begin a file: it gets what is known already, and you write the rest. Asks for what is missing when you run it
in a terminal. Nothing that is there is written over.

Usage: npm run new -- KIND [OPTIONS]

  body FOLDER        a folder of sources for a new body: --name, --kind panel, town, committee or board, --url, --email
  meeting DATE       an agenda from the standing items, the last meeting and the work programme:
                     --start, --title, --kind, --host
  minutes MEETING    minutes with a heading for each item: --present and --apologies with ids, divided by commas
  report, appendix, slides, letter
                     a paper of an item: --meeting, --item, --title, --of, --template, --name
  action CLAUSE      an action that a clause opened, like 911ii: --meeting, --title, --owner, --due
  question           a question from the public: --meeting, --title, --asker, --received

  --content DIR      the folder of sources (content)

Examples:
  npm run new -- body marsh --kind town --name "Marsh Town Council" --email clerk@marsh.example.org
  npm run new -- meeting 2026-11-17
  npm run new -- report --meeting 2026-11-17 --item 5
  npm run new -- minutes 2026-11-17 --present moss-joe,reed-tom --apologies heron-sue
`,
  options: Object.fromEntries(
    [
      ...[
        'content',
        'name',
        'kind',
        'url',
        'email',
        'start',
        'title',
        'host',
        'present',
        'apologies',
        'meeting',
        'item',
      ],
      ...['of', 'template', 'owner', 'due', 'asker', 'received'],
    ].map((name) => [name, { type: 'string' as const }]),
  ),
  run: async (call) => {
    const questions = terminalQuestions();
    try {
      const kind = await kindOf(call, questions);
      const asked = new Asked(call, questions, () => contentPlace(call));
      const draft = await drafts[kind]?.(asked);
      if (draft === undefined) return exitCodes.usage;
      const folder = asked.folder ?? (await contentPlace(call));
      await write(draft, folder);
      process.stdout.write(`${told(draft, folder)}\n`);
      return exitCodes.done;
    } catch (error) {
      if (error instanceof QuestionsLeft) return exitCodes.interrupted;
      if (error instanceof DraftError) throw new UsageError(error.message, { cause: error });
      throw error;
    }
  },
};

async function kindOf(
  { positionals: [kind] }: CommandCall,
  questions: ReturnType<typeof terminalQuestions>,
): Promise<string> {
  if (kind === undefined && questions !== undefined)
    return questions.one(
      'What would you like to begin?',
      kinds.map((value) => ({ value, label: value })),
    );
  if (kind === undefined) throw new UsageError(`Say what to begin: ${kinds.join(', ')}.`);
  if (kinds.includes(kind)) return kind;
  const near = nearestWord(kind, kinds);
  throw new UsageError(
    `"${kind}" cannot be begun.${near === undefined ? ` What can: ${kinds.join(', ')}.` : ` Did you mean ${near}?`}`,
  );
}

/** Writes every file of a draft, or none: a UsageError names those that are there already. */
async function write({ files }: Draft, folder: string): Promise<void> {
  const there = files.map(({ path }) => join(folder, path)).filter((path) => existsSync(path));
  if (there.length > 0)
    throw new UsageError(
      `${there.join(', ')} ${there.length === 1 ? 'is' : 'are'} there already. Nothing was written; what would have stood there is:\n\n${files
        .filter(({ path }) => there.includes(join(folder, path)))
        .map(({ text }) => text)
        .join('\n')}`,
    );
  for (const { path, text } of files) await writeBytes(join(folder, path), Buffer.from(text));
}

function told({ files, next }: Draft, folder: string): string {
  const written = files.map(({ path }) => `Wrote ${join(folder, path)}`);
  const steps = next.map((step, index) => `  ${index + 1}. ${step.replace('FOLDER', folder)}`);
  return [...written, '', 'Next:', ...steps].join('\n');
}

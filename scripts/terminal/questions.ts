import { cancel, isCancel, multiselect, select, text } from '@clack/prompts';

/** Thrown where somebody leaves a question with Ctrl and C. */
export class QuestionsLeft extends Error {
  override readonly name = 'QuestionsLeft';
}

/** One thing to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks somebody at a terminal. Each question gives its answer, or throws a QuestionsLeft. */
export interface Questions {
  /** Words; `right` gives what is wrong with them, or nothing. */
  readonly words: (question: string, options?: WordsOptions) => Promise<string>;
  readonly one: (question: string, choices: readonly Choice[]) => Promise<string>;
  readonly several: (
    question: string,
    choices: readonly Choice[],
    chosen: readonly string[],
  ) => Promise<readonly string[]>;
}

/** How an answer in words is held. */
export interface WordsOptions {
  /** What is taken where nothing is typed. */
  readonly otherwise?: string;
  readonly right?: (answer: string) => string | undefined;
}

/** Questions at the terminal where there is one; undefined in a script or a pipe, where everything must be given. */
export function terminalQuestions(
  input: { readonly isTTY?: boolean } = process.stdin,
  output: { readonly isTTY?: boolean } = process.stdout,
): Questions | undefined {
  if (input.isTTY !== true || output.isTTY !== true) return undefined;
  return {
    words: async (question, { otherwise, right } = {}) =>
      answered(
        await text({
          message: question,
          ...(otherwise === undefined ? {} : { placeholder: otherwise, defaultValue: otherwise }),
          validate: (answer) => right?.(answer === undefined || answer === '' ? (otherwise ?? '') : answer),
        }),
      ),
    one: async (question, choices) => answered(await select({ message: question, options: [...choices] })),
    several: async (question, choices, chosen) =>
      answered(
        await multiselect({
          message: `${question} (space ticks, Enter goes on)`,
          options: [...choices],
          initialValues: [...chosen],
          required: false,
        }),
      ),
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) {
    cancel('Left. Nothing was written.');
    throw new QuestionsLeft();
  }
  return answer as Exclude<T, symbol>;
}

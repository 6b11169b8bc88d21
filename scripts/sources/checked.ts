import type { z } from 'zod';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';
import { fieldsAt, takesWords } from './schema-fields.ts';
import type { YamlText } from './yaml-document.ts';
import { quoted } from './yaml-losses.ts';

/** A checked value, or what is wrong with it. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

type Issue = z.core.$ZodIssue;

/**
 * Checks YAML against a schema and says what is wrong in the clerk's words.
 * `what` names the kind of source in a sentence: "a meeting".
 */
export function check<T>(schema: z.ZodType<T>, yaml: YamlText, what: string): Checked<T> {
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const result = schema.safeParse(yaml.data ?? {}, { reportInput: true });
  const losses = lossesOf(yaml, schema);
  if (result.success && losses.length === 0) return { ok: true, value: result.data };
  const issues = result.success ? [] : result.error.issues;
  const meant = mistyped(issues, schema);
  const lost = new Set(losses.map(({ path }) => placeKey(path)));
  // A field that is there under a mistyped name, or cut short by a sign of YAML, is told once, where it stands.
  const told = issues.filter(
    (issue) => !(isMissing(issue) && meant.has(placeKey(issue.path))) && !lost.has(placeKey(issue.path)),
  );
  return {
    ok: false,
    problems: [
      ...losses.map(({ file, line, column, message, remedy }) => ({ file, line, column, message, remedy })),
      ...told.flatMap((issue) => problemsOf(issue, { yaml, schema, what })),
    ],
  };
}

/** What was typed and would not be published; a comment after a value that is no free words is a comment. */
function lossesOf(yaml: YamlText, schema: z.ZodType): YamlText['losses'] {
  return yaml.losses.filter(({ inWordsOnly, path }) => !inWordsOnly || takesWords(schema, path));
}

/** The fields that unknown ones were likely meant to be. */
function mistyped(issues: readonly Issue[], schema: z.ZodType): ReadonlySet<string> {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = fieldsAt(schema, issue.path);
    return issue.keys
      .map((key) => nearestWord(key, known))
      .filter((near) => near !== undefined)
      .map((near) => placeKey([...issue.path, near]));
  });
  return new Set(meant);
}

function placeKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

interface Context {
  readonly yaml: YamlText;
  readonly schema: z.ZodType;
  readonly what: string;
}

function problemsOf(issue: Issue, context: Context): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, issue, context));
  if (issue.code === 'invalid_union') return unionProblems(issue, context);
  const position = context.yaml.position(issue.path);
  const field = fieldName(issue.path, context.what);
  if (isMissing(issue)) {
    const name = String(issue.path.at(-1) ?? '');
    return [
      {
        ...position,
        message: `${sentenceStart(fieldName(issue.path.slice(0, -1), context.what))} needs "${name}".`,
        remedy: `Add a line: ${name}: ${example(issue)}`,
      },
    ];
  }
  return [
    { ...position, message: `${sentenceStart(field)} ${saying(issue)}${received(issue)}.`, remedy: remedyOf(issue) },
  ];
}

function remedyOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && 'input' in issue) {
    const { input } = issue;
    // `title: 2026` is a number to YAML, `title: [Draft]` a list.
    if (typeof input === 'number' || typeof input === 'boolean')
      return `Put it in quotation marks: ${quoted(String(input))}`;
    if (typeof input === 'object' && input !== null)
      return 'Words that start with a bracket or brace, or that have a colon and a space in them, go in quotation marks.';
  }
  const near = issue.code === 'invalid_value' ? nearestWord(String(issue.input), issue.values.map(String)) : undefined;
  return near === undefined
    ? 'Write it anew, or remove the line if the field may be left out.'
    : `Did you mean "${near}"?`;
}

function unknownField(key: string, issue: Issue, { yaml, schema, what }: Context): Problem {
  const known = fieldsAt(schema, issue.path);
  const near = nearestWord(key, known);
  return {
    ...yaml.position(issue.path, key),
    message: `"${key}" is not a field of ${fieldName(issue.path, what)}.`,
    remedy:
      near === undefined ? `Fields that can stand here: ${[...known].sort().join(', ')}.` : `Did you mean "${near}"?`,
  };
}

/** In a choice of forms, the complaint of the form that fits best says more than "none of them". */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, context: Context): readonly Problem[] {
  const branches = issue.errors
    .map((branch) => branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
    .filter((branch) => branch.length > 0 && branch.every((inner) => inner.path.length > issue.path.length));
  const best = branches.sort((a, b) => a.length - b.length)[0];
  if (best !== undefined) return best.flatMap((inner) => problemsOf(inner, context));
  return [
    {
      ...context.yaml.position(issue.path),
      message: `${sentenceStart(fieldName(issue.path, context.what))} ${issue.message === 'Invalid input' ? 'is in none of the forms that it may have' : issue.message}.`,
      remedy: 'Write it in one of the forms that the handbook shows.',
    },
  ];
}

function isMissing(issue: Issue): boolean {
  return 'input' in issue ? issue.input === undefined : false;
}

function saying(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('should')
        ? issue.message
        : `should be ${kindWords[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `should be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'too_small':
      return issue.message.startsWith('should')
        ? issue.message
        : `needs at least ${String(issue.minimum)} ${issue.origin === 'array' ? 'in its list' : ''}`.trim();
    default:
      return issue.message.startsWith('should') ? issue.message : `is not right: ${issue.message}`;
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each entry on a line that starts with "- "',
  object: 'a group of fields',
  record: 'a group of fields',
};

function received(issue: Issue): string {
  if (!('input' in issue) || issue.input === undefined || issue.code === 'too_small') return '';
  const { input } = issue;
  if (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean')
    return `, not "${String(input)}"`;
  if (input === null) return ', but nothing is written there';
  return Array.isArray(input) ? ', not a list' : ', not a group of fields';
}

function example(issue: Issue): string {
  if (issue.code === 'invalid_value') return String(issue.values[0]);
  const shown = /like (".*?")/u.exec(issue.message)?.[1];
  return shown ?? '...';
}

/** A place in the frontmatter in words: `"start" of entry 2 of "items"`; `whole` where the path is empty. */
function fieldName(path: readonly PropertyKey[], whole: string): string {
  if (path.length === 0) return whole;
  const parts: string[] = [];
  for (const step of path) parts.unshift(typeof step === 'number' ? `entry ${step + 1}` : `"${String(step)}"`);
  return parts.join(' of ');
}

/** A sentence starts with a capital, unless with a file's name. */
const sentenceStart = (words: string): string =>
  /^\S+\.\w/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);

import type { RuleInput } from './input.ts';
import type { Finding } from './finding.ts';
import type { Source } from '../sources/sources.ts';

interface AnswerText {
  readonly rule: string;
  readonly about?: string | undefined;
  readonly reason: string;
}

/** A reason that a source gives why a finding stands, with its place. */
export interface Answer extends AnswerText {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Every answer in the frontmatter of the sources. */
export function answersOf({ record: { sources } }: RuleInput): readonly Answer[] {
  const answering: readonly Source<{ readonly answers: readonly AnswerText[] }>[] = [
    ...sources.meetings.flatMap(({ meeting, minutes, documents }) => [
      meeting,
      ...(minutes === undefined ? [] : [minutes]),
      ...documents.values(),
    ]),
    ...sources.actions,
    ...sources.questions,
    ...sources.recommendations,
    sources.workProgramme,
  ];
  return answering.flatMap((source) =>
    source.data.answers.map((answer, index) => ({
      ...answer,
      ...source.position(['answers', index]),
      file: source.file,
    })),
  );
}

/** Whether an answer speaks to a finding: the same source and rule, and words that its message contains. */
export function speaksTo({ file, rule, about }: Answer, finding: Finding): boolean {
  return (
    (file === finding.paper || file === finding.file) &&
    rule === finding.rule &&
    (about === undefined || finding.message.includes(about))
  );
}

import { compareProblems } from '../sources/problem.ts';
import { allRules } from './all.ts';
import { answersOf, speaksTo } from './answers.ts';
import type { Answer } from './answers.ts';
import type { RuleInput } from './input.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { compareText } from '../sources/compare-text.ts';

/** What the rules found. */
export interface RuleRun {
  /** What nobody has answered, by paper and place; an unused answer is among them. */
  readonly findings: readonly Finding[];
  /** What stands for a reason given in the source. */
  readonly answered: readonly Finding[];
  readonly unusedAnswers: readonly Answer[];
}

/**
 * Runs every rule over the record, and parts what the sources answer from what they do not. `seen`: what was found outside
 * the record, such as in supplied PDFs.
 */
export function runRules(input: RuleInput, rules: readonly Rule[] = allRules, seen: readonly Finding[] = []): RuleRun {
  const answers = answersOf(input);
  const used = new Set<Answer>();
  const findings: Finding[] = [];
  const answered: Finding[] = [];
  for (const finding of once([...rules.flatMap((rule) => rule.check(input)), ...seen])) {
    const speaking = answers.filter((answer) => speaksTo(answer, finding));
    for (const answer of speaking) used.add(answer);
    const reason = speaking[0]?.reason;
    if (reason === undefined) findings.push(finding);
    else answered.push({ ...finding, answered: reason });
  }
  const unusedAnswers = answers.filter((answer) => !used.has(answer));
  return {
    findings: ordered([...findings, ...unusedAnswers.map(unusedAnswer)]),
    answered: ordered(answered),
    unusedAnswers,
  };
}

/** The same words about the same place are said once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const said = new Map(
    findings.map((finding) => [
      `${finding.file}:${finding.line}:${finding.column}:${finding.rule}:${finding.message}`,
      finding,
    ]),
  );
  return [...said.values()];
}

function unusedAnswer({ rule, about, file, line, column }: Answer): Finding {
  const which = about === undefined ? `"${rule}"` : `"${rule}" about "${about}"`;
  return {
    rule: 'unused-answer',
    severity: 'note',
    paper: file,
    file,
    line,
    column,
    message: `The answer to ${which} answers nothing that is found here.`,
    remedy: 'Take it out, or correct the name of the rule or the words in "about".',
  };
}

/** By paper, then by place, then by rule and message: the same order on every run. */
function ordered(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.paper, b.paper) ||
      compareProblems(a, b) ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

import type { RuleRun } from './run.ts';
import type { Finding, Severity } from './finding.ts';
import type { Problem } from '../sources/problem.ts';

const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countFindings(findings: readonly Finding[]): Counts {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** "2 errors, 1 warning, no notes": the counts in words. */
export function countsInWords(counts: Counts): string {
  return severities
    .map(
      (severity) =>
        `${counts[severity] === 0 ? 'no' : counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`,
    )
    .join(', ');
}

/** The findings for a terminal, by paper, with their count and what was answered. Plain text, no colour. */
export function printRun({ findings, answered }: RuleRun): string {
  const papers = [...Map.groupBy(findings, (finding) => finding.paper)].map(([paper, found]) =>
    printPaper(paper, found),
  );
  const reasons =
    answered.length === 0
      ? []
      : [
          `${answered.length} more ${answered.length === 1 ? 'finding stands' : 'findings stand'} for a reason given in the source.`,
        ];
  return [...papers, [`${countsInWords(countFindings(findings))}.`, ...reasons].join('\n')].join('\n\n');
}

function printPaper(paper: string, findings: readonly Finding[]): string {
  return [`${paper} (${findings.length})`, ...findings.map(printFinding)].join('\n');
}

function printFinding({ file, paper, line, column, severity, message, remedy, rule }: Finding): string {
  const place = `${file === paper ? '' : `${file}:`}${line}:${column}`;
  return `  ${place}  ${severity}  ${message}  [${rule}]\n      ${remedy}`;
}

/** One line a finding, as compilers write them and editors read them: `folder/file:line:column: severity: message`. */
export function asLines(findings: readonly (Problem & Partial<Pick<Finding, 'severity'>>)[], folder: string): string {
  return findings
    .map(({ file, line, column, severity = 'error', message, remedy }) => {
      const named = severity === 'note' ? 'info' : severity;
      return `${folder}/${file}:${line}:${column}: ${named}: ${message} ${remedy}\n`;
    })
    .join('');
}

/** The findings as data, for `--json`. */
export function runAsJson({ findings, answered, unusedAnswers }: RuleRun): string {
  return JSON.stringify(
    { counts: { ...countFindings(findings), answered: answered.length }, findings, answered, unusedAnswers },
    undefined,
    2,
  );
}

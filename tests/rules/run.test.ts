import { describe, expect, it } from 'vitest';
import { runRules } from '../../scripts/rules/run.ts';
import { bodyWith } from './fixtures/body.ts';
import { report, withReport, withTable } from './fixtures/good-body.ts';

const doubled =
  '## 1. Purpose\n\n1.1 The the bridge.\n\n1.2 See page 4 of the pack.\n\n## 2. Recommendations\n\n::: recommendations\n1) That the Committee note [Appendix 1](doc:appendix-1).\n:::\n\n## 3. Finance\n\n## 4. Legal\n\n## 5. Equalities\n\n## 6. Background papers\n';

describe(runRules, () => {
  it('orders findings by paper and place', () => {
    const { findings } = runRules(bodyWith({ ...withReport(doubled) }));
    expect(findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
      '13:5 doubled-word',
      '15:9 page-typed',
    ]);
  });

  it('parts what the source answers, with the reason', () => {
    const { findings, answered, unusedAnswers } = runRules(
      bodyWith(withReport(doubled, 'answers:\n  - {rule: doubled-word, reason: It is quoted.}\n')),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['page-typed']);
    expect(answered.map(({ rule, answered: reason }) => [rule, reason])).toEqual([['doubled-word', 'It is quoted.']]);
    expect(unusedAnswers).toEqual([]);
  });

  it('takes an answer about some words for a finding that has them in its message', () => {
    const answers =
      'answers:\n  - {rule: doubled-word, about: The the, reason: It is quoted.}\n  - {rule: page-typed, about: page 5, reason: It is quoted.}\n';
    const { findings } = runRules(bodyWith(withReport(doubled, answers)));
    expect(findings.map(({ rule, line, message, remedy }) => ({ rule, line, message, remedy }))).toEqual([
      {
        rule: 'unused-answer',
        line: 12,
        message: 'The answer to "page-typed" about "page 5" answers nothing that is found here.',
        remedy: 'Take it out, or correct the name of the rule or the words in "about".',
      },
      {
        rule: 'page-typed',
        line: 18,
        message: '"page 4 of the pack" is a page number typed by hand.',
        remedy: 'Write a reference: [Appendix 1](doc:appendix-1). The pack prints its page.',
      },
    ]);
  });

  it('lets a paper answer for the CSV file of its table', () => {
    const table = withTable('Make,Stolen\nFord,"1,021"\nSeat,1123\n');
    const files = {
      ...table,
      [report]: (table[report] ?? '').replace(
        'numbering: decimal\n',
        'numbering: decimal\nanswers:\n  - {rule: mixed-separators, reason: As printed.}\n',
      ),
    };
    const { answered } = runRules(bodyWith(files));
    expect(answered.map(({ rule, file, paper, line }) => ({ rule, file, paper, line }))).toEqual([
      { rule: 'mixed-separators', file: 'meetings/2025-09-08/05-bridges/data/t.csv', paper: report, line: 3 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { asLines, countsInWords, printRun, runAsJson } from '../../scripts/rules/report.ts';
import type { Finding } from '../../scripts/rules/finding.ts';

const finding: Finding = {
  rule: 'doubled-word',
  severity: 'warning',
  file: 'a/report.md',
  paper: 'a/report.md',
  line: 13,
  column: 5,
  message: '"The the": the word stands twice.',
  remedy: 'Take one of the two out.',
};
const inTable: Finding = {
  ...finding,
  rule: 'empty-cell',
  severity: 'note',
  file: 'a/data/t.csv',
  line: 2,
  column: 1,
  message: '1 cell is empty.',
  remedy: 'Write what is meant.',
};
const run = { findings: [finding, inTable], answered: [{ ...finding, answered: 'It is quoted.' }], unusedAnswers: [] };

describe(printRun, () => {
  it('prints by paper with places, counts and what was answered', () => {
    expect(printRun(run)).toBe(
      [
        'a/report.md (2)',
        '  13:5  warning  "The the": the word stands twice.  [doubled-word]',
        '      Take one of the two out.',
        '  a/data/t.csv:2:1  note  1 cell is empty.  [empty-cell]',
        '      Write what is meant.',
        '',
        'no errors, 1 warning, 1 note.',
        '1 more finding stands for a reason given in the source.',
      ].join('\n'),
    );
  });

  it('says so where there is nothing', () => {
    expect(printRun({ findings: [], answered: [], unusedAnswers: [] })).toBe('no errors, no warnings, no notes.');
  });
});

describe(runAsJson, () => {
  it('gives counts and findings as data', () => {
    expect(JSON.parse(runAsJson(run))).toEqual({ counts: { error: 0, warning: 1, note: 1, answered: 1 }, ...run });
  });
});

describe(countsInWords, () => {
  it('knows one from many', () => {
    expect(countsInWords({ error: 1, warning: 2, note: 0 })).toBe('1 error, 2 warnings, no notes');
  });
});

describe(asLines, () => {
  it('prints one line a finding, as editors read them', () => {
    expect(asLines(run.findings, 'content')).toBe(
      'content/a/report.md:13:5: warning: "The the": the word stands twice. Take one of the two out.\n' +
        'content/a/data/t.csv:2:1: info: 1 cell is empty. Write what is meant.\n',
    );
  });

  it('takes what cannot be understood for an error', () => {
    const { file, line, column, message, remedy } = finding;
    expect(asLines([{ file, line, column, message, remedy }], 'content')).toContain(':13:5: error: ');
  });
});

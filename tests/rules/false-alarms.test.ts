import { describe, expect, it } from 'vitest';
import { runRules } from '../../scripts/rules/run.ts';
import { bodyWith } from './fixtures/body.ts';
import type { Files } from './fixtures/body.ts';
import { goodBody, reportText, report, withReport } from './fixtures/good-body.ts';

/** The names of the rules that fire over the good body with other files, but for what a short report lacks. */
function fired(files: Files): readonly string[] {
  const lacking = new Set(['missing-section', 'missing-recommendation', 'appendix-not-cited', 'appendices-none']);
  return runRules(bodyWith(files))
    .findings.map(({ rule, message }) => `${rule}: ${message}`)
    .filter((line) => !lacking.has(line.split(':')[0] ?? ''));
}

const plain = (body: string): Files => ({
  [report]: reportText(body).replace('numbering: decimal\n', ''),
});

describe('Papers that are right', () => {
  it('may part what they say by asterisks and stress it doubly (parish minutes)', () => {
    expect(
      fired(
        plain(
          '## Matters arising\n\nThe clerk thanked ***all*** who came.\n\n***\n\nThe **old *stone* bridge** is shut.\n\n* * *\n\nThe end.\n',
        ),
      ),
    ).toEqual([]);
  });

  it('may announce sub-headings with a colon, and end in a line to sign (board paper)', () => {
    expect(
      fired(
        plain(
          '## Options\n\nThe Board may choose between two options:\n\n### Do nothing\n\nThe bridge stays shut.\n\n### Mend it\n\nThe bridge opens.\n\nSigned by the Chair:\n',
        ),
      ),
    ).toEqual([]);
  });

  it('may number sections anew within each section, and have figures in titles (district planning report)', () => {
    expect(
      fired(
        plain(
          '## 1. Proposals\n\nOne.\n\n### 1. Site\n\nTwo.\n\n### 2. Design\n\nThree.\n\n## 2. Policies\n\nFour.\n\n### 1. Site\n\nFive.\n\n### 2. Design\n\nSix.\n\n## 3. Advice\n\nSeven.\n',
        ),
      ),
    ).toEqual([]);
    expect(fired(plain('## Sites\n\nOne.\n\n## 24 Mill Lane\n\nTwo.\n\n## Advice\n\nThree.\n'))).toEqual([]);
  });

  it('may shout headings, and put a rank before a name (police panel)', () => {
    expect(
      fired(
        plain(
          'NOTICE\n\n| DATE | VENUE OF EVENT |\n| --- | --- |\n| 5 May 2025 | Town Hall |\n\nDATE AND TIME OF NEXT MEETING\n\nACC Marlowe answered.\n\n## URGENT ITEMS\n\nNone.\n',
        ),
      ),
    ).toEqual([]);
  });

  it('may say the same of each of two things', () => {
    const said = 'There are no direct financial implications, since the cost is met from the budget of the Council.';
    expect(fired(plain(`## Ford\n\n${said}\n\n## Weir\n\n${said}\n`))).toEqual([]);
    expect(fired(plain(`## Bridges\n\n- Ford. ${said}\n- Weir. ${said}\n`))).toEqual([]);
  });

  it('may still not say a paragraph twice under one heading', () => {
    const said = 'There are no direct financial implications, since the cost is met from the budget of the Council.';
    expect(fired(plain(`## Bridges\n\n${said}\n\nNo more.\n\n${said}\n`))).toEqual([
      'sentence-twice: "There are no direct financial implications, since ..." stands twice here.',
    ]);
  });

  it('may quote over paragraphs with straight marks, in both styles', () => {
    expect(fired(plain('"The bridge is old.\n\nIt is shut," she said.\n'.replace('shut,"', 'shut."')))).toEqual([]);
    expect(fired(plain('"The bridge is old.\n\n"It is shut.\n\n"It will open."\n'))).toEqual([]);
  });

  it('may name an application program and years within dates', () => {
    expect(
      fired(
        plain(
          'Each application program is kept. In 2025/26 it ran from 1 August 2025 – 26 May 2026, and minute 2025-26 says so.\n',
        ),
      ),
    ).toEqual([]);
  });

  it('may print what panel.yaml publishes of the body itself', () => {
    const own = (goodBody['panel.yaml'] ?? '').replace(
      'scrutiny@marsh.example.org',
      'marsh.clerk@gmail.com\n  phone: 07700 900123\n  address: 12 Mill Lane, Ford, AB1 2CD',
    );
    const text = '\n1.1 Ring the clerk on +44 7700 900 123 or write to marsh.clerk@gmail.com.\n';
    expect(fired({ 'panel.yaml': own, ...withReport(`## 1. Purpose\n${text}`) })).toEqual([]);
    expect(fired({ 'panel.yaml': own, ...withReport('## 1. Purpose\n\n1.1 Ring 07700 900124.\n') })).toEqual([
      'personal-mobile: "07700..." is a mobile number.',
    ]);
  });

  it('may stand in lists that end in a figure before a month', () => {
    expect(
      fired(plain('- September: 55\n- October: 60\n\n| Figure | Month |\n| --- | --- |\n| 55 | October |\n')),
    ).toEqual([]);
  });
});

describe('A fault', () => {
  it('in the number of a caption is told once', () => {
    expect(
      fired(
        plain(
          '::: table {caption="Figure 3: Bridges"}\n| Bridge | Age |\n| --- | --- |\n| Old | 90 |\n:::\n\nFigure 3 shows the bridge.\n',
        ),
      ),
    ).toEqual(['table-called-figure: A table is called a figure in its caption: "Figure 3: Bridges".']);
  });
});

import { describe, expect, it } from 'vitest';
import { decisionKindOf, kindInWords } from '../../../scripts/record/decisions/decision-kind.ts';
import { clausesOf } from '../../../scripts/record/minutes/minute.ts';
import { minutesOf } from '../../fixtures/record/minutes.ts';

describe('The kind of a decision is read from its first verb', () => {
  it.each([
    ['the report be noted', 'note'],
    ['the Panel receives the report', 'note'],
    ['the programme and the menu of topics were reviewed', 'note'],
    ['the arrangements be endorsed', 'endorse'],
    ['the dates be agreed', 'agree'],
    ['the budget be approved', 'approve'],
    ['the actions on fines be discharged', 'discharge'],
    ['the Panel write to the Commissioner about data', 'write'],
    ['the Commissioner be asked for the figures', 'write'],
    ['a visit be added to the work programme', 'add'],
    ['these members be appointed to the working group', 'appoint'],
    ['Councillor Hill be elected Chair until the next annual meeting', 'elect'],
    ['the press and public be excluded under paragraphs 1 and 3', 'exclude'],
    ['the public be readmitted after the private part', 'readmit'],
    ['the item be deferred to 16 March 2026', 'defer'],
    ['the Lead Officer refine the information wanted', 'refine'],
    ['the report and the answer be published on the website', 'publish'],
    ['the minutes of 28 July 2025 be confirmed and signed', 'confirm'],
    ['the minutes of 28 July 2025 be agreed and signed', 'confirm'],
  ])('%s: %s', (words, kind) => {
    expect(kindInWords(words)).toBe(kind);
  });

  it('tells nothing of words without such a verb', () => {
    expect(kindInWords('the matter')).toBeUndefined();
  });

  it('takes what the clerk says, then the parent’s verb, then the lead-in’s', () => {
    const body =
      '## 1 One\n::: resolved {lead="RESOLVED – that the Panel endorses:"}\nI. the plan;\nII. the members be appointed:\n    a. Anna Hill, to support the officers\nIII. the dates be agreed {type=approve}\n:::\n';
    const [minute] = minutesOf({ id: '2025-09-08', body }).minutes;
    expect(minute && clausesOf(minute).map((clause) => [clause.key, decisionKindOf(clause, minute)])).toEqual([
      ['1.i', 'endorse'],
      ['1.ii', 'appoint'],
      ['1.ii.a', 'appoint'],
      ['1.iii', 'approve'],
    ]);
  });

  it('takes what the clerk says of the whole resolution', () => {
    const [minute] = minutesOf({
      id: '2025-09-08',
      body: '## 1 One\n::: resolved {type=confirm}\nthe minutes be agreed.\n:::\n',
    }).minutes;
    expect(minute && clausesOf(minute).map((clause) => decisionKindOf(clause, minute))).toEqual(['confirm']);
  });
});

import { describe, expect, it } from 'vitest';
import { decisionKindOf } from '../../../scripts/record/decisions/decision-kind.ts';
import { kindByVerb } from '../../../scripts/record/decisions/operative-verb.ts';
import { clausesOf } from '../../../scripts/record/minutes/minute.ts';
import { minutesOf } from '../../fixtures/record/minutes.ts';

describe('The kind of a decision is read from its operative verb', () => {
  it.each([
    ['the report be noted', 'note'],
    ['the Panel receives the report', 'receive'],
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
    expect(kindByVerb(words)).toBe(kind);
  });

  it.each([
    ['the package of support be approved', 'approve'],
    ['the appointment be noted', 'note'],
    ['That the actions, which included an update on the Park Support Scheme, be noted.', 'note'],
    ['The plan, be noted.', 'note'],
    ['the report that was approved in May be noted', 'note'],
    ['the report, to be published in June, be received', 'receive'],
    ['the request be approved', 'approve'],
    ['the review of grants be endorsed', 'endorse'],
    ['the Panel support group be noted', 'note'],
    ['the support of the Panel be noted', 'note'],
    ['the Panel ask that the data be published', 'write'],
    ['the Panel writes to the Commissioner to ask that the data be published', 'write'],
    ['writes to the Commissioner about the appointment', 'write'],
    ['excludes the press and public from the rest of the meeting', 'exclude'],
    ['To approve the minutes of 3 May', 'confirm'],
    ['approve the budget', 'approve'],
    ['Noted the report of the Clerk', 'note'],
    ['Report noted.', 'note'],
    ['the reports are noted', 'note'],
    ['the dates have been agreed', 'agree'],
    ['the report be noted and approved', 'approve'],
    ['the report be received and noted', 'receive'],
    ['the payments of £6,592.97 be approved;', 'approve'],
    ['planning permission be granted, subject to conditions', 'grant'],
    ['a grant of £1,500 be made', 'grant'],
    ['the application be refused', 'refuse'],
    ['Cllr Mair Rees be elected Town Mayor for 2026-27', 'elect'],
    ['Cllr Dai Prosser be duly elected Deputy Mayor', 'elect'],
    ['Mrs Hill be co-opted to the vacancy in Castle Ward', 'co-opt'],
    ['authority be delegated to the Clerk', 'delegate'],
    ['the Clerk obtain three quotations for grass cutting for 2027', 'obtain'],
    ['three quotations be obtained', 'obtain'],
    ['the standing orders be adopted', 'adopt'],
    ['the Lead Officer, with the Chair and Vice Chair, refine the information', 'refine'],
    ['the Head of Parks write to residents', 'write'],
    ['the Harbour Master write about the channel', 'write'],
    ['the Community Grants request be approved', 'approve'],
    ['it be recommended to Council that the budget be approved', 'recommend'],
  ])('%s: %s', (words, kind) => {
    expect(kindByVerb(words)).toBe(kind);
  });

  it.each([
    'the matter',
    'any proposed topics be communicated to the Chair for review',
    'the vacancy be filled by co-option',
    'the officer provide the number of bridges',
    'the application be not approved',
    'the report not be published',
    'the appointment be confirmed',
    'the condition be discharged',
    'the sum be added to the invoice',
    'a bench be placed by the pond',
    'the plans were reviewed',
    'DM/2026/01219, 7 Maes y Ffynnon: leave it to the tree officer',
    'no objection',
    'the Chair’s endorsement and support, which were welcome',
    'two members leave the working group for review',
  ])('tells nothing of "%s"', (words) => {
    expect(kindByVerb(words)).toBeUndefined();
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

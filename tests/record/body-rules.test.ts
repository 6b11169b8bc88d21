import { describe, expect, it } from 'vitest';
import { exemptGround, rulesOf } from '../../scripts/record/body-rules.ts';
import { privateMarking } from '../../scripts/publishing/single-pack.ts';
import { allRules } from '../../scripts/rules/all.ts';
import { ruleInput } from '../../scripts/rules/input.ts';
import { runRules } from '../../scripts/rules/run.ts';
import { sitePages } from '../../scripts/site/pages/site-pages.ts';
import { smallContent } from '../fixtures/content-folder.ts';
import { siteContext } from '../fixtures/site-context.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const withRules = (rules: string): Record<string, string> => ({
  'panel.yaml': `${smallContent['panel.yaml'] ?? ''}${rules}`,
});
const exemptItem = (paragraphs: string): Record<string, string> => ({
  'meetings/2031-04-07/meeting.md': `---
date: "2031-04-07"
state: held
published: "2031-04-06"
items:
  - {number: "1", title: Staff, documents: [{exempt: {title: Hours, ${paragraphs}reason: It is about one person}}]}
---
`,
  'meetings/2031-04-07/02-dredging/report.md': '',
});
const without = { 'meetings/2031-04-07/02-dredging/report.md': undefined, 'meetings/2031-04-07/minutes.md': undefined };
const sch12a = 'rules:\n  exempt: {law: Part 1 of Schedule 12A, short: Schedule 12A, paragraphs: ["1", "2"]}\n';

describe('A body that asks for no rules', () => {
  const bare = { ...exemptItem(''), ...without };

  it('has none, and no licence', () => {
    const { body } = smallRecord().record;
    expect(rulesOf(body)).toEqual({
      notice: undefined,
      inspection: undefined,
      exemption: undefined,
      lateReasons: false,
      interests: new Map(),
    });
    expect(body.licence).toBeUndefined();
  });

  it('is told no law on its pages', () => {
    const view = sitePages(siteContext(bare, '2031-05-01')).find(
      ({ address }) => address === '/meetings/2031-04-07/',
    )?.view;
    expect(view).toMatchObject({
      sheet: { clock: undefined, rows: [{ papers: [{ exempt: { ground: undefined } }] }] },
    });
    expect(view).toHaveProperty('inspection', undefined);
  });

  it('is held to none by the check', () => {
    const { record } = smallRecord(bare);
    const found = runRules(ruleInput(record, '2031-05-01'), allRules).findings.map(({ rule }) => rule);
    for (const rule of ['late-publication', 'exempt-without-exclusion', 'supplement-without-reason'])
      expect(found).not.toContain(rule);
  });

  it('marks a private pack without naming a law', () => {
    expect(privateMarking([], rulesOf(smallRecord().record.body))).toBe('NOT FOR PUBLICATION');
  });
});

describe('A body that asks for them', () => {
  it('has clear days stated and enforced', () => {
    const changes = {
      ...exemptItem(''),
      ...without,
      ...withRules('rules:\n  clear-days: {days: 3}\n  inspection: {years: 6}\n'),
    };
    const { record } = smallRecord(changes);
    expect(runRules(ruleInput(record, '2031-05-01')).findings.map(({ rule }) => rule)).toContain('late-publication');
    const view = sitePages(siteContext(changes, '2031-05-01')).find(
      ({ address }) => address === '/meetings/2031-04-07/',
    )?.view;
    expect(view).toMatchObject({ sheet: { clock: { last: '2031-04-01' } }, inspection: '2037-04-06' });
  });

  it('has the ground of an exempt paper printed with its law, and wrong paragraphs refused', () => {
    const problems = (paragraphs: string): readonly string[] =>
      smallRecord({ ...exemptItem(paragraphs), ...without, ...withRules(sch12a) }).problems.map(
        ({ message }) => message,
      );
    expect(problems('paragraphs: ["1", "2"], ')).toEqual([]);
    expect(problems('paragraphs: ["9"], ')).toEqual([
      '"9" is no paragraph by which a paper is exempt: panel.yaml has 1, 2.',
    ]);
    expect(problems('')).toEqual(['This exempt paper does not say by which paragraphs it is exempt.']);
    const law = { law: 'Part 1 of Schedule 12A', short: 'Schedule 12A', paragraphs: [] };
    expect(exemptGround(['1', '2'], law)).toBe('under paragraphs 1, 2 of Part 1 of Schedule 12A');
    expect(exemptGround([], law)).toBe('under Part 1 of Schedule 12A');
    expect(exemptGround(['1'], undefined)).toBe('under paragraph 1');
  });

  it('has its own kinds of interest, and no others', () => {
    const declared = (kind: string) =>
      smallRecord({
        ...withRules('rules:\n  interests: [{id: personal, name: personal and prejudicial interest}]\n'),
        'meetings/2031-04-07/minutes.md': `---\nstatus: draft\npresent: [fennimore-ada]\ndeclarations: [{person: fennimore-ada, kind: ${kind}}]\n---\n`,
      });
    const { record } = declared('personal');
    expect(record.meetings[0]?.minutes?.attendance.declarations[0]?.kind).toBe('personal and prejudicial interest');
    expect(declared('persnal').problems.map(({ message, remedy }) => [message, remedy])).toEqual([
      ['There is no kind of interest "persnal" in panel.yaml.', 'Did you mean "personal"?'],
    ]);
  });
});

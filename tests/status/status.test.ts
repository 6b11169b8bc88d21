import { describe, expect, it } from 'vitest';
import { bodyStatus } from '../../scripts/status/meeting-status.ts';
import type { BodyStatus } from '../../scripts/status/meeting-status.ts';
import { statusPage } from '../../scripts/status/status-page.ts';
import { statusText } from '../../scripts/status/status-text.ts';
import type { Finding } from '../../scripts/rules/finding.ts';
import { edited } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const coming = `---
date: "2031-06-02"
state: scheduled
chair: fennimore-ada
items:
  - number: "1"
    standing: apologies
  - number: "2"
    title: Lamps
    report-of: quill-bertram
  - number: "3"
    title: Chains
    documents: [{to-follow: Costs of the chains}]
---
`;
const finding: Finding = {
  rule: 'doubled-word',
  severity: 'error',
  file: 'meetings/2031-06-02/meeting.md',
  paper: 'meetings/2031-06-02/meeting.md',
  line: 1,
  column: 1,
  message: 'x',
  remedy: 'y',
};

function statusOn(today: string, findings: readonly Finding[] = []): BodyStatus {
  const { record } = smallRecord({
    ...edited('panel.yaml', 'contact:', 'rules: {clear-days: {days: 5}}\ncontact:'),
    'meetings/2031-06-02/meeting.md': coming,
  });
  return bodyStatus(record, findings, today);
}

describe('The status of a meeting to come', () => {
  it('tells the last day to publish its papers, and when that has passed (LGA 1972 s.100B(3))', () => {
    // Before Monday 2 June 2031 the clear days are 23, 27, 28, 29 and 30 May, with a bank holiday on the 26th.
    expect(statusOn('2031-05-01').meetings[0]?.duties).toMatchObject([{ by: '2031-05-22', state: 'due' }]);
    expect(statusOn('2031-05-24').meetings[0]?.duties).toMatchObject([{ by: '2031-05-22', state: 'overdue' }]);
  });

  it('tells which papers are awaited, and what the agenda does not say', () => {
    const [meeting] = statusOn('2031-05-01').meetings;
    expect(meeting?.papers).toEqual([
      { item: '2', title: 'Report on Lamps', state: 'expected' },
      { item: '3', title: 'Costs of the chains', state: 'expected' },
    ]);
    expect(meeting?.lacks).toEqual(['a time', 'a place']);
    expect(meeting?.days).toBe(32);
  });

  it('counts what the check finds in it, and says that it would be refused', () => {
    const status = statusOn('2031-05-01', [finding, { ...finding, paper: 'people.yaml' }]);
    expect(status.meetings[0]?.findings).toEqual({ error: 1, warning: 0, note: 0 });
    expect(status.elsewhere.error).toBe(1);
    expect(statusText(status)).toContain('"npm run publish" refuses it until the errors are mended.');
  });

  it('is not told of what is over and has minutes', () => {
    expect(statusOn('2031-05-01').meetings.map(({ id }) => id)).toEqual(['2031-06-02']);
  });
});

it('A meeting that has passed without minutes asks for them', () => {
  const [meeting] = statusOn('2031-06-10').meetings;
  expect(meeting?.duties).toMatchObject([{ by: '2031-06-30', state: 'due' }]);
  expect(statusText(statusOn('2031-07-10'))).toContain(
    'OVERDUE since Monday 30 June 2031: Write the minutes of 2031-06-02',
  );
});

it('A page says the same', () => {
  const page = statusPage(statusOn('2031-05-24'));
  expect(page).toContain('<strong>overdue</strong>');
  expect(page).toContain('Item 3: Costs of the chains');
});

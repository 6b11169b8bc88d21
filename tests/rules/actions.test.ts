import { describe, expect, it } from 'vitest';
import { actionNotTracked } from '../../scripts/rules/actions/action-not-tracked.ts';
import { actionWithoutClause } from '../../scripts/rules/actions/action-without-clause.ts';
import { actionOverdue } from '../../scripts/rules/actions/action-overdue.ts';
import { actionStatusUnknown } from '../../scripts/rules/actions/action-status-unknown.ts';
import { actionDatedEarly } from '../../scripts/rules/actions/action-dated-early.ts';
import { actionWithoutOwner } from '../../scripts/rules/actions/action-without-owner.ts';
import { dischargeWithoutMinute } from '../../scripts/rules/actions/discharge-without-minute.ts';
import { responseOverdue } from '../../scripts/rules/actions/response-overdue.ts';
import { found } from './fixtures/body.ts';
import { meetingText, withMinutes } from './fixtures/good-body.ts';

describe(actionNotTracked.id, () => {
  it('fires at the clause', () => {
    expect(
      found(
        actionNotTracked,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted; and\nii. the Commissioner be asked to provide the figures.\n:::\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:17:1  Clause 12.ii asks for something ("be asked") that no action tracks.',
    ]);
  });

  it('is silent for an action and for a clause that notes', () => {
    expect(
      found(
        actionNotTracked,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the information provided be noted; and\nii. officers write to the Council. {action}\n:::\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(actionWithoutClause.id, () => {
  it('fires where only the minute is named', () => {
    expect(
      found(actionWithoutClause, {
        ...withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted.\n:::\n',
        ),
        'actions/a.md': '---\nfrom: 12\nmeeting: "2025-09-08"\n---\n',
      }),
    ).toEqual(['actions/a.md:2:7  The action 12 names a minute, but no clause of it.']);
  });

  it('is silent where the clause is named', () => {
    expect(found(actionWithoutClause, { 'actions/a.md': '---\nfrom: 12ii\nmeeting: "2025-09-08"\n---\n' })).toEqual([]);
  });
});

describe(actionOverdue.id, () => {
  it('fires after its day', () => {
    expect(
      found(actionOverdue, { 'actions/a.md': '---\nfrom: 12ii\nmeeting: "2025-09-08"\ndue: "2025-09-30"\n---\n' }),
    ).toEqual(['actions/a.md:4:6  The action 12ii was due on 30 September 2025.']);
  });

  it('is silent where it was answered', () => {
    expect(
      found(actionOverdue, {
        'actions/a.md':
          '---\nfrom: 12ii\nmeeting: "2025-09-08"\ndue: "2025-09-30"\nupdates:\n  - {date: "2025-09-20", status: answered, text: A letter came.}\n---\n',
      }),
    ).toEqual([]);
  });
});

describe(actionStatusUnknown.id, () => {
  it('fires after the second meeting', () => {
    expect(
      found(actionStatusUnknown, {
        'meetings/2025-11-17/meeting.md': meetingText('2025-11-17', { state: 'held' }),
        'meetings/2025-12-15/meeting.md': meetingText('2025-12-15', { state: 'held' }),
      }),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:19:1  Nothing says where the action 12ii stands, though a second meeting was held since, on 15 December 2025.',
    ]);
  });

  it('is silent after one meeting', () => {
    expect(
      found(actionStatusUnknown, { 'meetings/2025-11-17/meeting.md': meetingText('2025-11-17', { state: 'held' }) }),
    ).toEqual([]);
  });
});

describe(actionDatedEarly.id, () => {
  it('fires for the day it is due and for an update', () => {
    expect(
      found(actionDatedEarly, {
        'actions/a.md':
          '---\nfrom: 12ii\nmeeting: "2025-09-08"\ndue: "2025-09-01"\nupdates:\n  - {date: "2025-07-14", text: Begun.}\n---\n',
      }),
    ).toEqual([
      'actions/a.md:4:6  The action 12ii is due on 1 September 2025, before it was opened on 8 September 2025.',
      'actions/a.md:6:12  The action 12ii has an update of 14 July 2025, before it was opened on 8 September 2025.',
    ]);
  });

  it('is silent on the day of the meeting itself', () => {
    expect(
      found(actionDatedEarly, { 'actions/a.md': '---\nfrom: 12ii\nmeeting: "2025-09-08"\ndue: "2025-09-08"\n---\n' }),
    ).toEqual([]);
  });
});

describe(actionWithoutOwner.id, () => {
  it('fires where nobody is named', () => {
    expect(
      found(
        actionWithoutOwner,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. officers write to the Council. {action}\n:::\n',
        ),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:16:1  The action 12i has no owner.']);
  });

  it('is silent where somebody is', () => {
    expect(found(actionWithoutOwner)).toEqual([]);
  });
});

describe(dischargeWithoutMinute.id, () => {
  it('fires where no minute is named', () => {
    expect(
      found(dischargeWithoutMinute, {
        'actions/a.md':
          '---\nfrom: 12ii\nmeeting: "2025-09-08"\nupdates:\n  - {date: "2025-11-17", status: discharged}\n---\n',
      }),
    ).toEqual(['actions/a.md:5:5  The action 12ii was discharged on 17 November 2025, but no minute is named.']);
  });

  it('is silent where one is', () => {
    expect(
      found(dischargeWithoutMinute, {
        'actions/a.md':
          '---\nfrom: 12ii\nmeeting: "2025-09-08"\nupdates:\n  - {date: "2025-11-17", status: discharged, minute: "20"}\n---\n',
      }),
    ).toEqual([]);
  });
});

describe(responseOverdue.id, () => {
  it('fires after the day', () => {
    expect(
      found(responseOverdue, {
        'recommendations/plan.md':
          '---\ntitle: The plan\nmeeting: "2025-09-08"\nrespond-by: "2025-09-30"\nrecommendations:\n  - {label: a, text: Mend it}\n---\n',
      }),
    ).toEqual([
      'recommendations/plan.md:4:13  1 recommendation of "The plan" should have been answered by 30 September 2025.',
    ]);
  });

  it('is silent where all are answered', () => {
    expect(
      found(responseOverdue, {
        'recommendations/plan.md':
          '---\ntitle: The plan\nmeeting: "2025-09-08"\nrespond-by: "2025-09-30"\nrecommendations:\n  - {label: a, text: Mend it, response: {accepted: accepted}}\n---\n',
      }),
    ).toEqual([]);
  });
});

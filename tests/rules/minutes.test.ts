import { describe, expect, it } from 'vitest';
import { duplicateMinuteNumber } from '../../scripts/rules/minutes/duplicate-minute-number.ts';
import { minuteNumberGap } from '../../scripts/rules/minutes/minute-number-gap.ts';
import { minuteNumberOrder } from '../../scripts/rules/minutes/minute-number-order.ts';
import { minutesStillDraft } from '../../scripts/rules/minutes/minutes-still-draft.ts';
import { minutesConfirmedEarly } from '../../scripts/rules/minutes/minutes-confirmed-early.ts';
import { confirmedWithoutMeeting } from '../../scripts/rules/minutes/confirmed-without-meeting.ts';
import { outcomeMissing } from '../../scripts/rules/minutes/outcome-missing.ts';
import { correctionNotLinked } from '../../scripts/rules/minutes/correction-not-linked.ts';
import { clauseNumbering } from '../../scripts/rules/minutes/clause-numbering.ts';
import { clauseSwallowed } from '../../scripts/rules/minutes/clause-swallowed.ts';
import { found } from './fixtures/body.ts';
import { meetingText, minutes, withMeeting, withMinutes } from './fixtures/good-body.ts';

describe(duplicateMinuteNumber.id, () => {
  it('fires where a number is used again', () => {
    expect(
      found(
        duplicateMinuteNumber,
        withMinutes('## 11 Apologies\n\nNone.\n\n## 10 Bridges {as=10b}\n\nThere was none.\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:13:1  Minute 10 (Bridges) has the number of another minute: Apologies, 2025-07-14.',
    ]);
  });

  it('is silent where a letter follows the number', () => {
    expect(found(duplicateMinuteNumber, withMinutes('## 11a Apologies\n\nNone.\n\n## 11b Bridges\n\nNone.\n'))).toEqual(
      [],
    );
  });
});

describe(minuteNumberGap.id, () => {
  it('fires between two meetings', () => {
    expect(found(minuteNumberGap, withMinutes('## 13 Apologies\n\nNone.\n'))).toEqual([
      'meetings/2025-09-08/minutes.md:9:1  Minute 13 follows minute 10: there is no minute 11 or 12.',
    ]);
  });

  it('is silent where a meeting without minutes was held between', () => {
    expect(
      found(minuteNumberGap, {
        ...withMinutes('## 13 Apologies\n\nNone.\n'),
        'meetings/2025-08-04/meeting.md': meetingText('2025-08-04', { state: 'held' }),
      }),
    ).toEqual([]);
  });
});

describe(minuteNumberOrder.id, () => {
  it('fires where a number steps back', () => {
    expect(found(minuteNumberOrder, withMinutes('## 12 Apologies\n\nNone.\n\n## 11 Bridges\n\nNone.\n'))).toEqual([
      'meetings/2025-09-08/minutes.md:13:1  Minute 11 stands after minute 12 of 2025-09-08.',
    ]);
  });

  it('is silent where numbers only skip', () => {
    expect(found(minuteNumberOrder, withMinutes('## 12 Apologies\n\nNone.\n\n## 14 Bridges\n\nNone.\n'))).toEqual([]);
  });
});

describe(minutesStillDraft.id, () => {
  it('fires where a later meeting was held', () => {
    expect(
      found(minutesStillDraft, { 'meetings/2025-11-17/meeting.md': meetingText('2025-11-17', { state: 'held' }) }),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:2:9  These minutes are still a draft, and a meeting was held on 17 November 2025.',
    ]);
  });

  it('is silent where the next meeting is to come', () => {
    expect(found(minutesStillDraft)).toEqual([]);
  });
});

describe(minutesConfirmedEarly.id, () => {
  it('fires where the confirming meeting is to come', () => {
    expect(
      found(
        minutesConfirmedEarly,
        withMinutes('## 11 Apologies\n\nNone.\n', 'confirmed-by: {meeting: "2025-11-17"}\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:3:25  The minutes of 8 September 2025 cannot have been confirmed on 17 November 2025, which is still to come.',
    ]);
  });

  it('is silent where a later meeting confirmed them', () => {
    expect(found(minutesConfirmedEarly)).toEqual([]);
  });
});

describe(confirmedWithoutMeeting.id, () => {
  it('fires where no meeting is named', () => {
    expect(
      found(confirmedWithoutMeeting, { [minutes]: '---\nstatus: confirmed\n---\n## 11 Apologies\n\nNone.\n' }),
    ).toEqual(['meetings/2025-09-08/minutes.md:2:9  These minutes are confirmed, but do not say by which meeting.']);
  });

  it('is silent for a draft', () => {
    expect(found(confirmedWithoutMeeting)).toEqual([]);
  });
});

describe(outcomeMissing.id, () => {
  it('fires where a held item is silent', () => {
    expect(
      found(
        outcomeMissing,
        withMeeting({ items: '  - {number: "6", title: Ferries}\n  - {number: "7", title: Fords}\n' }),
      ),
    ).toEqual(['meetings/2025-09-08/meeting.md:9:5  The meeting was held, but 2 items have no outcome: 6 and 7.']);
  });

  it('is silent where the item was deferred', () => {
    expect(
      found(outcomeMissing, withMeeting({ items: '  - {number: "6", title: Ferries, deferred-to: "2025-11-17"}\n' })),
    ).toEqual([]);
  });
});

describe(correctionNotLinked.id, () => {
  it('fires where the earlier minutes do not say so', () => {
    expect(
      found(
        correctionNotLinked,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the minutes of 14 July 2025 be confirmed, subject to the name of Cllr Reed being added.\n:::\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:16:1  Minute 12 confirms earlier minutes with a correction that is not noted there.',
    ]);
  });

  it('is silent where they do', () => {
    expect(
      found(correctionNotLinked, {
        ...withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the minutes of 14 July 2025 be confirmed, subject to the name of Cllr Reed being added.\n:::\n',
        ),
        'meetings/2025-07-14/minutes.md':
          '---\nstatus: draft\ncorrections: [{minute: "12", text: Cllr Reed was there.}]\n---\n## 10 Apologies\n\nNone.\n',
      }),
    ).toEqual([]);
  });
});

describe(clauseNumbering.id, () => {
  it('fires for a label left out', () => {
    expect(
      found(
        clauseNumbering,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted;\niii. the bridge be closed; and\niv. thanks be given.\n:::\n',
        ),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:17:1  In minute 12, clause "iii." follows "i.".']);
  });

  it('is silent for letters, nested clauses and clauses without label', () => {
    expect(
      found(
        clauseNumbering,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\na. the report be noted;\n    i. in part;\n    ii. in whole;\nb. the bridge be closed.\n:::\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(clauseSwallowed.id, () => {
  it('fires where a label stands in the middle', () => {
    expect(
      found(
        clauseSwallowed,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted; and ii. the bridge be closed.\n:::\n',
        ),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:16:1  Clause 12.i has "ii." in its middle.']);
  });

  it('is silent for a citation', () => {
    expect(
      found(
        clauseSwallowed,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report in paragraph 3.2 (ii) of the Plan be noted.\n:::\n',
        ),
      ),
    ).toEqual([]);
  });
});

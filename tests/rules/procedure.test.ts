import { describe, expect, it } from 'vitest';
import { deferredItemMissing } from '../../scripts/rules/procedure/deferred-item-missing.ts';
import { deferredToNowhere } from '../../scripts/rules/procedure/deferred-to-nowhere.ts';
import { exemptWithoutExclusion } from '../../scripts/rules/procedure/exempt-without-exclusion.ts';
import { exclusionWithoutExempt } from '../../scripts/rules/procedure/exclusion-without-exempt.ts';
import { exemptParagraphsDiffer } from '../../scripts/rules/procedure/exempt-paragraphs-differ.ts';
import { latePublication } from '../../scripts/rules/procedure/late-publication.ts';
import { supplementWithoutReason } from '../../scripts/rules/procedure/supplement-without-reason.ts';
import { urgentWithoutCircumstances } from '../../scripts/rules/procedure/urgent-without-circumstances.ts';
import { lateQuestion } from '../../scripts/rules/procedure/late-question.ts';
import { standingItemMissing } from '../../scripts/rules/procedure/standing-item-missing.ts';
import { paperInTwoItems } from '../../scripts/rules/procedure/paper-in-two-items.ts';
import { noticeIncomplete } from '../../scripts/rules/procedure/notice-incomplete.ts';
import { found } from './fixtures/body.ts';
import { meetingText, withMeeting, withMinutes } from './fixtures/good-body.ts';

describe(exemptWithoutExclusion.id, () => {
  it('fires at the exempt paper', () => {
    expect(
      found(
        exemptWithoutExclusion,
        withMeeting({
          items:
            '  - {number: "7", title: A claim, outcome: noted, documents: [{exempt: {title: A claim, paragraphs: ["3"], reason: It would harm the case.}}]}\n',
        }),
      ),
    ).toEqual([
      'meetings/2025-09-08/meeting.md:9:63  "A claim" is exempt, but nothing on this agenda asks the meeting to exclude the public.',
    ]);
  });

  it('is silent where an item asks for it', () => {
    expect(
      found(
        exemptWithoutExclusion,
        withMeeting({
          items:
            '  - {number: "6", standing: exclusion}\n  - {number: "7", title: A claim, outcome: noted, documents: [{exempt: {title: A claim, paragraphs: ["3"], reason: It would harm the case.}}]}\n',
        }),
      ),
    ).toEqual([]);
  });
});

describe(exclusionWithoutExempt.id, () => {
  it('fires at the item', () => {
    expect(found(exclusionWithoutExempt, withMeeting({ items: '  - {number: "6", standing: exclusion}\n' }))).toEqual([
      'meetings/2025-09-08/meeting.md:9:5  Item 6 asks to exclude the public, but no paper of this agenda is exempt.',
    ]);
  });

  it('is silent where a paper is exempt', () => {
    expect(
      found(
        exclusionWithoutExempt,
        withMeeting({
          items:
            '  - {number: "6", standing: exclusion}\n  - {number: "7", title: A claim, outcome: noted, documents: [{exempt: {title: A claim, paragraphs: ["3"], reason: It would harm the case.}}]}\n',
        }),
      ),
    ).toEqual([]);
  });
});

describe(exemptParagraphsDiffer.id, () => {
  it('fires where the resolution names another paragraph', () => {
    expect(
      found(exemptParagraphsDiffer, {
        ...withMeeting({
          items:
            '  - {number: "7", title: A claim, outcome: noted, documents: [{exempt: {title: A claim, paragraphs: ["3"], reason: It would harm the case.}}]}\n',
        }),
        ...withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the public be excluded under paragraphs 1 and 2.\n:::\n',
        ),
      }),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:16:1  For this private session the papers and resolutions name paragraphs "3" and "1 and 2".',
    ]);
  });

  it('is silent where it names the same', () => {
    expect(
      found(exemptParagraphsDiffer, {
        ...withMeeting({
          items:
            '  - {number: "7", title: A claim, outcome: noted, documents: [{exempt: {title: A claim, paragraphs: ["3"], reason: It would harm the case.}}]}\n',
        }),
        ...withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the public be excluded under paragraph 3.\n:::\n',
        ),
      }),
    ).toEqual([]);
  });
});

describe(latePublication.id, () => {
  it('fires with the last day', () => {
    expect(found(latePublication, withMeeting({ fields: 'published: "2025-09-02"\n' }))).toEqual([
      'meetings/2025-09-08/meeting.md:6:12  The agenda was published on 2 September 2025: 3 of 5 days; the last day was 29 August 2025.',
    ]);
  });

  it('is silent with a reason', () => {
    expect(
      found(latePublication, withMeeting({ fields: 'published: "2025-09-02"\nlate-reason: The figures came late.\n' })),
    ).toEqual([]);
  });
});

describe(supplementWithoutReason.id, () => {
  it('fires for a pack without reason', () => {
    expect(
      found(
        supplementWithoutReason,
        withMeeting({ fields: 'packs:\n  - {id: supplement-1, title: Supplement 1, documents: [5/report]}\n' }),
      ),
    ).toEqual(['meetings/2025-09-08/meeting.md:7:5  "Supplement 1" came after the agenda pack and gives no reason.']);
  });

  it('is silent with one', () => {
    expect(
      found(
        supplementWithoutReason,
        withMeeting({
          fields:
            'packs:\n  - {id: supplement-1, title: Supplement 1, reason: The figures came late, documents: [5/report]}\n',
        }),
      ),
    ).toEqual([]);
  });
});

describe(urgentWithoutCircumstances.id, () => {
  it('fires where urgent business was resolved', () => {
    expect(
      found(
        urgentWithoutCircumstances,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=9}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the bridge be closed.\n:::\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/meeting.md:9:5  Item 9 was taken as urgent, but the special circumstances are not given.',
    ]);
  });

  it('is silent where there was none', () => {
    expect(found(urgentWithoutCircumstances)).toEqual([]);
  });
});

describe(lateQuestion.id, () => {
  it('fires after the deadline', () => {
    expect(
      found(lateQuestion, {
        'questions/ford.md':
          '---\nmeeting: "2025-09-08"\ntitle: The ford\nreceived: "2025-09-05"\noutcome: answered\n---\nWhy?\n',
      }),
    ).toEqual([
      'questions/ford.md:4:11  "The ford" was received on 5 September 2025; questions were due by the end of Thursday 4 September 2025.',
    ]);
  });

  it('is silent on the last day, and for one that was not taken', () => {
    expect(
      found(lateQuestion, {
        'questions/ford.md': '---\nmeeting: "2025-09-08"\ntitle: The ford\nreceived: "2025-09-04"\n---\nWhy?\n',
        'questions/weir.md':
          '---\nmeeting: "2025-09-08"\ntitle: The ford\nreceived: "2025-09-07"\noutcome: not-within-criteria\n---\nWhy?\n',
      }),
    ).toEqual([]);
  });
});

describe(standingItemMissing.id, () => {
  it('fires for what the two meetings before had', () => {
    expect(
      found(standingItemMissing, {
        ...withMeeting({ items: '  - {number: "6", title: Ferries}\n' }),
        'meetings/2025-07-14/meeting.md': meetingText('2025-07-14', {
          state: 'held',
          items: '  - {number: "6", title: Ferries}\n',
        }),
        'meetings/2025-11-17/meeting.md':
          '---\ndate: "2025-11-17"\nstate: published\nitems:\n  - {number: "1", title: Apologies}\n  - {number: "2", title: Ferries}\n  - {number: "3", title: Fords}\n---\n',
      }),
    ).toEqual([
      'meetings/2025-11-17/meeting.md:4:1  "Urgent business" is not on this agenda; the meetings of 14 July 2025 and 8 September 2025 had it.',
    ]);
  });

  it('is silent where only one meeting came before', () => {
    expect(found(standingItemMissing)).toEqual([]);
  });
});

const putOff = withMeeting({
  items: '  - {number: "6", title: Ferries, outcome: deferred, deferred-to: "2025-11-17"}\n',
});
const takesUp = {
  'meetings/2025-11-17/meeting.md': meetingText('2025-11-17', {
    state: 'scheduled',
    items: '  - {number: "6", title: Ferries, deferred-from: "2025-09-08"}\n',
  }),
};

describe(deferredItemMissing.id, () => {
  it('fires at the agenda that lacks it', () => {
    expect(found(deferredItemMissing, putOff)).toEqual([
      'meetings/2025-11-17/meeting.md:5:1  "Ferries" was deferred to this meeting on 8 September 2025, and is not on this agenda.',
    ]);
  });

  it('is silent where the agenda has it', () => {
    expect(found(deferredItemMissing, { ...putOff, ...takesUp })).toEqual([]);
  });
});

describe(deferredToNowhere.id, () => {
  const at = 'meetings/2025-09-08/meeting.md:9:5 ';

  it('fires where no day is given, where there is no meeting on it, and where that meeting is off', () => {
    const noDay = withMeeting({ items: '  - {number: "6", title: Ferries, outcome: deferred}\n' });
    const noMeeting = withMeeting({
      items: '  - {number: "6", title: Ferries, outcome: deferred, deferred-to: "2025-12-01"}\n',
    });
    const off = { ...putOff, 'meetings/2025-11-17/meeting.md': meetingText('2025-11-17', { state: 'cancelled' }) };
    expect([noDay, noMeeting, off].flatMap((files) => found(deferredToNowhere, files))).toEqual([
      `${at} "Ferries" was deferred, and no later meeting takes it up.`,
      `${at} "Ferries" was deferred to 1 December 2025, and there is no meeting on that day.`,
      `${at} "Ferries" was deferred to 17 November 2025, and that meeting is cancelled.`,
    ]);
  });

  it('is silent where a later meeting takes it up, whichever of the two says so', () => {
    const fromThere = withMeeting({ items: '  - {number: "6", title: Ferries, outcome: deferred}\n' });
    expect([putOff, { ...fromThere, ...takesUp }].flatMap((files) => found(deferredToNowhere, files))).toEqual([]);
  });
});

describe(paperInTwoItems.id, () => {
  it('fires at the second place', () => {
    expect(
      found(
        paperInTwoItems,
        withMeeting({
          items:
            '  - {number: "6", title: Actions, documents: [{tracker: true}]}\n  - {number: "7", title: Progress, documents: [{tracker: true}]}\n',
        }),
      ),
    ).toEqual(['meetings/2025-09-08/meeting.md:10:48  "Action tracker" stands under item 6 and under item 7.']);
  });

  it('is silent for two sets of minutes', () => {
    expect(
      found(
        paperInTwoItems,
        withMeeting({
          items:
            '  - {number: "6", title: Minutes, documents: [{minutes: "2025-07-14"}]}\n  - {number: "7", title: Progress, documents: [{tracker: true}]}\n',
        }),
      ),
    ).toEqual([]);
  });
});

describe(noticeIncomplete.id, () => {
  it('fires for an agenda without time and place', () => {
    expect(
      found(noticeIncomplete, { 'meetings/2025-11-17/meeting.md': '---\ndate: "2025-11-17"\nstate: published\n---\n' }),
    ).toEqual([
      'meetings/2025-11-17/meeting.md:3:8  The agenda for 17 November 2025 is published without the time and the place of the meeting.',
    ]);
  });

  it('is silent before its agenda is published', () => {
    expect(
      found(noticeIncomplete, { 'meetings/2025-11-17/meeting.md': '---\ndate: "2025-11-17"\nstate: scheduled\n---\n' }),
    ).toEqual([]);
  });
});

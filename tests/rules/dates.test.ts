import { describe, expect, it } from 'vitest';
import { wrongWeekday } from '../../scripts/rules/dates/wrong-weekday.ts';
import { impossibleDate } from '../../scripts/rules/dates/impossible-date.ts';
import type { Passage } from '../../scripts/rules/reading/passage.ts';
import { writtenDates } from '../../scripts/rules/reading/written-dates.ts';
import { cellEnds, isWithin } from '../../scripts/rules/reading/ends.ts';
import { dateForm } from '../../scripts/rules/dates/date-form.ts';
import { yearForm } from '../../scripts/rules/dates/year-form.ts';
import { planYearsDiffer } from '../../scripts/rules/dates/plan-years.ts';
import { dateOutOfOrder } from '../../scripts/rules/dates/date-out-of-order.ts';
import { workProgrammeYear } from '../../scripts/rules/dates/work-programme-year.ts';
import { workProgrammeNoMeeting } from '../../scripts/rules/dates/work-programme-no-meeting.ts';
import { nextMeetingIncomplete } from '../../scripts/rules/dates/next-meeting.ts';
import { endBeforeStart } from '../../scripts/rules/dates/end-before-start.ts';
import { endBeforeLastItem } from '../../scripts/rules/dates/end-before-last-item.ts';
import { itemTimes } from '../../scripts/rules/dates/item-times.ts';
import { movementTime } from '../../scripts/rules/dates/movement-time.ts';
import { questionDatedEarly } from '../../scripts/rules/dates/question-dated-early.ts';
import { responseDatedEarly } from '../../scripts/rules/dates/response-dated-early.ts';
import { preceptDate } from '../../scripts/rules/dates/precept-date.ts';
import { found } from './fixtures/body.ts';
import { goodBody, withMeeting, withMinutes, withReport, withTable } from './fixtures/good-body.ts';

describe(wrongWeekday.id, () => {
  it('fires with the real weekday', () => {
    expect(found(wrongWeekday, withReport('1.1 The meeting on Tuesday 8 September 2025 was long.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:20  "Tuesday 8 September 2025": that day is a Monday.',
    ]);
  });

  it('is silent for the right weekday and without a year', () => {
    expect(found(wrongWeekday, withReport('1.1 On Monday 8th September, 2025 and on Tuesday 9 September.\n'))).toEqual(
      [],
    );
  });
});

describe(impossibleDate.id, () => {
  it('fires for 31 June and 29 February', () => {
    expect(found(impossibleDate, withReport('1.1 By 31 June, and on 29 February 2025.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:8  There is no 31 June.',
      'meetings/2025-09-08/05-bridges/report.md:11:24  There is no 29 February 2025.',
    ]);
  });

  it.each([
    ['paragraphs', '1.1 The cost of it rose to 54\n\nOctober was wet.\n'],
    ['cells', '| Cost | Month |\n| --- | --- |\n| 54 | October |\n| 60 | November |\n'],
    ['rows', '| Month | Cost |\n| --- | --- |\n| September | 54 |\n| October | 60 |\n'],
  ])('is silent for a figure and a month in two %s', (_, text) => {
    expect(found(impossibleDate, withReport(text))).toEqual([]);
  });

  it('is silent for a figure and a month in two rows of a CSV file', () => {
    const words = 'Month,Cost\nSeptember,54\nOctober,60\n"Paid on 8\u00a0November",1\n55,October\n3 May, 2026\n';
    const passage: Passage = {
      ...{ file: 'a.csv', paper: 'a.md', language: 'en-GB', form: 'table' },
      words,
      place: (offset) => ({ file: 'a.csv', line: 1, column: offset + 1 }),
      isWhole: isWithin(() => cellEnds(words)),
    };
    expect(writtenDates(passage).map(({ text }) => text)).toEqual(['8 November']);
  });

  it('is silent for 29 February in a leap year', () => {
    expect(found(impossibleDate, withReport('1.1 On 29 February 2024 and 30 June.\n'))).toEqual([]);
  });
});

describe(dateForm.id, () => {
  it('fires once for a paper', () => {
    expect(found(dateForm, withReport('1.1 On 8/9/25, and on September 9, 2025.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:8  The date "8/9/25" and 1 more like it can be misread.',
    ]);
  });

  it('is silent for fractions, references and dates in words', () => {
    expect(found(dateForm, withReport('1.1 The 6/9 share, case 12/34 of 8 September 2025.\n'))).toEqual([]);
  });
});

describe(yearForm.id, () => {
  it('fires where one year has two forms', () => {
    expect(found(yearForm, withReport('1.1 In 2025/26 and 2024-25, and again in 2025-26.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:42  One year is written in 2 forms: 2025/26 and 2025-26.',
    ]);
  });

  it('is silent for other years and dashes', () => {
    expect(found(yearForm, withReport('1.1 In 2025-26, 2025–26 and 2024-25, under the Plan 2025-2029.\n'))).toEqual([]);
  });
});

describe(planYearsDiffer.id, () => {
  it('fires for the period that fewer papers give', () => {
    expect(
      found(planYearsDiffer, withReport('1.1 The Plan 2025-2029, the Plan 2025–29 and the Plan 2025-2028.\n')),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:50  "Plan 2025-2028": elsewhere the plan that starts in 2025 runs to 2029.',
    ]);
  });

  it('is silent where all agree, and for another plan', () => {
    expect(
      found(planYearsDiffer, withReport('1.1 The Plan 2025-2029, the Plan 2025-29 and the Plan 2021-2025.\n')),
    ).toEqual([]);
  });
});

describe(dateOutOfOrder.id, () => {
  it('fires where another year would mend the order', () => {
    expect(
      found(
        dateOutOfOrder,
        withTable('Month,Calls\nNovember 2025,1\nJanuary 2026,2\nMarch 2025,3\nMay 2026,4\nJune 2026,5\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:4:1  In Table 1, "March 2025" stands between dates of 2026.',
    ]);
  });

  it('is silent where dates run backwards', () => {
    expect(
      found(dateOutOfOrder, withTable('Month,Calls\nMay 2026,1\nMarch 2026,2\nJanuary 2026,3\nNovember 2025,4\n')),
    ).toEqual([]);
  });
});

describe(workProgrammeYear.id, () => {
  it('fires outside the municipal year', () => {
    expect(
      found(workProgrammeYear, {
        'work-programme.yaml': 'entries:\n  - {id: ferries, date: "2026-09-07", year: 2025/26, title: Ferries}\n',
      }),
    ).toEqual([
      'work-programme.yaml:2:25  "Ferries" stands in the work programme of 2025/26, but 7 September 2026 is in 2026/27.',
    ]);
  });

  it('is silent within it', () => {
    expect(
      found(workProgrammeYear, {
        'work-programme.yaml': 'entries:\n  - {id: ferries, date: "2025-11-17", year: 2025/26, title: Ferries}\n',
      }),
    ).toEqual([]);
  });
});

describe(workProgrammeNoMeeting.id, () => {
  it('fires where no meeting is held that day', () => {
    expect(
      found(workProgrammeNoMeeting, {
        'work-programme.yaml': 'entries:\n  - {id: ferries, date: "2025-11-18", year: 2025/26, title: Ferries}\n',
      }),
    ).toEqual([
      'work-programme.yaml:2:25  "Ferries" is planned for 18 November 2025, but no meeting is held that day.',
    ]);
  });

  it('is silent for a visit', () => {
    expect(
      found(workProgrammeNoMeeting, {
        'work-programme.yaml':
          'entries:\n  - {id: ferries, date: "2025-11-18", year: 2025/26, title: Ferries}\n'.replace(
            'title:',
            'kind: visit, title:',
          ),
      }),
    ).toEqual([]);
  });
});

describe(nextMeetingIncomplete.id, () => {
  it('fires where the meeting is not there', () => {
    expect(found(nextMeetingIncomplete, withMeeting({ next: '2025-12-01' }))).toEqual([
      'meetings/2025-09-08/meeting.md:5:15  The next meeting is given as 1 December 2025, but there is no meeting on that day.',
    ]);
  });

  it('is silent where it is there and has a time', () => {
    expect(found(nextMeetingIncomplete)).toEqual([]);
  });
});

describe(endBeforeStart.id, () => {
  it('fires where the minutes say so', () => {
    expect(found(endBeforeStart, withMinutes('## 11 Apologies\n\nNone.\n', 'end: "04:10"\n'))).toEqual([
      'meetings/2025-09-08/minutes.md:3:6  The meeting started at 14:00 and is said to have ended at 04:10.',
    ]);
  });

  it('is silent where the end is not known', () => {
    expect(found(endBeforeStart, withMinutes('## 11 Apologies\n\nNone.\n', ''))).toEqual([]);
  });
});

describe(endBeforeLastItem.id, () => {
  it('fires where the last item was to start later', () => {
    expect(
      found(endBeforeLastItem, withMeeting({ items: '  - {number: "6", title: Ferries, start: "16:30"}\n' })),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:3:6  The meeting is said to have ended at 16:10; item 6 was to start at 16:30.',
    ]);
  });

  it('is silent where it was to start before', () => {
    expect(
      found(endBeforeLastItem, withMeeting({ items: '  - {number: "6", title: Ferries, start: "15:30"}\n' })),
    ).toEqual([]);
  });
});

describe(itemTimes.id, () => {
  it('fires where an item is to start before the one above', () => {
    expect(
      found(
        itemTimes,
        withMeeting({
          items: '  - {number: "6", title: Ferries, start: "15:30"}\n  - {number: "7", title: Fords, start: "15:00"}\n',
        }),
      ),
    ).toEqual(['meetings/2025-09-08/meeting.md:10:40  Item 7 is to start at 15:00, and item 6 at 15:30.']);
  });

  it('is silent where two start together', () => {
    expect(
      found(
        itemTimes,
        withMeeting({
          items: '  - {number: "6", title: Ferries, start: "15:30"}\n  - {number: "7", title: Fords, start: "15:30"}\n',
        }),
      ),
    ).toEqual([]);
  });
});

describe(movementTime.id, () => {
  it('fires after the close', () => {
    expect(
      found(
        movementTime,
        withMinutes('## 11 Apologies\n\nNone.\n\n::: departure {person="reed-tom" time="17:10"}\nLeft.\n:::\n'),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:13:1  Cllr Tom Reed left at 17:10, but the meeting ended at 16:10.']);
  });

  it('is silent in the time of the meeting', () => {
    expect(
      found(
        movementTime,
        withMinutes('## 11 Apologies\n\nNone.\n\n::: departure {person="reed-tom" time="15:10"}\nLeft.\n:::\n'),
      ),
    ).toEqual([]);
  });
});

describe(questionDatedEarly.id, () => {
  it('fires where the answer is older', () => {
    expect(
      found(questionDatedEarly, {
        'questions/ford.md':
          '---\nmeeting: "2025-09-08"\ntitle: The ford\nreceived: "2025-09-01"\nanswered: "2025-08-01"\n---\nWhy?\n',
      }),
    ).toEqual([
      'questions/ford.md:5:11  "The ford" was received on 1 September 2025 and is said to have been answered on 1 August 2025.',
    ]);
  });

  it('is silent where the day of receipt is not known', () => {
    expect(
      found(questionDatedEarly, {
        'questions/ford.md': '---\nmeeting: "2025-09-08"\ntitle: The ford\nanswered: "2025-08-01"\n---\nWhy?\n',
      }),
    ).toEqual([]);
  });
});

describe(responseDatedEarly.id, () => {
  it('fires for a report sent before its meeting and an answer before that', () => {
    expect(
      found(responseDatedEarly, {
        'recommendations/plan.md':
          '---\ntitle: The plan\nmeeting: "2025-09-08"\nsent: "2025-09-01"\nrecommendations:\n  - {label: a, text: Mend it, response: {date: "2025-08-20"}}\n---\n',
      }),
    ).toEqual([
      'recommendations/plan.md:4:7  "The plan" was sent on 1 September 2025, before the meeting on 8 September 2025.',
      'recommendations/plan.md:6:48  "The plan": recommendation a was answered on 20 August 2025, before the report was sent on 1 September 2025.',
    ]);
  });

  it('is silent in order', () => {
    expect(
      found(responseDatedEarly, {
        'recommendations/plan.md':
          '---\ntitle: The plan\nmeeting: "2025-09-08"\nsent: "2025-09-10"\nrecommendations:\n  - {label: a, text: Mend it, response: {date: "2025-09-20"}}\n---\n',
      }),
    ).toEqual([]);
  });
});

describe(preceptDate.id, () => {
  it('fires for a veto a day off', () => {
    expect(
      found(preceptDate, {
        'panel.yaml': (goodBody['panel.yaml'] ?? '').replace('rules:', 'profile: police-and-crime-panel\nrules:'),
        ...withReport('1.1 A veto must be used by 7 February 2026.\n'),
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:28  "7 February 2026": the day in law is 8 February 2026 (SI 2012/2271 reg. 4(1); PRSRA 2011 Sch. 5 paras 3 and 4).',
    ]);
  });

  it('is silent for another committee', () => {
    expect(found(preceptDate, withReport('1.1 A veto must be used by 7 February 2026.\n'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../scripts/sources/problem.ts';
import { contextOf, item, meeting, meetingWithMinutes } from '../../fixtures/record/meeting.ts';
import { person } from '../../fixtures/record/people.ts';
import { registersOf } from '../../fixtures/record/registers.ts';
import type { RegisterFiles } from '../../fixtures/record/registers.ts';

const july = meetingWithMinutes(
  {
    id: '2025-07-28',
    body: `
## 898 Budget {as=898a item=5}
::: resolved
the spend be noted.
:::
## 898 Introduction {as=898b item=6}
::: resolved
I. activity be noted;
II. the Panel write about data; and {action owner=hill-anna due=2025-10-01}
III. the Panel write about fines {action title="Write about fines"}
:::
`,
  },
  { items: [item('2025-07-28', '5'), item('2025-07-28', '6', { topics: ['data'] })] },
);
const september = meetingWithMinutes({
  id: '2025-09-08',
  body: `
## 909 Action tracker
::: resolved
the action on fines be discharged.
:::
## 910 Public question time
::: resolved
That the Panel write to the Commissioner.
:::
## 911 Neighbourhood policing
::: resolved {lead="RESOLVED – That:"}
I. the report be noted; and
II. the Panel write to the Commissioner. {action type=write}
:::
`,
});
const november = meeting('2025-11-17');
const context = contextOf([july, september, november], [person('hill-anna')]);

const build = (files: RegisterFiles) => registersOf({ topics: [{ id: 'data', title: 'Data' }], ...files }, context);
const problems = (files: RegisterFiles): readonly string[] => build(files).problems.map(formatProblem);

describe('An action of a meeting of which only the month is known', () => {
  it('is kept under that month, before those of its days', () => {
    const { registers, problems: none } = build({
      actions: { old: { from: '620', meeting: '2021-11', title: 'Feedback on publicity' } },
    });
    expect(none).toEqual([]);
    expect(registers.actions[0]).toMatchObject({
      key: '620',
      opened: '2021-11',
      meetingId: '2021-11',
      minuteKey: undefined,
    });
  });

  it('is refused for a month that is none', () => {
    expect(() => build({ actions: { old: { from: '620', meeting: '2021-13', title: 'Feedback' } } })).toThrow(
      /a month like \\?"2021-11\\?"/u,
    );
  });
});

describe('Actions are opened by clauses', () => {
  it('with {action}, with their owner, date and the topics of their item', () => {
    const { registers, problems: none } = build({});
    expect(none).toEqual([]);
    expect(registers.actions.map(({ key, reference, title, due }) => ({ key, reference, title, due }))).toEqual([
      { key: '898b.ii', reference: '898ii', title: 'The Panel write about data', due: '2025-10-01' },
      { key: '898b.iii', reference: '898iii', title: 'Write about fines', due: undefined },
      { key: '911.ii', reference: '911ii', title: 'The Panel write to the Commissioner', due: undefined },
    ]);
    expect(registers.actions[0]).toMatchObject({
      owner: { kind: 'person' },
      topics: ['data'],
      opened: '2025-07-28',
      minuteKey: '898b',
      clauseKey: '898b.ii',
      address: '/actions/#a-898b.ii',
    });
  });

  it('and files say what became of them, in whatever form they name the clause', () => {
    const updates = [
      { date: '2025-11-17', status: 'ongoing', text: 'Waiting.' },
      { date: '2025-09-08', status: 'discharged', minute: '909' },
    ];
    const { registers, problems: none } = build({
      actions: { fines: { from: '898 III', meeting: '2025-07-28', title: 'Fines', updates } },
    });
    expect(none).toEqual([]);
    expect(registers.actions).toHaveLength(3);
    expect(registers.actions[1]).toMatchObject({
      key: '898b.iii',
      title: 'Fines',
      updates: [{ date: '2025-09-08', status: 'discharged', minute: '909' }, { date: '2025-11-17' }],
    });
  });

  it('or by a file alone: a bare minute whose only clause has no label', () => {
    const { registers } = build({ actions: { question: { from: '910', meeting: '2025-09-08' } } });
    expect(registers.actions.find(({ key }) => key === '910')).toMatchObject({
      reference: '910',
      minuteKey: '910',
      clauseKey: '910',
      title: 'The Panel write to the Commissioner',
    });
  });

  it('a bare minute stands for its one clause with {action}', () => {
    const { registers, problems: none } = build({
      actions: { letter: { from: '911', meeting: '2025-09-08', title: 'The letter' } },
    });
    expect(none).toEqual([]);
    expect(
      registers.actions.filter(({ minuteKey }) => minuteKey === '911').map(({ key, title }) => [key, title]),
    ).toEqual([['911.ii', 'The letter']]);
  });

  it('a second row of one clause has a key of its own', () => {
    const { registers, problems: none } = build({
      actions: {
        one: { from: '911ii', meeting: '2025-09-08' },
        two: { from: '911ii', row: 2, meeting: '2025-09-08', title: 'Second' },
      },
    });
    expect(none).toEqual([]);
    expect(registers.actions.map(({ key }) => key)).toEqual(['898b.ii', '898b.iii', '911.ii', '911.ii-2']);
  });

  it('a row that is alone on its clause needs no key of its own: it is the row among those of the minute', () => {
    const { registers, problems: none } = build({
      actions: {
        fines: { from: '898iii', row: 1, meeting: '2025-07-28' },
        data: { from: '898ii', row: 2, meeting: '2025-07-28' },
      },
    });
    expect(none).toEqual([]);
    expect(registers.actions.map(({ key }) => key)).toEqual(['898b.iii', '898b.ii', '911.ii']);
  });

  it('of a meeting without minutes here: the reference is taken at its word, a range as one action each', () => {
    const { registers, problems: none } = build({
      actions: {
        crime: { from: '921(a-c)', meeting: '2025-11-17', title: 'Crime data' },
        old: { from: '687 iii a', meeting: '2022-11-14', title: 'Headcount' },
      },
    });
    expect(none).toEqual([]);
    expect(
      registers.actions
        .filter(({ minuteKey }) => minuteKey === undefined)
        .map(({ key, reference, opened }) => [key, reference, opened]),
    ).toEqual([
      ['687.iii.a', '687 iii a', '2022-11-14'],
      ['921.a', '921(a)', '2025-11-17'],
      ['921.b', '921(b)', '2025-11-17'],
      ['921.c', '921(c)', '2025-11-17'],
    ]);
  });
});

describe('What does not link in an action file is told', () => {
  it.each([
    [
      'a clause that is not there',
      { from: '911iv', meeting: '2025-09-08' },
      'Minute 911 has no clause iv. It has i, ii.',
      'Write the clause as the minutes of 2025-09-08 number it, like "911ii".',
    ],
    [
      'a number used twice',
      { from: '898', meeting: '2025-07-28' },
      '"898" may mean 898a or 898b.ii or 898b.iii.',
      'Write which one opened the action: 898a or 898b.ii or 898b.iii.',
    ],
    [
      'a bare minute with two actions',
      { from: '898b', meeting: '2025-07-28' },
      '"898b" may mean 898b.ii or 898b.iii.',
      'Write which one opened the action: 898b.ii or 898b.iii.',
    ],
    [
      'words',
      { from: 'see letter', meeting: '2025-09-08' },
      '"see letter" is not the number of a minute or clause.',
      'Write the clause as the minutes of 2025-09-08 number it, like "911ii".',
    ],
    [
      'the wrong meeting',
      { from: '911ii', meeting: '2025-11-17' },
      'Minute 911 is of the meeting 2025-09-08, not 2025-11-17.',
      'Write meeting: "2025-09-08", or put the reference right.',
    ],
    [
      'an owner who is nobody',
      { from: '911ii', meeting: '2025-09-08', owner: 'hill-ana' },
      'There is no person or organisation "hill-ana".',
      'Did you mean "hill-anna"?',
    ],
    [
      'a topic',
      { from: '911ii', meeting: '2025-09-08', topics: ['dta'] },
      'There is no topic "dta".',
      'Did you mean "data"?',
    ],
    [
      'a paper',
      { from: '911ii', meeting: '2025-09-08', updates: [{ date: '2025-11-17', document: 'doc:2025-11-17/5/letter' }] },
      'There is no paper "2025-11-17/5/letter".',
      'Write it as meeting, item and file name: "doc:2025-11-17/5/letter".',
    ],
    [
      'the minute of a discharge',
      { from: '911ii', meeting: '2025-09-08', updates: [{ date: '2025-09-08', status: 'discharged', minute: '990' }] },
      'There is no minute 990 in the minutes of 2025-09-08. Nearest: 909.',
      'Write the number as the minutes of that meeting have it.',
    ],
  ])('%s', (_what, action, message, remedy) => {
    expect(problems({ actions: { one: action } })).toEqual([`actions/one.md:1:1  ${message}\n    ${remedy}`]);
  });

  it('two files about one clause', () => {
    expect(
      problems({
        actions: { one: { from: '911ii', meeting: '2025-09-08' }, two: { from: '911 (II)', meeting: '2025-09-08' } },
      }),
    ).toEqual([
      'actions/two.md:1:1  actions/one.md is about 911ii too.\n    Join the two files, or write "row: 2" in the second if the tracker has two rows for it.',
    ]);
  });

  it('an action of minutes that are not here, without a title', () => {
    expect(problems({ actions: { old: { from: '676ii', meeting: '2022-10-19' } } })).toEqual([
      'actions/old.md:1:1  Nothing says what this action is: the minutes that opened it are not on this site, and it has no title.\n    Add "title:" with the tracker’s words.',
    ]);
  });
});

describe('Decisions', () => {
  const { registers } = build({});

  it('are one row for each clause, with what kind it is and what it opened', () => {
    expect(
      registers.decisions.map(({ key, kind, kindStated, actionKeys, topics }) => ({
        key,
        kind,
        kindStated,
        actionKeys,
        topics,
      })),
    ).toEqual([
      { key: '898a', kind: 'note', kindStated: false, actionKeys: [], topics: [] },
      { key: '898b.i', kind: 'note', kindStated: false, actionKeys: [], topics: ['data'] },
      { key: '898b.ii', kind: 'write', kindStated: false, actionKeys: ['898b.ii'], topics: ['data'] },
      { key: '898b.iii', kind: 'write', kindStated: false, actionKeys: ['898b.iii'], topics: ['data'] },
      { key: '909', kind: 'discharge', kindStated: false, actionKeys: [], topics: [] },
      { key: '910', kind: 'write', kindStated: false, actionKeys: [], topics: [] },
      { key: '911.i', kind: 'note', kindStated: false, actionKeys: [], topics: [] },
      { key: '911.ii', kind: 'write', kindStated: true, actionKeys: ['911.ii'], topics: [] },
    ]);
  });

  it('have the address of their place in the minutes', () => {
    expect(registers.decisions.at(-1)?.address).toBe('/meetings/2025-09-08/minutes/#m-911.ii');
  });

  it('of an unknown kind are a problem', () => {
    const wrong = contextOf([
      meetingWithMinutes({
        id: '2025-07-28',
        body: '## 1 One\n::: resolved\nthe report be noted. {type=noted}\n:::\n',
      }),
    ]);
    expect(registersOf({}, wrong).problems.map(formatProblem)).toEqual([
      'meetings/2025-07-28/minutes.md:3:1  There is no kind of decision "noted".\n    Did you mean "note"?',
    ]);
  });
});

it('Braces amid the words of a clause are a problem, for nothing would come of them', () => {
  const wrong = contextOf([
    meetingWithMinutes({
      id: '2025-07-28',
      body: '## 1 One\n::: resolved\nthe Panel write {action}; and wait.\n:::\n',
    }),
  ]);
  expect(registersOf({}, wrong).problems.map(formatProblem)).toEqual([
    'meetings/2025-07-28/minutes.md:3:1  The braces stand amid the words of this clause, where they are not read.\n    Move them to the end, after "; and" or the full stop.',
  ]);
});

describe('Questions, recommendations, programme and topics', () => {
  it('link to meetings and minutes', () => {
    const { registers, problems: none } = build({
      questions: { streetly: { meeting: '2025-09-08', minute: '910', title: 'Burglary' } },
      recommendations: {
        plan: { title: 'Draft plan', meeting: '2025-07-28', recommendations: [{ label: 'a', text: 'Say more.' }] },
      },
    });
    expect(none).toEqual([]);
    expect(registers.questions[0]).toMatchObject({
      id: 'streetly',
      address: '/questions/#q-streetly',
      minuteKey: '910',
    });
    expect(registers.recommendations[0]).toMatchObject({ id: 'plan', address: '/recommendations/plan/' });
  });

  it('tell what is not there', () => {
    expect(
      problems({
        questions: { q: { meeting: '2025-09-09', title: 'Q', topics: ['dat'] } },
        recommendations: {
          r: {
            title: 'R',
            meeting: '2025-07-28',
            recommendations: [
              { label: 'a', text: 'One.' },
              { label: 'a', text: 'Two.' },
            ],
          },
        },
        workProgramme: [
          { id: 'w', year: '2025/26', topics: ['none'] },
          { id: 'w', year: '2025/26' },
        ],
        topics: [
          { id: 'data', title: 'Data' },
          { id: 'data', title: 'Data again' },
        ],
      }),
    ).toEqual([
      'topics.yaml:1:1  The topic "data" is there twice.\n    Join the two, or give one of them another id.',
      'questions/q.md:1:1  There is no meeting on 2025-09-09.\n    Did you mean "2025-09-08"?',
      'questions/q.md:1:1  There is no topic "dat".\n    Did you mean "data"?',
      'recommendations/r.md:1:1  Two recommendations are called "a".\n    Give each its own label.',
      'work-programme.yaml:1:1  There is no topic "none".\n    Add it to topics.yaml, or write an id that stands there.',
      'work-programme.yaml:1:1  The id "w" stands twice in the work programme.\n    Give each line its own id.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { namePatterns, parseName } from '../../../scripts/record/people/person-name.ts';
import { personRecord } from '../../../scripts/record/people/person-record.ts';
import { meetingWithMinutes } from '../../fixtures/record/meeting.ts';
import { membership, peopleById, person } from '../../fixtures/record/people.ts';
import { action } from '../../fixtures/record/registers.ts';

describe('A name', () => {
  it.each([
    ['Cllr Ram K. Mehmi MBE', ['Ram', 'K'], 'Mehmi'],
    ['Councillor Sardul Marwa, MBE, JP', ['Sardul'], 'Marwa'],
    ['Adele Brown (Independent)', ['Adele'], 'Brown'],
    ['Cllr Samra', [], 'Samra'],
  ])('%s is taken apart without title and honours', (printed, given, surname) => {
    expect(parseName(printed)).toEqual({ given, surname });
  });

  const finds = (text: string): boolean =>
    namePatterns({ name: 'Cllr Abdul S Khan', honours: [], variants: ['Abdool Khan'] }).some((pattern) =>
      pattern.test(text),
    );

  it.each([
    'Abdul S Khan',
    'Abdul S. Khan',
    'Abdul Khan',
    'ABDUL KHAN',
    'Cllr A S Khan',
    'A. Khan',
    'Abdool Khan',
    'with Abdul Khan, who',
  ])('is found in "%s"', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['Khan', 'B Khan', 'Abdul Khanna', 'Zabdul Khan', 'a Khan'])('is not found in "%s"', (text) => {
    expect(finds(text)).toBe(false);
  });
});

it('A variant of initials is found as written only, for "a grant" is no person', () => {
  const patterns = namePatterns({ name: 'Avril Grant', honours: [], variants: ['A Grant'] });
  expect(
    ['the Home Office gave a grant', 'A Grant spoke', 'AVRIL GRANT'].map((text) =>
      patterns.some((pattern) => pattern.test(text)),
    ),
  ).toEqual([false, true, true]);
});

const kath = person('scott-kath');
const jamie = person('scott-jamie', [membership('substitute', { from: '2025-12-02' })]);
const abdul = person('khan-abdul');
const dan = person('dale-dan', [membership('member'), membership('chair', { from: '2025-07-28' })]);
const olga = person('quill-olga', [membership('officer')], { name: 'Olga Quill' });
const people = peopleById([kath, jamie, abdul, dan, olga]);
const september = meetingWithMinutes({
  id: '2025-09-08',
  people: [...people.values()],
  data: {
    present: ['scott-kath', 'khan-abdul', 'dale-dan'],
    'also-present': ['quill-olga'],
    declarations: [{ person: 'khan-abdul', kind: 'non-pecuniary', nature: 'police pension', minute: '907' }],
  },
  body: `
## 906 Apologies
Councillor Scott thanked the hosts.
## 907 Declarations
One was made.
## 908 Minutes
Councillors Khan and Dale left for a while; K. Scott did not.
## 909 Tracker
[The officer](person:quill-olga) spoke.
::: resolved
Jamie Scott be thanked.
:::
## 910 Questions
None were put.
`,
});
const january = meetingWithMinutes({
  id: '2026-01-05',
  people: [...people.values()],
  data: { present: ['scott-kath', { person: 'scott-jamie', 'substitute-for': 'dale-dan' }] },
  body: '## 926 Opening\nCllr Scott spoke first.\n## 927 Next\nCllr J Scott spoke after Kath Scott.\n::: departure {person=scott-jamie}\nOne member left.\n:::\n',
});
const record = {
  people,
  meetings: [september, january],
  documentById: new Map(),
  registers: { actions: [action('909', { owner: { kind: 'person', person: olga } })] },
};
const named = (who: typeof kath): readonly string[] =>
  personRecord(who, record, '2026-02-01').named.flatMap(({ minutes }) => minutes.map(({ key }) => key));

describe('The minutes that name a person', () => {
  it('by a title and surname that only one person listed at the meeting has', () => {
    expect(named(kath)).toEqual(['906', '908', '927']);
  });

  it('never by a surname that two people at the meeting share', () => {
    expect(named(jamie)).toEqual(['909', '927']);
  });

  it('in a row of surnames, and by a declaration', () => {
    expect(named(abdul)).toEqual(['907', '908']);
    expect(named(dan)).toEqual(['908']);
  });

  it('by a link', () => {
    expect(named(olga)).toEqual(['909']);
  });
});

describe('The record of a person', () => {
  it('has roles, newest first, and whether the person is a member today', () => {
    expect(personRecord(dan, record, '2026-02-01')).toMatchObject({
      current: true,
      roles: [{ role: 'chair' }, { role: 'member' }],
    });
    expect(personRecord(jamie, record, '2026-02-01').current).toBe(false);
  });

  it('has attendance, declarations with their minute, meetings attended otherwise, and actions', () => {
    expect(personRecord(abdul, record, '2026-02-01').attendance).toMatchObject({ attended: 1, expected: 2, rate: 0.5 });
    expect(personRecord(abdul, record, '2026-02-01').declarations).toMatchObject([
      { minute: { key: '907' }, declaration: { nature: 'police pension' } },
    ]);
    expect(personRecord(olga, record, '2026-02-01')).toMatchObject({
      alsoPresentAt: [{ id: '2025-09-08' }],
      actions: [{ key: '909' }],
      attendance: { rate: undefined },
    });
  });
});

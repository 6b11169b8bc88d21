import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../scripts/record/references/reference.ts';
import { resolveReference } from '../../../scripts/record/references/reference-resolution.ts';
import { contextOf, meetingWithMinutes } from '../../fixtures/record/meeting.ts';

const july = meetingWithMinutes({
  id: '2025-07-28',
  body: `
## 895 Action tracker
::: resolved
the actions be noted.
:::
## 898 Budget {as=898a}
::: resolved
the spend be noted.
:::
## 898 Introduction {as=898b}
::: resolved
I. activity be noted;
II. the update be noted; and
III. the Panel write to the Commissioner.
:::
## 901 Meeting dates
Dates were given.
`,
});
const later = meetingWithMinutes({
  id: '2026-02-02',
  body: `
## 921 Crime reporting
::: resolved
a. the report be noted;
b. the Panel write to the Commissioner;
c. the chart be redrawn.
:::
## 946 Annual report
::: resolved
I. the draft be noted;
II. earlier reports be asked for:
    - for the plan
    - for the budget
:::
`,
});
const scope = contextOf([july, later]);

const resolve = (text: string, meetingId?: string) => {
  const reference = parseReference(text);
  if (reference === undefined) throw new Error(`"${text}" is not read`);
  const resolution = resolveReference(reference, { ...scope, meetingId });
  if (!resolution.found) return resolution.reason;
  const keys = resolution.targets.map(({ minute, clause }) => clause?.key ?? `minute ${minute.key}`);
  return resolution.ambiguous ? ['ambiguous', ...keys] : keys;
};

describe('A reference leads to', () => {
  it.each([
    ['the only clause of a minute', '895', ['895']],
    ['a minute without a resolution', '901', ['minute 901']],
    ['a minute of several clauses', '921', ['minute 921']],
    ['a clause', '921b', ['921.b']],
    ['a clause in capitals and brackets', 'minute 946 (II)', ['946.ii']],
    ['a nested clause by its letter', '946 ii a', ['946.ii.a']],
    ['a clause by its place', '946.2', ['946.ii']],
    ['each clause of a range', '921(a-c)', ['921.a', '921.b', '921.c']],
    ['the second minute of a number, by its key', '898b', ['minute 898b']],
    ['a clause of the second minute of a number', '898b iii', ['898b.iii']],
    ['a clause that only one of two minutes has', '898iii', ['898b.iii']],
  ])('%s: %s', (_what, text, keys) => {
    expect(resolve(text)).toEqual(keys);
  });

  it('both minutes where a number was used twice, and says that it is ambiguous', () => {
    expect(resolve('898')).toEqual(['ambiguous', '898a', 'minute 898b']);
  });

  it('clause b where there is no second minute b', () => {
    expect(resolve('921b')).toEqual(['921.b']);
  });

  it('a minute of the meeting asked for only', () => {
    expect(resolve('895', '2026-02-02')).toBe('There is no minute 895 in the minutes of 2026-02-02.');
  });
});

describe('A reference to nothing says why', () => {
  it.each([
    ['899', 'There is no minute 899. Nearest: 898a.'],
    ['899b', 'There is no minute 899b. Nearest: 898a.'],
    ['9210', 'There is no minute 9210. Nearest: 921.'],
    ['12', 'There is no minute 12.'],
    ['921(d)', 'Minute 921 has no clause d. It has a, b, c.'],
    ['921(a-d)', 'Minute 921 has no clause d. It has a, b, c.'],
    ['946 ii c', 'Minute 946 has no clause ii(c). It has i, ii, ii(a), ii(b).'],
    ['895ii', 'Minute 895 has no clause ii. It has no numbered clauses.'],
  ])('%s: %s', (text, reason) => {
    expect(resolve(text)).toBe(reason);
  });
});

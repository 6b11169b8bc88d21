import { describe, expect, it } from 'vitest';
import { missingAt, presentAt } from '../../../scripts/record/minutes/presence.ts';
import { minutesOf } from '../../fixtures/record/minutes.ts';
import { person } from '../../fixtures/record/people.ts';

const minutes = minutesOf({
  id: '2026-02-02',
  people: [person('hill-anna'), person('khan-ben'), person('lane-cora'), person('moor-dan')],
  data: { present: ['hill-anna', 'khan-ben', 'lane-cora', 'moor-dan'] },
  body: `
## 945 Precept
Words.
::: arrival {person=lane-cora time="14:20"}
Councillor Lane came.
:::
## 946 Annual report
Words.
::: departure {person="khan-ben, moor-dan" time="17:10"}
Councillors Khan and Moor left.
:::
## 947 Commissioning
Words.
::: arrival {person=moor-dan}
Councillor Moor came back.
:::
## 948 Work programme
Words.
`,
});
const names = (key: string): readonly string[] => presentAt(minutes, key).map(({ person: { id } }) => id);

describe('Who was there when a minute was taken', () => {
  it('leaves out whoever came after it', () => {
    expect(names('945')).toEqual(['hill-anna', 'khan-ben', 'moor-dan']);
  });

  it('has whoever left only after it', () => {
    expect(names('946')).toEqual(['hill-anna', 'khan-ben', 'lane-cora', 'moor-dan']);
  });

  it('leaves out whoever had left', () => {
    expect(names('947')).toEqual(['hill-anna', 'lane-cora']);
    expect(missingAt(minutes, '947').map(({ person: { id } }) => id)).toEqual(['khan-ben', 'moor-dan']);
  });

  it('has whoever came back', () => {
    expect(names('948')).toEqual(['hill-anna', 'lane-cora', 'moor-dan']);
  });
});

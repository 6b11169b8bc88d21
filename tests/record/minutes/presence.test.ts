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
const names = (key: string): readonly string[] =>
  presentAt(minutes, { minuteKey: key }).map(({ person: { id } }) => id);

describe('Who was there when a minute was taken', () => {
  it('leaves out whoever came after it', () => {
    expect(names('945')).toEqual(['hill-anna', 'khan-ben', 'moor-dan']);
  });

  it('has whoever left only after it', () => {
    expect(names('946')).toEqual(['hill-anna', 'khan-ben', 'lane-cora', 'moor-dan']);
  });

  it('leaves out whoever had left', () => {
    expect(names('947')).toEqual(['hill-anna', 'lane-cora']);
    expect(missingAt(minutes, { minuteKey: '947' }).map(({ person: { id } }) => id)).toEqual(['khan-ben', 'moor-dan']);
  });

  it('is told by where a movement stands: before the vote or after it, in one minute', () => {
    const own = minutesOf({
      id: '2026-10-13',
      people: [person('hill-anna'), person('khan-ben')],
      data: { present: ['hill-anna', 'khan-ben'] },
      body: '## 107 Grant\n::: departure {person=khan-ben}\nCouncillor Khan left.\n:::\n\n::: vote {for=1}\n:::\n\n::: arrival {person=khan-ben}\nHe came back.\n:::\n\n::: vote {for=2}\n:::\n',
    });
    const at = (block: number): number => presentAt(own, { minuteKey: '107', block }).length;
    expect([0, 1, 2, 3].map(at)).toEqual([2, 1, 1, 2]);
    // Taken as a whole it is the minute of its last decision.
    expect(presentAt(own, { minuteKey: '107' })).toHaveLength(2);
  });

  it('has whoever came back', () => {
    expect(names('948')).toEqual(['hill-anna', 'lane-cora', 'moor-dan']);
  });
});

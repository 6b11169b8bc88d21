import { describe, expect, it } from 'vitest';
import { ruleInput } from '../../scripts/rules/input.ts';
import { runRules } from '../../scripts/rules/run.ts';
import { boldInField } from '../../scripts/rules/words/bold-in-field.ts';
import { markProblems, withoutBold } from '../../scripts/sources/yaml-marks.ts';
import { readYaml } from '../../scripts/sources/yaml-document.ts';
import { edited } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';

function problems(yaml: string): readonly string[] {
  return markProblems(readYaml(yaml, { file: 'a.yaml', linesBefore: 0 })).map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
  );
}

describe('Marks in fields, which are printed as they are typed', () => {
  it.each([
    ['See [the plan](https://example.org/plan)', '[the plan](https://example.org/plan)', 'the plan'],
    ['The ~~old~~ bridge', '~~old~~', 'old'],
  ])('%s', (words, mark, plain) => {
    expect(problems(`note: x\nlist:\n  - "${words}"\n`)).toEqual([
      `3:5 "${mark}" would be printed with its signs: what stands in a field is printed as it is typed. Write it without them: "${plain}".`,
    ]);
  });

  it('are no marks where they mean themselves', () => {
    expect(problems('a: "5 ** 3 and 2 * 4"\nb: "[sic] (so)"\nc: "~~"\nd: "A* to C* and **"\n')).toEqual([]);
  });
});

it('Bold words are read without their asterisks, and told', () => {
  const yaml = readYaml('a: "5 ** 3"\nlist:\n  - "**Pat** Cole may come"\n', { file: 'a.yaml', linesBefore: 0 });
  expect(withoutBold(yaml.data, yaml)).toEqual({
    value: { a: '5 ** 3', list: ['Pat Cole may come'] },
    places: [{ file: 'a.yaml', line: 3, column: 5 }],
  });
});

it('A paper with bold words in its fields is published without the asterisks, and the check says so', () => {
  const { record, problems } = smallRecord(
    edited('meetings/2031-04-07/meeting.md', 'title: Dredging', 'title: "**Dredging** of the channel"'),
  );
  expect(problems).toEqual([]);
  expect(record.itemById.get('2031-04-07/2')?.title).toBe('Dredging of the channel');
  expect(runRules(ruleInput(record, '2031-05-01'), [boldInField]).findings).toMatchObject([
    { rule: 'bold-in-field', file: 'meetings/2031-04-07/meeting.md', line: 10 },
  ]);
  expect(runRules(ruleInput(smallRecord().record, '2031-05-01'), [boldInField]).findings).toEqual([]);
});

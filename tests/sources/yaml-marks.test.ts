import { describe, expect, it } from 'vitest';
import { markProblems } from '../../scripts/sources/yaml-marks.ts';
import { readYaml } from '../../scripts/sources/yaml-document.ts';

function problems(yaml: string): readonly string[] {
  return markProblems(readYaml(yaml, { file: 'a.yaml', linesBefore: 0 })).map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
  );
}

describe('Marks in fields, which are printed as they are typed', () => {
  it.each([
    ['**Pat** Cole', '**Pat**', 'Pat'],
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

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check } from '../../scripts/sources/checked.ts';
import { readYaml } from '../../scripts/sources/yaml-document.ts';
import { date, id, label, words } from '../../scripts/sources/schemas/scalars.ts';

const schema = z.strictObject({
  title: words.optional(),
  of: z.union([z.string(), z.array(z.string())]).optional(),
  number: label.optional(),
  day: date.optional(),
  host: id.optional(),
  days: z.int().optional(),
  kind: z.enum(['report', 'letter']).optional(),
  words: z.record(z.string(), words).optional(),
  lines: z.array(z.strictObject({ text: words })).optional(),
});

/** The problems of a YAML text, each as "line:column message / remedy". */
function problems(text: string): readonly string[] {
  const checked = check(schema, readYaml(text, { file: 'a.yaml', linesBefore: 0 }), 'a paper');
  return checked.ok ? [] : checked.problems.map((one) => `${one.line}:${one.column} ${one.message} / ${one.remedy}`);
}

const cut = (comment: string): string => `YAML takes "${comment}" for a comment, so that it would not be published.`;

describe('what YAML would drop from words is an error with its place and the remedy', () => {
  it('a number sign after a space', () => {
    expect(problems('title: Footpath #12 closure\n')).toEqual([
      `1:17 ${cut('#12 closure')} / Put the whole value in quotation marks: "Footpath #12 closure". A comment goes on a line of its own.`,
    ]);
  });

  it('a number sign at the start, which leaves nothing', () => {
    expect(problems('title: #1 priority\n')).toEqual([
      `1:8 ${cut('#1 priority')} / Put the whole value in quotation marks: "#1 priority". A comment goes on a line of its own.`,
    ]);
  });

  it.each([
    ['in a list', 'of:\n  - Team #4\n', '2:10'],
    ['in a list in brackets', 'of: [Team #4\n  , Team 5]\n', '1:11'],
    ['in a field of an entry', 'lines:\n  - text: Say "no" # twice\n', '2:20'],
    ['in words by a name of their own', 'words:\n  ASB: anti # social\n', '2:13'],
    ['at the end of words that run over two lines', 'title: Long words\n  go on #3 here\n', '2:9'],
    ['in a label', 'number: Appendix #2\n', '1:18'],
  ])('%s', (_where, text, place) => {
    expect(problems(text)).toEqual([expect.stringMatching(new RegExp(`^${place} YAML takes "#`, 'u'))]);
  });

  it('with the bracket that closes its entry, which is what is told then', () => {
    const remedy = (words: string): string =>
      `Put the whole value in quotation marks: "${words}". A comment goes on a line of its own.`;
    expect(problems('lines:\n  - {text: Costs #3}\n  - {text: Flat #4, other: x}\n')).toEqual([
      `2:18 ${cut('#3')} / ${remedy('Costs #3')}`,
      `3:17 ${cut('#4')} / ${remedy('Flat #4')}`,
    ]);
    expect(problems('of: [Team 4, Team 5\nkind: report\n')[0]).toContain('A bracket is opened here and not closed');
  });

  it('in the remedy, words that have quotation marks themselves', () => {
    expect(problems('title: Say "no" to Team\'s #2\n')[0]).toContain(`in quotation marks: 'Say "no" to Team''s #2'.`);
  });

  it('marks that YAML keeps for itself', () => {
    expect(problems('title: &Partners report\n')).toEqual([
      '1:8 YAML takes "&Partners" for a sign of its own, so that it would not be published. / Put the whole value in quotation marks: "&Partners report".',
    ]);
    expect(problems('title: !Urgent report\n')).toEqual([
      '1:8 YAML takes "!Urgent" for a sign of its own, so that it would not be published. / Put the whole value in quotation marks: "!Urgent report".',
    ]);
  });

  it('a backslash in double quotation marks', () => {
    expect(problems('title: "S:\\new\\report"\n')).toEqual([
      '1:11 In double quotation marks YAML takes "\\n" for a code, so that it would not be published as typed. / Use single quotation marks, or write the backslash twice.',
    ]);
  });

  it('words that YAML takes for a number, for yes or no, or for a list', () => {
    expect(problems('title: 2026\n')).toEqual([
      '1:8 "title" should be words, not "2026". / Put it in quotation marks: "2026"',
    ]);
    expect(problems('title: true\n')[0]).toContain('Put it in quotation marks: "true"');
    expect(problems('title: [Draft]\n')[0]).toContain('go in quotation marks');
    expect(problems('title: [Draft] Budget\n')[0]).toContain('Put the whole value in quotation marks');
    expect(problems('title: @home\n')[0]).toContain('Put the whole value in quotation marks');
    expect(problems('title: *Important* notice\n')[0]).toContain('Put the whole value in quotation marks');
  });
});

describe('what is no loss is left alone', () => {
  it.each([
    ['a comment on a line of its own', '# Note\ntitle: Paths\n'],
    ['a comment after quotation marks', 'title: "Paths" # agreed\n'],
    ['a comment after a date', 'day: 2026-03-10 # a Tuesday\n'],
    ['a comment after an id', 'host: upper # lends the room\n'],
    ['a comment after a number', 'days: 5 # clear\n'],
    ['a comment after one of a few words', 'kind: report # of the clerk\n'],
    ['a comment after the name of a list', 'of: # both\n  - A\n  - B\n'],
    ['a number sign without a space before it', 'title: Footpath#12\n'],
    ['a number sign in quotation marks', 'title: "Footpath #12"\n'],
    ['a number sign in a block of lines', 'title: >-\n  Footpath\n  #12\n'],
    ['quotation marks and letters by number', 'title: "a \\"b\\" \\u00a35"\n'],
    ['an anchor that is used', 'title: &same Paths\nof: *same\n'],
  ])('%s', (_what, text) => {
    expect(problems(text)).toEqual([]);
  });
});

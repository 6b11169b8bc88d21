import { describe, expect, it } from 'vitest';
import { minuteForm, minuteSlug, readMinuteNumber } from '../../scripts/sources/minute-form.ts';
import { parseMinutesBody } from '../../scripts/sources/minutes-body.ts';
import type { MinuteBlockSource } from '../../scripts/sources/minutes-body.ts';

const read = (body: string, form = minuteForm()) => parseMinutesBody(body, { bodyLine: 1, file: 'minutes.md', form });
const blocks = (body: string): readonly MinuteBlockSource[] =>
  read(`## 12 Bridges\n\n${body}`).minutes[0]?.blocks ?? [];
const told = (body: string): readonly string[] =>
  read(body).problems.map(({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`);

/** The lead and the clauses of a resolution, nested ones indented. */
function resolution(text: string, attributes = ''): readonly string[] {
  const [block] = blocks(`::: resolved${attributes}\n${text}\n:::`);
  if (block?.kind !== 'resolved') return [];
  const lines = (clauses: typeof block.clauses, depth: string): readonly string[] =>
    clauses.flatMap(({ label, bullet, text: words, clauses: nested }) => [
      `${depth}${bullet ? '•' : (label ?? '_')} ${words}`,
      ...lines(nested, `${depth}  `),
    ]);
  return [block.lead, ...lines(block.clauses, '')];
}

describe('A resolution as it is typed', () => {
  it.each([
    ['RESOLVED - that the report be noted.', ['RESOLVED -', '_ that the report be noted.']],
    ['RESOLVED that the report be noted.', ['RESOLVED', '_ that the report be noted.']],
    ['**RESOLVED** – That:\n\ni. one;\nii. two.', ['RESOLVED – That:', 'i. one;', 'ii. two.']],
    ['**RESOLVED** – that it be noted.', ['RESOLVED –', '_ that it be noted.']],
    ['Resolved unanimously: that it be noted.', ['Resolved unanimously:', '_ that it be noted.']],
    ['PENDERFYNWYD – nodi’r adroddiad.', ['PENDERFYNWYD –', '_ nodi’r adroddiad.']],
    ['That the Panel:\n(a) note it;\n(b) write.', ['That the Panel:', '(a) note it;', '(b) write.']],
    ['Agreed changes to the plan be made.', ['RESOLVED', '_ Agreed changes to the plan be made.']],
    ['The plan be noted.', ['RESOLVED', '_ The plan be noted.']],
  ])('%j', (text, printed) => {
    expect(resolution(text)).toEqual(printed);
  });

  it('joins a lead that is given with the words that lead on', () => {
    expect(resolution('That the Panel:\ni. note it.', ' {lead="RESOLVED –"}')).toEqual([
      'RESOLVED – That the Panel:',
      'i. note it.',
    ]);
  });

  it('does not say twice that it was resolved', () => {
    expect(told('## 12 B\n\n::: resolved {lead="RESOLVED –"}\nRESOLVED - that it be noted.\n:::')).toEqual([
      '3:1 What leads in to this resolution stands twice: in lead="..." and at the start of its text. Leave one of them out.',
    ]);
  });

  it('keeps bullets of nested clauses as bullets', () => {
    expect(resolution('i. That he provide:\n    - the number;\n    - the cost.\nii. Noted.')).toEqual([
      'RESOLVED',
      'i. That he provide:',
      '  • the number;',
      '  • the cost.',
      'ii. Noted.',
    ]);
  });

  it('keeps a table or quotation within a clause as it is typed', () => {
    const text = 'i. That:\n    ::: table\n\n    | A | B |\n    |---|---|\n    | - x | 1 |\n\n    :::\nii. Noted.';
    expect(resolution(text)).toEqual([
      'RESOLVED',
      'i. That:\n::: table\n\n| A | B |\n|---|---|\n| - x | 1 |\n\n:::',
      'ii. Noted.',
    ]);
  });
});

describe('Minutes', () => {
  it('take tables, figures and quotations like any text', () => {
    const table = '::: table {caption="C"}\n\n| A | B |\n|---|---|\n| x | 1 |\n\n:::';
    const body = `## 12 Bridges\n\nWords.\n\n${table}\n\n::: quote\nSo.\n:::\n\n::: private\n${table}\n:::\n\n## 13 Next\n\nMore.`;
    expect(read(body).problems).toEqual([]);
    expect(read(body).minutes.map(({ blocks: own }) => own.map(({ kind }) => kind))).toEqual([
      ['prose', 'private'],
      ['prose'],
    ]);
  });

  it('tell attributes that are not known, and values that cannot be', () => {
    expect(
      told(
        [
          '## 12 Bridges {itme=5}',
          '::: vote {for="a|b" abstain=2 against=3.5}',
          ':::',
          '::: departure {person=reed-tom tme=15:10}',
          ':::',
          '::: vote {unanimous=yes majority=half}',
          ':::',
          '::: resolved {lead="RESOLVED" colour=red}',
          'i. Noted. {action onwer=reed-tom}',
          ':::',
          '::: resolved {lead="The "big" one"}',
          ':::',
        ].join('\n'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "1:16 "itme" is not understood in the heading of a minute. Did you mean "item"?",
        "2:11 "for" should be a whole number, or the ids of those who voted so, not "a|b". Put it right: for=3.",
        "2:21 "abstain" is not understood in "::: vote". Did you mean "abstained"?",
        "2:31 "against" should be a whole number, or the ids of those who voted so, not "3.5". Put it right: against=3.",
        "4:32 "tme" is not understood in "::: departure". Did you mean "time"?",
        "6:11 "unanimous" is written without a value, not "yes". Put it right: unanimous.",
        "6:25 "majority" should be one of simple, two-thirds, not "half". Put it right: majority=two-thirds.",
        "8:31 "colour" is not understood in "::: resolved". Known here: lead, type.",
        "9:19 "onwer" is not understood in a clause. Did you mean "owner"?",
        "11:15 A quotation mark stands within the words of lead=. Use curly ones, “like this”, or put a backslash before it: \\".",
      ]
    `);
  });
});

describe('The number of a minute', () => {
  it.each([
    ['{number}', '898 Notice', { printed: '898', count: '898', series: '', year: '', rest: ' Notice' }],
    [
      'FC/{yy}/{number}',
      'FC/26/107. Grants',
      { printed: 'FC/26/107', count: '107', series: 'fc//', year: '26', rest: '. Grants' },
    ],
    ['{letters}.{number}', 'pl.23a', { printed: 'pl.23a', count: '23a', series: 'pl.', year: '', rest: '' }],
    [
      '{number}/{yyyy-yy}',
      '7/2026-27 A',
      { printed: '7/2026-27', count: '7', series: '/', year: '2026-27', rest: ' A' },
    ],
  ])('in the form %s', (form, text, number) => {
    expect(readMinuteNumber(minuteForm(form), text)).toEqual(number);
  });

  it('stands in addresses without strokes', () => {
    expect(minuteSlug('FC/26/107')).toBe('fc-26-107');
  });

  it('that is not in the form of the body is told with one that is', () => {
    expect(read('## 12 Bridges', minuteForm('FC/{yy}/{number}')).problems[0]?.remedy).toBe(
      'Write the number first, like "## FC/26/905 Notice of recording". Sub-headings start with three hashes.',
    );
  });
});

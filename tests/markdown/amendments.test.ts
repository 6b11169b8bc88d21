import { describe, expect, it } from 'vitest';
import { html, problems, render } from './rendering.ts';

describe('Words of an amendment', () => {
  it('are struck out and put in for the eye, and said to be so for the ear', () => {
    expect(html('It be ~~closed~~ ++mended++.')).toBe(
      '<p>It be <del><span class="visually-hidden">[struck out: </span>closed<span class="visually-hidden"> end of struck out]</span></del> <ins><span class="visually-hidden">[inserted: </span>mended<span class="visually-hidden"> end of inserted]</span></ins>.</p>\n',
    );
  });

  it('are found as they stand', () => {
    expect(render('It be ~~closed~~ ++mended++.').plainText).toBe('It be closed mended.');
  });

  it('are not every tilde and plus sign', () => {
    expect(html('About ~2 km, C++ and 5 + 5.')).toBe('<p>About ~2 km, C++ and 5 + 5.</p>\n');
  });
});

describe('HTML in a paper', () => {
  it('is told with what to write instead, once for each element', () => {
    expect(problems('A <b>bold</b> word.\n\nOne<br/>two <td>')).toMatchInlineSnapshot(`
      [
        "report.md:10:3  "<b>" is HTML, which papers do not take: it would be printed as it stands.
          For bold write **two stars** on each side. To show a tag as it is, put a backslash before it.",
        "report.md:12:4  "<br/>" is HTML, which papers do not take: it would be printed as it stands.
          End the line with a backslash, or leave an empty line. To show a tag as it is, put a backslash before it.",
        "report.md:12:13  "<td>" is HTML, which papers do not take: it would be printed as it stands.
          Write ::: table, with | between the cells. To show a tag as it is, put a backslash before it.",
      ]
    `);
  });
});

describe('Words that run from right to left', () => {
  it('turn a block that is made of them', () => {
    expect(html('## عنوان\n\nهذا نص مع رقم 12 وكلمة English.\n\n- هذا نص')).toMatchInlineSnapshot(`
      "<h2 id="عنوان" dir="rtl">عنوان</h2>
      <p dir="rtl">هذا نص مع رقم 12 وكلمة English.</p>
      <ul>
      <li dir="rtl">هذا نص</li>
      </ul>
      "
    `);
  });

  it('are set apart in others, so that figures and marks stay where they are', () => {
    expect(html('The اردو 12 May, محمد علي.')).toBe('<p>The <bdi>اردو</bdi> 12 May, <bdi>محمد علي</bdi>.</p>\n');
  });
});

describe('Line breaks that pasting brings', () => {
  it('are line breaks', () => {
    expect(html('one\u000btwo\u2028three')).toBe('<p>one<br>\ntwo<br>\nthree</p>\n');
  });
});

describe('What stands below a paragraph or a label', () => {
  it.each([2, 3, 4, 5])('by %i spaces leaves the label of the item above whole', (spaces) => {
    const indent = ' '.repeat(spaces);
    const text = `(a) oak\n(b) ash\n${indent}(i) old\n${indent}(ii) young\n\nviii. elm\n${indent}- dead`;
    const made = html(text);
    expect(made).toContain('>ash\n<ol');
    expect(made).toMatch(/>elm\s*<ul/u);
  });

  it.each(['  ', '    ', '\t', '        '])('is a quotation where it is marked as one, indented by %j', (indent) => {
    for (const gap of ['', '\n'])
      expect(html(`1.2 It says:\n${gap}${indent}> No stile\n${indent}> is safe.\n\nNext.`)).toMatch(
        /<blockquote>\s*<p>No stile\nis safe\.<\/p>\s*<\/blockquote>\s*<p>Next/u,
      );
  });
});

describe('A list indented below a paragraph', () => {
  it.each([
    ['two spaces', '  '],
    ['three spaces', '   '],
    ['four spaces', '    '],
    ['six spaces', '      '],
    ['a tab', '\t'],
  ])('by %s is a list, with an empty line above it or without', (_what, indent) => {
    for (const gap of ['\n', '']) {
      const text = `1.2 They stand:\n${gap}${indent}- well\n${indent}- badly\n\n1.3 And:\n${gap}${indent}a. one\n${indent}b. two\n\n1.4 Last.`;
      expect(html(text, { numbering: 'decimal' }).replace(/<span class="paragraph-number">|<\/span>|\n/gu, '')).toBe(
        '<p class="numbered" id="p-1.2">1.2 They stand:</p><ul><li>well</li><li>badly</li></ul><p class="numbered" id="p-1.3">1.3 And:</p><ol type="a" class="labels-dot"><li value="1">one</li><li value="2">two</li></ol><p class="numbered" id="p-1.4">1.4 Last.</p>',
      );
    }
  });

  it('does not begin where a wrapped line happens to start with a number', () => {
    expect(html('The plan of the year\n    3. quarter was good.')).toBe(
      '<p>The plan of the year\n3. quarter was good.</p>\n',
    );
  });
});

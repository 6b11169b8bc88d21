import { describe, expect, it } from 'vitest';
import { html, problems, render } from './rendering.ts';

describe('Numbered paragraphs', () => {
  it('keep the decimal number that their author gave', () => {
    expect(html('3.2 The Panel asked for it.\n\n3.4 It came.', { numbering: 'decimal' })).toMatchInlineSnapshot(`
      "<p class="numbered" id="p-3.2"><span class="paragraph-number">3.2</span> The Panel asked for it.</p>
      <p class="numbered" id="p-3.4"><span class="paragraph-number">3.4</span> It came.</p>
      "
    `);
  });

  it('keep a continuous number with its dot, and do not become a list', () => {
    expect(html('15. Text with a [link](minute:898).\n\n16. More.', { numbering: 'continuous' }))
      .toMatchInlineSnapshot(`
      "<p class="numbered" id="p-15"><span class="paragraph-number">15.</span> Text with a <a href="/meetings/2025-09-08/minutes/#m-898" class="ref">link</a>.</p>
      <p class="numbered" id="p-16"><span class="paragraph-number">16.</span> More.</p>
      "
    `);
  });

  it('keep letters', () => {
    expect(html('a. First.\n\nb. Second.', { numbering: 'letters' })).toMatchInlineSnapshot(`
      "<p class="numbered" id="p-a"><span class="paragraph-number">a.</span> First.</p>
      <p class="numbered" id="p-b"><span class="paragraph-number">b.</span> Second.</p>
      "
    `);
  });

  it('go on after headings, lists and tables', () => {
    const text =
      '1. One:\n\n- a\n- b\n\n2. Two.\n\n## Head\n\n::: table {caption="C"}\n\n| A | B |\n|---|---|\n| x | 1 |\n\n:::\n\n3. Three.';
    expect(render(text, { numbering: 'continuous' }).paragraphs).toEqual([
      { number: '1', id: 'p-1', text: 'One:', line: 10, heading: false },
      { number: '2', id: 'p-2', text: 'Two.', line: 15, heading: false },
      { number: '3', id: 'p-3', text: 'Three.', line: 27, heading: false },
    ]);
  });

  it('get an anchor of their own where a number is used twice', () => {
    expect(render('7. One.\n\n7. Two.', { numbering: 'continuous' }).paragraphs.map(({ id }) => id)).toEqual([
      'p-7',
      'p-7-2',
    ]);
  });

  it('may be headings: "9. Data" has both anchors', () => {
    const rendered = render('8. Text.\n\n## 9. Data\n\n10. More.', { numbering: 'continuous' });
    expect(rendered.html).toContain('<h2 id="data"><span class="paragraph-number" id="p-9">9.</span> Data</h2>');
    expect(rendered.paragraphs.map(({ number, heading }) => [number, heading])).toEqual([
      ['8', false],
      ['9', true],
      ['10', false],
    ]);
  });

  it('are not amounts at the start of a paragraph', () => {
    const text = '17.3 % of calls were late.\n\n1.5 million people live here.\n\n2025. The year.';
    expect(render(text, { numbering: 'decimal' }).paragraphs).toEqual([]);
    expect(html(text, { numbering: 'decimal' })).toBe(
      '<p>17.3 % of calls were late.</p>\n<p>1.5 million people live here.</p>\n<p>2025. The year.</p>\n',
    );
  });

  it('are not numbers that a line happens to start with', () => {
    expect(html('15. It rose from 12 to\n14. That is a lot.', { numbering: 'continuous' })).toBe(
      '<p class="numbered" id="p-15"><span class="paragraph-number">15.</span> It rose from 12 to\n14. That is a lot.</p>\n',
    );
  });

  it('are told where the empty line before the next one was forgotten', () => {
    expect(problems('1.1 One.\n1.2 Two.', { numbering: 'decimal' })).toMatchInlineSnapshot(`
      [
        "report.md:11:1  Paragraph 1.2 runs on from the one before it.
          Leave an empty line before it.",
      ]
    `);
  });
});

describe('CommonMark as papers need it', () => {
  it('keeps characters as they are typed', () => {
    expect(html('It cost £100K, -0.21* and 17.3 % – "so" they said... (c) 1st')).toBe(
      '<p>It cost £100K, -0.21* and 17.3 % – &quot;so&quot; they said... (c) 1st</p>\n',
    );
  });

  it('keeps a number at the start of a line within its paragraph', () => {
    expect(html('The number rose to\n15. Then it fell to\n1. That was all.')).toBe(
      '<p>The number rose to\n15. Then it fell to\n1. That was all.</p>\n',
    );
  });

  it('has no indented code: what is indented is text', () => {
    expect(html('Text\n\n    indented')).toBe('<p>Text</p>\n<p>indented</p>\n');
  });

  it('shows template syntax, and tags that are meant to be seen, as text', () => {
    expect(html('\\<b>x\\</b> `<i>` <name> {{ secret }} {% include %}')).toBe(
      '<p>&lt;b&gt;x&lt;/b&gt; <code>&lt;i&gt;</code> &lt;name&gt; &#123;{ secret }} &#123;% include %}</p>\n',
    );
  });

  it('keeps braces at the end of a line', () => {
    expect(html('The set {a, b}')).toBe('<p>The set {a, b}</p>\n');
  });
});

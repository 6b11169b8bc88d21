import { describe, expect, it } from 'vitest';
import { html, problems, render } from './rendering.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"></svg>';
const files = { 'a.svg': svg, 'b.svg': svg, 't.csv': 'Month,Calls,Late,Lost\nMay,1,2,3\n' };
const bars = '| A | B |\n|---|---|\n| x | 1 |';

describe('A table without a caption', () => {
  it('prints none, and is called on the ear what the words before it say', () => {
    const made = (before: string): string | undefined =>
      /<table[^>]*aria-label="([^"]*)"/u.exec(html(`${before}\n\n${bars}`, { numbering: 'decimal' }))?.[1];
    expect(made('## 2. Costs\n\n2.1 It rose. The **calls** were as follows:')).toBe('The calls were as follows');
    expect(made('## 2. Costs\n\n2.1 It rose.')).toBe('Costs');
    expect(made('Words.')).toBe('Table');
  });

  it('may be given a name that is only heard', () => {
    const text = `::: table {src="t.csv" name="Calls by month"}\n:::`;
    expect(html(text, { files })).toContain('<section class="table-scroll" tabindex="0" aria-label="Calls by month">');
    expect(html(text, { files })).not.toContain('<caption');
  });

  it('has no name in a PDF, where it would be read in place of the cells', () => {
    expect(html(bars, { medium: 'print' })).toContain('<table id="table-untitled"');
    expect(html(bars, { medium: 'print' })).not.toContain('aria-');
  });

  it('prints its number alone where it has one', () => {
    expect(html(`::: table {number=4}\n\n${bars}\n\n:::`)).toContain(
      '<caption><span class="caption-label">Table 4</span> </caption>',
    );
  });
});

describe('A figure', () => {
  it('needs no caption', () => {
    expect(html('::: figure {src="a.svg" alt="A map"}\n:::', { files })).not.toContain('figcaption');
  });

  it('may be one of several under one caption, below each other and side by side', () => {
    const text =
      '::: figure {number=3 caption="Before and after"}\n\n![In 1990](a.svg)\n\n![From the north](a.svg) ![From the south](b.svg)\n\nLonger words.\n:::';
    expect(html(text, { files })).toMatchInlineSnapshot(`
      "<figure class="figure several" id="figure-3">
      <img src="/meetings/2025-09-08/07-policing/a.svg" alt="In 1990" width="640" height="320">
      <img src="/meetings/2025-09-08/07-policing/a.svg" alt="From the north" width="640" height="320" class="beside-2">
      <img src="/meetings/2025-09-08/07-policing/b.svg" alt="From the south" width="640" height="320" class="beside-2">
      <figcaption><span class="caption-label">Figure 3:</span> Before and after</figcaption>
      </figure>
      <div class="description">
      <p>Longer words.</p>
      </div>
      "
    `);
    expect(render(text, { files }).figures).toMatchObject([
      { alt: 'In 1990 From the north From the south', number: '3' },
    ]);
  });

  it('of several needs words for each', () => {
    expect(problems('::: figure {caption="C"}\n![](a.svg)\n![A map](no.svg)\n:::', { files })).toMatchInlineSnapshot(`
      [
        "report.md:11:3  This picture has no alternative text.
          Say what it shows: ![...](a.svg).",
        "report.md:12:10  There is no file "no.svg".
          It was looked for at no.svg.",
      ]
    `);
  });
});

describe('Tables and figures that a paper calls otherwise', () => {
  const text = [
    '[](figure:7) [](figure:23) [](table:1) [](#graph-23)',
    `::: table {called="Figure" number=7 caption="Costs"}\n\n${bars}\n\n:::`,
    '::: chart {src="t.csv" type=bar called="Graph" number=23 caption="Calls" alt="Bars"}\n:::',
    `::: table {number=1 caption="Staff"}\n\n${bars}\n\n:::`,
  ].join('\n\n');

  it('are printed so', () => {
    expect([...html(text, { files }).matchAll(/caption-label">([^<]*)</gu)].map(([, label]) => label)).toEqual([
      'Figure 7:',
      'Graph 23:',
      'Table 1:',
    ]);
  });

  it('are found by what they are called, and a graph among the figures as well', () => {
    expect(
      [...html(text, { files }).matchAll(/<a href="([^"]*)">([^<]*)</gu)].map(([, to, words]) => [to, words]),
    ).toEqual([
      ['#figure-7', 'Figure 7'],
      ['#graph-23', 'Graph 23'],
      ['#table-1', 'Table 1'],
      ['#graph-23', '#graph-23'],
    ]);
  });
});

describe('Footnotes as a paper has them', () => {
  it('may be numbered anew in each part', () => {
    const made = html('A[^a:1] b[^b:1].\n\n[^a:1]: First.\n\n[^b:1]: Second.');
    expect(
      [...made.matchAll(/id="(fnref[^"]*)"|<li id="(fn[^"]*)" value="(\d)"/gu)].map(([, one, note, value]) =>
        note === undefined ? one : `${note} ${value ?? ''}`,
      ),
    ).toEqual(['fnref-a-1', 'fnref-b-1', 'fn-a-1 1', 'fn-b-1 1']);
    expect(made).toContain('aria-label="Footnote 1">1</a></sup> b');
  });

  it('may lack the note: the marker leads nowhere', () => {
    expect(html('A[^3] b.\n\n[^3]: {missing}')).toBe('<p>A<sup class="footnote-ref">3</sup> b.</p>\n');
    expect(html('A[^3] b[^4].\n\n[^3]: {missing}\n\n[^4]: Note.')).toContain('<li id="fn-4" value="4">');
  });
});

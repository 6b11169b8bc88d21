import { describe, expect, it } from 'vitest';
import { html, inline, problems, render } from '../rendering.ts';

describe('References', () => {
  it('become links to what they name', () => {
    expect(html('See [minute 898](minute:898).')).toBe(
      '<p>See <a href="/meetings/2025-09-08/minutes/#m-898" class="ref">minute 898</a>.</p>\n',
    );
  });

  it('take their words from what they lead to, if they have none', () => {
    expect(html('See [](doc:appendix-1).')).toBe(
      '<p>See <a href="/meetings/2025-09-08/7/appendix-1/" class="ref">Appendix 1</a>.</p>\n',
    );
  });

  it('leave a place for the page number of what is printed in the same pack, and of nothing else', () => {
    const address = '/meetings/2025-09-08/minutes/#m-898';
    const link = `<a href="${address}" class="ref">minute 898</a>`;
    const printed = (inPack: boolean): string =>
      html('[minute 898](minute:898)', { resolve: () => ({ ok: true, address, inPack }) });
    expect(printed(true)).toBe(`<p>${link}<a class="page-slot" href="${address}"></a></p>\n`);
    expect(printed(false)).toBe(`<p>${link}</p>\n`);
  });

  it('are given back with their lines', () => {
    expect(render('One.\n\nTwo [x](minute:898).').references).toEqual([
      { target: 'minute:898', address: '/meetings/2025-09-08/minutes/#m-898', line: 12 },
    ]);
  });

  it('to nothing are told with line and column', () => {
    expect(problems('See [x](minute:999)\nand [y](minute:999).')).toMatchInlineSnapshot(`
      [
        "report.md:10:8  There is no minute 999.
          Write what is there.",
        "report.md:11:8  There is no minute 999.
          Write what is there.",
      ]
    `);
  });

  it('to figures, tables and anchors stay within the paper', () => {
    const files = { 'a.csv': 'A,B\nx,1\n' };
    const text =
      '[](table:2), [p](#p-1.1) and [h](#purpose)\n\n## Purpose\n\n1.1 Text.\n\n::: table {src="a.csv" number=2 caption="C"}\n:::';
    expect(html(text, { files, numbering: 'decimal' })).toContain(
      '<p><a href="#table-2">Table 2</a>, <a href="#p-1.1">p</a> and <a href="#purpose">h</a></p>',
    );
  });

  it('to figures and anchors that are not there are told', () => {
    expect(problems('[a](figure:3), [b](#purpos)\n\n## Purpose')).toMatchInlineSnapshot(`
      [
        "report.md:10:4  There is no Figure 3 in this paper.
          No figure of this paper has a number.",
        "report.md:10:19  Nothing on this page is called "purpos".
          Did you mean "#purpose"?",
      ]
    `);
  });

  it('with a space in them are told, not printed as brackets only', () => {
    expect(problems('[a](item: 7)')).toMatchInlineSnapshot(`
      [
        "report.md:10:3  The reference "item: 7" is not read, because there is a space in it.
          Write it without spaces, like "minute:898" or "doc:appendix-1".",
      ]
    `);
  });

  it('written as files are told', () => {
    expect(problems('[a](appendix-1.md)')).toMatchInlineSnapshot(`
      [
        "report.md:10:4  The link "appendix-1.md" leads to nothing.
          Write "doc:appendix-1" for a paper, "minute:898" for a minute, or a whole address that starts with https://.",
      ]
    `);
  });
});

describe('Other links', () => {
  it('to other sites say so and open in the same window', () => {
    expect(html('[law](https://www.legislation.gov.uk/)')).toBe(
      '<p><a href="https://www.legislation.gov.uk/" class="external" rel="external">law</a></p>\n',
    );
  });

  it('that can do harm are refused', () => {
    expect(render('[x](javascript:alert(1))').html).not.toContain('<a');
    expect(problems('[x](javascript:alert(1))')).toMatchInlineSnapshot(`
      [
        "report.md:10:3  A link that starts with "javascript:" can do harm and is not made.
          Link to a reference such as minute:898 or to an address that starts with https://.",
      ]
    `);
  });
});

describe('A line of text', () => {
  it('has emphasis and links, and no paragraph around it', () => {
    expect(inline('the *report* be [noted](minute:898)').html).toBe(
      'the <em>report</em> be <a href="/meetings/2025-09-08/minutes/#m-898" class="ref">noted</a>',
    );
  });

  it('keeps a number at its start', () => {
    expect(inline('1. Purpose').html).toBe('1. Purpose');
  });

  it('tells what is wrong on its second line', () => {
    expect(inline('one\ntwo [x](minute:1)').problems.map(({ line, column }) => [line, column])).toEqual([[11, 8]]);
  });
});

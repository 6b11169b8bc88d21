import { describe, expect, it } from 'vitest';
import { html, problems, render } from './rendering.ts';

describe('Containers', () => {
  it('set asides, quotations and recommendations apart', () => {
    expect(
      html(
        '::: note\nAside.\n:::\n\n::: quote {source="The Plan"}\nWords.\n\nMore.\n:::\n\n::: recommendations\n\ni. note the report\n\n:::',
      ),
    ).toMatchInlineSnapshot(`
      "<div class="note" role="note">
      <p>Aside.</p>
      </div>
      <div class="quote">
      <blockquote>
      <p>Words.</p>
      <p>More.</p>
      </blockquote>
      <p class="source">Source: The Plan</p>
      </div>
      <section class="recommendations" aria-label="Recommendations">
      <ol type="i" class="labels-dot">
      <li value="1">note the report</li>
      </ol>
      </section>
      "
    `);
  });

  it('nest without counting colons', () => {
    expect(html('::: recommendations\n\n::: note\nAside.\n:::\n\nText.\n\n:::')).toMatchInlineSnapshot(`
      "<section class="recommendations" aria-label="Recommendations">
      <div class="note" role="note">
      <p>Aside.</p>
      </div>
      <p>Text.</p>
      </section>
      "
    `);
  });

  it('that are unknown, left open, closed twice or misspelt are told', () => {
    expect(problems('::: nots\nx\n:::\n\n:::\n\n::: quote {sorce="x"}\ny\n:::\n\n::: note\nz')).toMatchInlineSnapshot(`
      [
        "report.md:10:1  "::: nots" is not known in papers.
          Did you mean "::: note"?",
        "report.md:14:1  This ":::" closes nothing.
          Remove it, or write what it should close above it.",
        "report.md:16:12  "sorce" is not understood in "::: quote".
          Did you mean "source"?",
        "report.md:20:1  "::: note" is opened here and not closed.
          Write ":::" alone on the line after its last words.",
      ]
    `);
  });

  it('with a quotation mark too few are told', () => {
    expect(problems('::: quote {source="x}\ny\n:::')).toMatchInlineSnapshot(`
      [
        "report.md:10:12  A quotation mark is opened after source= and not closed.
          Put the missing quotation mark.",
      ]
    `);
  });
});

describe('Footnotes', () => {
  it('keep their typed numbers and lead there and back', () => {
    expect(html('One[^2] and two[^1].\n\n[^1]: First.\n[^2]: Second.')).toMatchInlineSnapshot(`
      "<p>One<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup> and two<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>.</p>
      <section class="footnotes" id="footnotes" role="doc-endnotes" aria-label="Footnotes">
      <ol>
      <li id="fn-2" value="2"><p>Second. <a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="Back to the text at footnote 2"><svg class="footnote-arrow" aria-hidden="true" viewBox="0 0 12 12" width="12" height="12"><path d="M6 11V2M2.5 5.5 6 2l3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg></a></p>
      </li>
      <li id="fn-1" value="1"><p>First. <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="Back to the text at footnote 1"><svg class="footnote-arrow" aria-hidden="true" viewBox="0 0 12 12" width="12" height="12"><path d="M6 11V2M2.5 5.5 6 2l3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg></a></p>
      </li>
      </ol>
      </section>
      "
    `);
  });

  it('stand in cells of tables', () => {
    const text = '::: table {caption="C"}\n\n| A | B |\n|---|---|\n| x[^1] | 1 |\n\n:::\n\n[^1]: Note.';
    expect(html(text)).toContain('<th scope="row">x<sup class="footnote-ref"><a href="#fn-1" id="fnref-1"');
  });

  it('have ids of their own where several texts share a page', () => {
    expect(html('x[^1]\n\n[^1]: Note.', { idPrefix: 'm-911' })).toContain('<li id="m-911-fn-1" value="1">');
  });

  it('that nothing points to, or that have no text, are told', () => {
    expect(problems('One[^1].\n\n[^2]: Second.')).toMatchInlineSnapshot(`
      [
        "report.md:10:4  Footnote 1 has no text.
          Write it on a line of its own: [^1]: the note. If the paper itself has no such note, write [^1]: {missing}",
        "report.md:12:1  Nothing in the text points to footnote 2, so it would not be printed.
          Write [^2] where it belongs, or remove the note.",
      ]
    `);
  });
});

describe('Language and abbreviations', () => {
  it('mark words and blocks in another language', () => {
    expect(html('[Heddlu]{lang=cy} and [پولیس]{lang=ur}\n\n::: language {lang=cy}\nTestun.\n:::'))
      .toMatchInlineSnapshot(`
      "<p><span lang="cy">Heddlu</span> and <span lang="ur" dir="rtl">پولیس</span></p>
      <div lang="cy">
      <p>Testun.</p>
      </div>
      "
    `);
  });

  it('explain an abbreviation once, and not in headings or links', () => {
    const text = '## PCSO\n\n[PCSO](minute:898), PCSO and PCSO; PCSOs.';
    expect(html(text, { abbreviations: { PCSO: 'police community support officer' } })).toMatchInlineSnapshot(`
      "<h2 id="pcso">PCSO</h2>
      <p><a href="/meetings/2025-09-08/minutes/#m-898" class="ref">PCSO</a>, <abbr title="police community support officer">PCSO</abbr> and PCSO; PCSOs.</p>
      "
    `);
  });
});

describe('Figures', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"></svg>';

  it('have their size, caption, description and source', () => {
    const text =
      '::: figure {src="figures/a.svg" number=1 caption="The *cycle*" alt="Four boxes." source="The Office"}\n\nRead clockwise.\n\n:::';
    expect(html(text, { files: { 'figures/a.svg': svg } })).toMatchInlineSnapshot(`
      "<figure class="figure" id="figure-1">
      <img src="/meetings/2025-09-08/07-policing/figures/a.svg" alt="Four boxes." width="640" height="320">
      <figcaption><span class="caption-label">Figure 1:</span> The <em>cycle</em></figcaption>
      </figure>
      <div class="description">
      <p>Read clockwise.</p>
      </div>
      <p class="source">Source: The Office</p>
      "
    `);
    expect(render(text, { files: { 'figures/a.svg': svg } })).toMatchObject({
      assets: ['meetings/2025-09-08/07-policing/figures/a.svg'],
      figures: [{ id: 'figure-1', number: '1', caption: 'The *cycle*', alt: 'Four boxes.', chart: false }],
    });
  });

  it('without alternative text, caption or file are told', () => {
    expect(problems('::: figure {src="figures/b.svg" number=1}\n:::')).toMatchInlineSnapshot(`
      [
        "report.md:10:1  This figure has no alternative text.
          Say in alt="..." what the picture shows, or write decorative where it says nothing.",
        "report.md:10:18  There is no file "figures/b.svg".
          It was looked for at figures/b.svg.",
      ]
    `);
  });

  it('that are decorative need neither', () => {
    expect(html('::: figure {src="a.svg" decorative}\n:::', { files: { 'a.svg': svg } })).toContain('alt=""');
  });

  it('in the middle of text are told', () => {
    expect(problems('Text ![A map](map.png).')).toMatchInlineSnapshot(`
      [
        "report.md:10:6  A picture stands in the middle of the text, where it has no number and no caption.
          Write ::: figure {src="figures/map.svg" caption="..." alt="..."} on a line of its own, and ::: below it.",
      ]
    `);
  });
});

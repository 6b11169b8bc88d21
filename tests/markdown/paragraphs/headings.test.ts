import { describe, expect, it } from 'vitest';
import { html, problems, render } from '../rendering.ts';

describe('Headings', () => {
  it('get ids from their words without the typed number', () => {
    expect(html('## 1. Purpose\n\n### 1.1 What we’re asked\n\n## (a) Purpose\n\n## Ymgynghoriad â’r cyhoedd'))
      .toMatchInlineSnapshot(`
      "<h2 id="purpose">1. Purpose</h2>
      <h3 id="what-were-asked">1.1 What we’re asked</h3>
      <h2 id="purpose-2">(a) Purpose</h2>
      <h2 id="ymgynghoriad-ar-cyhoedd">Ymgynghoriad â’r cyhoedd</h2>
      "
    `);
  });

  it('may choose their id', () => {
    expect(html('## Purpose {#why}')).toBe('<h2 id="why">Purpose</h2>\n');
  });

  it('never take the id of a table or paragraph', () => {
    const text = '## Table 1\n\n::: table {number=1 caption="C"}\n\n| A | B |\n|---|---|\n| x | y |\n\n:::';
    expect(render(text).headings[0]?.id).toBe('table-1-2');
  });

  it('have a prefix where several texts share a page, and start below the minute', () => {
    expect(html('### Questions', { kind: 'minutes', baseHeadingLevel: 3, idPrefix: 'm-911' })).toBe(
      '<h3 id="m-911-questions">Questions</h3>\n',
    );
  });

  it('tell a gap between levels and a heading of the first level', () => {
    expect(problems('# Title\n\n## One\n\n#### Deep')).toMatchInlineSnapshot(`
      [
        "report.md:10:1  The heading "Title" is of a higher level than headings can have here.
          Start it with ##: the title above it is made by the tool.",
        "report.md:14:1  The heading "Deep" skips a level.
          Start it with ###.",
      ]
    `);
  });
});

describe('Sections', () => {
  it('are the plain text between headings, for the search', () => {
    expect(
      render('Before.\n\n## One\n\nText with **bold** and [link](minute:898).[^1]\n\n- item\n\n[^1]: Note.').sections,
    ).toEqual([
      { id: '', headingText: '', level: 1, text: 'Before.' },
      { id: 'one', headingText: 'One', level: 2, text: 'Text with bold and link. item' },
      { id: 'footnotes', headingText: '', level: 2, text: 'Note.' },
    ]);
  });
});

describe('Slides', () => {
  it('are sections that start with their title', () => {
    expect(html('## One\n\nText.\n\n## Two', { kind: 'slides' })).toMatchInlineSnapshot(`
      "<div class="deck">
      <section class="slide small" id="slide-1">
      <h2 id="one">One</h2>
      <p>Text.</p>
      </section>
      <section class="slide small" id="slide-2">
      <h2 id="two">Two</h2>
      </section>
      </div>
      "
    `);
  });

  it('take the room that they need: a title little, a list half a row, a wide table or a chart a row', () => {
    const table = '| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |';
    const text = `## Part two\n\n## List\n\n- one\n\n## Table\n\n::: table {caption="C"}\n\n${table}\n\n:::`;
    const made = html(text, { kind: 'slides' });
    expect([...made.matchAll(/<section class="(slide[^"]*)"/gu)].map(([, name]) => name)).toEqual([
      'slide small',
      'slide',
      'slide broad',
    ]);
  });

  it('do not say their title again in a caption', () => {
    const text = (caption: string) =>
      `## The first park\n\n::: figure {src="a.svg" caption="${caption}" alt="A map"}\n:::`;
    const files = { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>' };
    expect(html(text('The first park'), { kind: 'slides', files })).not.toContain('figcaption');
    expect(html(text('Trees by kind'), { kind: 'slides', files })).toContain('<figcaption>Trees by kind</figcaption>');
  });

  it('have no words before the first', () => {
    expect(problems('Words.\n\n## One', { kind: 'slides' })).toMatchInlineSnapshot(`
      [
        "report.md:10:1  These words stand before the first slide.
          Start each slide with its title: "## Title".",
      ]
    `);
  });
});

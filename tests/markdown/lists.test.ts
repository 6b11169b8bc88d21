import { describe, expect, it } from 'vitest';
import { listType, readLabel } from '../../scripts/markdown/lists/list-label.ts';
import { html, render } from './rendering.ts';

const typeOf = (...labels: readonly string[]): string =>
  listType(labels.flatMap((label) => readLabel(`${label} x`) ?? []));

describe('Labelled lists', () => {
  it('keep Roman labels and the letters nested in them', () => {
    expect(html('i. one\nii. two\n    a) nested\n    b) more\niii. three')).toMatchInlineSnapshot(`
      "<ol type="i" class="labels-dot">
      <li value="1">one</li>
      <li value="2">two
      <ol type="a" class="labels-paren">
      <li value="1">nested</li>
      <li value="2">more</li>
      </ol>
      </li>
      <li value="3">three</li>
      </ol>
      "
    `);
  });

  it('keep gaps and a first label that is not the first', () => {
    expect(html('(c) x\n(e) y')).toMatchInlineSnapshot(`
      "<ol type="a" class="labels-parens">
      <li value="3">x</li>
      <li value="5">y</li>
      </ol>
      "
    `);
  });

  it('nest three deep by four spaces', () => {
    expect(html('I. one\n    a) two\n        1) three\n        2) three\nII. four')).toMatchInlineSnapshot(`
      "<ol type="I" class="labels-dot labels-upper">
      <li value="1">one
      <ol type="a" class="labels-paren">
      <li value="1">two
      <ol type="1" class="labels-paren">
      <li value="1">three</li>
      <li value="2">three</li>
      </ol>
      </li>
      </ol>
      </li>
      <li value="2">four</li>
      </ol>
      "
    `);
  });

  it('hold several paragraphs, and are loose then', () => {
    expect(html('1. one\n\n    more\n\n2. two')).toMatchInlineSnapshot(`
      "<ol type="1" class="labels-dot">
      <li value="1">
      <p>one</p>
      <p>more</p>
      </li>
      <li value="2">
      <p>two</p>
      </li>
      </ol>
      "
    `);
  });

  it('hold bullets', () => {
    expect(html('i. one\n    - bullet\n    - bullet\nii. two')).toMatchInlineSnapshot(`
      "<ol type="i" class="labels-dot">
      <li value="1">one
      <ul>
      <li>bullet</li>
      <li>bullet</li>
      </ul>
      </li>
      <li value="2">two</li>
      </ol>
      "
    `);
  });

  it('may stand in bullets', () => {
    expect(html('- one\n    i. a\n    ii. b\n- two')).toMatchInlineSnapshot(`
      "<ul>
      <li>one
      <ol type="i" class="labels-dot">
      <li value="1">a</li>
      <li value="2">b</li>
      </ol>
      </li>
      <li>two</li>
      </ul>
      "
    `);
  });

  it('stand within numbered papers, where their numbers are indented or have brackets', () => {
    expect(html('3.2 The following:\n\ni. one\n\nii. two\n\n3.3 Next.', { numbering: 'decimal' }))
      .toMatchInlineSnapshot(`
      "<p class="numbered" id="p-3.2"><span class="paragraph-number">3.2</span> The following:</p>
      <ol type="i" class="labels-dot">
      <li value="1">
      <p>one</p>
      </li>
      <li value="2">
      <p>two</p>
      </li>
      </ol>
      <p class="numbered" id="p-3.3"><span class="paragraph-number">3.3</span> Next.</p>
      "
    `);
  });

  it('start anew where the kind of label changes', () => {
    expect(html('i. one\nii. two\n\na. other')).toContain('</ol>\n<ol type="a" class="labels-dot">');
  });

  it.each([
    [['i.', 'ii.'], 'i'],
    [['h.', 'i.', 'j.'], 'a'],
    [['i.'], 'i'],
    [['c.'], 'a'],
    [['c.', 'd.'], 'a'],
    [['I.', 'II.'], 'I'],
    [['A.', 'B.'], 'A'],
    [['v)', 'vi)'], 'i'],
    [['1.', '5.'], '1'],
  ])('read %j as counting by %s', (labels, type) => {
    expect(typeOf(...labels)).toBe(type);
  });

  it('leave names and years alone', () => {
    expect(html('A. Smith asked.\n\n2025. That year.')).toBe('<p>A. Smith asked.</p>\n<p>2025. That year.</p>\n');
  });

  it('have their labels in the plain text, so that a search shows them', () => {
    expect(render('iv) the report be noted').plainText).toBe('iv) the report be noted');
  });
});

import { describe, expect, it } from 'vitest';
import { fieldBlocks, fieldLines } from '../../scripts/views/field-blocks.ts';

describe('The words of a field', () => {
  it.each<[string, readonly string[], string]>([
    ['nothing', [], ''],
    ['one line', ['To see costs < £5'], '<p>To see costs &lt; £5</p>'],
    ['a list', ['Costs', 'Dates'], '<ul><li>Costs</li><li>Dates</li></ul>'],
    [
      'a sentence, a list in two levels and a sentence',
      ['To look at trees. It covers:\n- oak\n  - old\n  - young\n- ash\n\nNot elm.'],
      '<p>To look at trees. It covers:</p><ul><li>oak<ul><li>old</li><li>young</li></ul></li><li>ash</li></ul><p>Not elm.</p>',
    ],
    ['lines and paragraphs', ['one\ntwo\n\nthree'], '<p>one<br>two</p><p>three</p>'],
    ['bullets as characters', ['• oak\n• ash'], '<ul><li>oak</li><li>ash</li></ul>'],
    [
      'a list whose entries are partly words and partly bullets',
      ['To look at:', '- oak', '- ash'],
      '<p>To look at:</p><ul><li>oak</li><li>ash</li></ul>',
    ],
    ['an entry that goes on below itself', ['- oak\n  and more\n- ash'], '<ul><li>oak and more</li><li>ash</li></ul>'],
  ])('stand as they were typed: %s', (_what, texts, html) => {
    expect(fieldBlocks(texts)).toBe(html);
  });

  it('are found without their bullets', () => {
    expect(fieldLines(['To look at:\n- oak\n\n  - ash', 'Dates'])).toEqual(['To look at:', 'oak', 'ash', 'Dates']);
  });
});

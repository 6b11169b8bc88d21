import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../scripts/sources/comments.ts';
import { readBullets, readPasted } from '../../scripts/sources/pasted.ts';

describe('What pasting brings', () => {
  it.each([
    ['ligatures', 'of\ufb01ce, o\ufb03ce', 'office, office'],
    ['letters drawn for formulas', '\u{1d6fc} \u{1d401}old', 'α Bold'],
    ['soft hyphens', 'co\u00adoperation', 'cooperation'],
    ['a soft hyphen at the end of a line', 'the agen\u00ad\nda of today', 'the agenda\nof today'],
    ['odd spaces', 'a\u2003b\u2009c\u202fd\u3000e', 'a b\u2009c\u00a0d e'],
    ['marks without width', 'a\u200bb\ufeffc', 'abc'],
    ['a bullet of the Symbol font', '\uf0b7 oak', '• oak'],
    ['marks of Wingdings', '\uf0fc done \uf0e0 next', '✓ done → next'],
  ])('is read as what it means: %s', (_what, typed, read) => {
    expect(readPasted(typed)).toBe(read);
  });

  it('leaves alone what is typed so, and every script', () => {
    const text = 'Café – “so” £5 ŵ Nguyễn نص\u200cها 👍🏽 −3';
    expect(readPasted(text)).toBe(text);
  });

  it('makes entries of a list of lines with bullets, and of nothing else', () => {
    expect(readBullets('• oak\n\t▪\tash\no\telm\na • b\n✓ done\no dear')).toBe(
      '- oak\n\t- ash\n- elm\na • b\n✓ done\no dear',
    );
  });

  it('makes entries of dashes where two stand below one another, and of what Wingdings has with a tab', () => {
    expect(readBullets('Kinds:\n– oak\n  – ash\n\nThe oak\n– and the ash – stand.\n§\telm\nØ\tyew\n§ 4 says')).toBe(
      'Kinds:\n- oak\n  - ash\n\nThe oak\n– and the ash – stand.\n- elm\n- yew\n§ 4 says',
    );
  });
});

describe('Comments', () => {
  it.each([
    ['on a line of its own', 'one\n\n<!-- no -->\n\ntwo', 'one\n\n\n\ntwo'],
    ['within a line', 'one <!-- no --> two', 'one             two'],
    ['at the end of a line, where spaces would break it', 'one <!-- no -->\ntwo', 'one\ntwo'],
    ['over several lines', 'one\n<!-- no\n\nno -->two', 'one\n\n\n      two'],
  ])('are taken out: %s', (_where, typed, left) => {
    expect(withoutComments(typed)).toMatchObject({ text: left, open: undefined });
    expect(withoutComments(typed).comments).toHaveLength(1);
  });

  it('stay where code or a backslash shows them', () => {
    const text = '`<!-- a -->` and \\<!-- b -->\n\n```\n<!-- c -->\n```';
    expect(withoutComments(text)).toEqual({ text, comments: [], open: undefined });
  });

  it('that are never closed are not taken for the rest of the text', () => {
    expect(withoutComments('one <!-- two')).toEqual({ text: 'one <!-- two', comments: [], open: 4 });
  });
});

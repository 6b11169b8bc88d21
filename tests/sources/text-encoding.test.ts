import { describe, expect, it } from 'vitest';
import { decodeText } from '../../scripts/sources/text-encoding.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the text of a source', () => {
  it('is UTF-8, with or without a mark at its start, and its lines end in one way', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFCost £5\r\nand\rmore\n'), 'a.md')).toEqual({
      text: 'Cost £5\nand\nmore\n',
      problem: undefined,
    });
  });

  it('is UTF-16 where the file says so, in either order of bytes', () => {
    const little = Buffer.from('\uFEFFPath,£5\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big])
      expect(decodeText(bytes, 'a.csv')).toEqual({ text: 'Path,£5\n', problem: undefined });
  });

  it('in the encoding of Windows is told with file, line and column, and the letter that was meant', () => {
    const { problem } = decodeText(latin('Path,Cost\nMill,\xa35\nWeir,\xa36\n'), 'data/ansi.csv');
    expect(problem).toEqual({
      file: 'data/ansi.csv',
      line: 2,
      column: 6,
      message:
        'This file is not UTF-8: here stands a byte that is "£" in the Windows encoding (ANSI, Windows-1252), and the like in 1 more line.',
      remedy:
        'Save the file as UTF-8: in Excel choose the file type "CSV UTF-8", in Word and in editors the encoding "UTF-8".',
    });
  });

  it('counts columns by letters where others stand before the wrong one', () => {
    const bytes = Buffer.concat([Buffer.from('é£ cost '), latin('\x93fine\x94')]);
    const { problem } = decodeText(bytes, 'a.md');
    expect(problem).toMatchObject({ line: 1, column: 9 });
    expect(problem?.message).toContain('“');
  });

  it('has no control characters', () => {
    expect(decodeText(latin('one\ntwo\0'), 'a.md').problem).toMatchObject({ line: 2, column: 4 });
    expect(decodeText(latin('\x1bone'), 'a.md').problem?.message).toContain('U+001B');
    expect(decodeText(Buffer.from('name: x\n', 'utf16le'), 'panel.yaml').problem?.message).toContain('UTF-16');
  });
});

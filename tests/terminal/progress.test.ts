import { describe, expect, it } from 'vitest';
import { passingProgress, terminalProgress } from '../../scripts/terminal/progress.ts';

function recording(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return {
    isTTY,
    columns,
    write: (text: string) => {
      written.push(text);
      return true;
    },
    written,
  };
}

describe('progress', () => {
  it('tells a terminal what is done, how many of how many and how long it took, over one line', () => {
    const stream = recording(true);
    let clock = 0;
    const progress = terminalProgress(stream, () => clock);
    progress.step('Printing');
    progress.at(1, 2, 'Neighbourhood policing');
    clock = 2340;
    progress.at(2, 2);
    progress.end();
    expect(stream.written.map((text) => text.replace('\r\u001B[2K', '> '))).toEqual([
      '>   Printing ...',
      '>   Printing: 1 of 2  Neighbourhood policing',
      '>   Printing: 2 of 2',
      '>   Printing (2 of 2)  2.3 s\n',
    ]);
  });

  it('never writes past the width of the terminal', () => {
    const stream = recording(true, 20);
    terminalProgress(stream, () => 0).step('A very long name of a step');
    expect(stream.written[0]?.replace('\r\u001B[2K', '')).toHaveLength(19);
  });

  it('leaves nothing behind where the same is done again and again', () => {
    const stream = recording(true);
    const progress = passingProgress(stream);
    progress.step('Printing');
    progress.step('Writing');
    progress.end();
    expect(stream.written.join('')).not.toContain('\n');
    expect(stream.written.at(-1)).toBe('\r\u001B[2K');
  });

  it('says nothing in a pipe but what matters', () => {
    const stream = recording(false);
    const progress = terminalProgress(stream);
    progress.step('Printing');
    progress.at(1, 2);
    progress.say('One paper has no title.');
    progress.end();
    expect(stream.written).toEqual(['One paper has no title.\n']);
  });
});

import { describe, expect, it } from 'vitest';
import { strayFileProblem } from '../../scripts/sources/stray-file.ts';

const item = 'meetings/2025-09-08/05-bridges';

describe(strayFileProblem, () => {
  it.each([
    `${item}/report.md`,
    `${item}/map.PDF`,
    `${item}/data/crossings.csv`,
    'meetings/2025-09-08/releases/1.yaml',
  ])('says nothing of %s', (path) => {
    expect(strayFileProblem(path)).toEqual([]);
  });

  it('tells how a Word document is brought in', () => {
    const [problem] = strayFileProblem(`${item}/Bridges report.docx`);
    expect(problem?.remedy).toBe(
      `Move it out of here, and bring it in with: npm run import -- "Bridges report.docx" --to ${item}`,
    );
  });

  it.each(['figures.xlsx', 'slides.PPTX', 'old.doc', 'letter.odt'])('tells what to make of %s', (name) => {
    expect(strayFileProblem(`${item}/${name}`)[0]?.remedy).toContain('.pdf');
  });

  it('names the nearest file that is read', () => {
    expect(strayFileProblem('panal.yaml')[0]?.remedy).toBe('Did you mean "panel.yaml"?');
  });
});

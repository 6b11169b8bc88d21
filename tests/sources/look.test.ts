import { describe, expect, it } from 'vitest';
import { contrast, mixed } from '../../scripts/sources/contrast.ts';
import { loadSources } from '../../scripts/sources/load.ts';
import { contentFolder, smallContent } from '../fixtures/content-folder.ts';

async function withLook(look: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  await using folder = await contentFolder({ 'panel.yaml': `${smallContent['panel.yaml'] ?? ''}${look}`, ...more });
  return await loadSources(folder.path).then(
    ({ panel }) => JSON.stringify(panel.data.look),
    (reason: unknown) => String(reason),
  );
}

describe('the look of a body', () => {
  it('is a logo and a few colours', async () => {
    const look = 'look:\n  logo: assets/logo.svg\n  colours: {band: "#402060"}\n';
    expect(await withLook(look, { 'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })).toBe(
      '{"logo":"assets/logo.svg","colours":{"band":"#402060"}}',
    );
  });

  it('is refused with its place where words in a colour could not be read', async () => {
    expect(await withLook('look:\n  colours:\n    link: "#e0a030"\n')).toMatch(
      /panel\.yaml:14:\d+[\s\S]*should be darker: words in this colour have a contrast of 2\.0 to 1/u,
    );
  });

  it('is refused where the logo is not there', async () => {
    expect(await withLook('look:\n  logo: assets/crest.png\n')).toContain('There is no file "assets/crest.png".');
  });
});

describe('contrast (WCAG 2.2)', () => {
  it('is 21 for black on white, whatever the order and the length of writing', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#fff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('mixes colours by share', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

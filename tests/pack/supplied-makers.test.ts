import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserDrawer } from '../../scripts/pack/proof/browser-drawer.ts';
import { difference } from '../../scripts/pack/proof/picture.ts';
import { isThere } from '../../scripts/pack/proof/poppler.ts';
import { regionOf } from '../../scripts/pack/proof/prove-supplied.ts';
import { moved } from '../../scripts/pack/supplied/frame.ts';
import { inspectSupplied } from '../../scripts/pack/supplied/inspect-supplied.ts';
import { readSupplied } from '../../scripts/pack/supplied/read-supplied.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { bound } from './bound-pdf.ts';
import { makers } from './makers.ts';

/* Files as fourteen programs write them, bound: as they look, with their words, and clean. */

let drawer: BrowserDrawer;
const folder = mkdtempSync(join(tmpdir(), 'minutebook-makers-'));
const hasQpdf = await isThere('qpdf', '--version');
beforeAll(async () => {
  drawer = await BrowserDrawer.open();
});
afterAll(async () => {
  await drawer[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

describe.each(Object.entries(makers))('A file of %s', (name, { make, words }) => {
  it('looks in the pack as it looks by itself, on every page', async () => {
    const bytes = await make();
    const pack = bound(bytes);
    for (const [index, { box, framed }] of readSupplied(bytes).pages.entries()) {
      const [before, after] = [await drawer.draw(bytes, index + 1, 600), await drawer.draw(pack, index + 1, 800)];
      if (!before || !after) throw new Error('A page could not be drawn.');
      expect(new Set(before.dots).size, 'a blank page proves nothing').toBeGreaterThan(1);
      expect(difference(before, after, regionOf(moved(box, framed), framed))).toBeLessThan(0.01);
    }
  });

  it('keeps its words, with the header and the number of each page beside them', async () => {
    const bytes = await make();
    const { texts, findings } = await inspectSupplied(bytes);
    expect(texts).toEqual(words);
    // What is stamped on a page is not among the words that readers of words find in the original.
    expect(await textOfPdf(bytes)).toEqual(words.map((page) => page.replace('\nRECEIVED', '')));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pages = await textOfPdf(bound(bytes));
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it.skipIf(!hasQpdf)('is bound into a file that qpdf finds clean', async () => {
    const path = join(folder, `${name.replaceAll(/\W/g, '-')}.pdf`);
    writeFileSync(path, bound(await make()));
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });
});

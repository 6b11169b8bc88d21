import { describe, expect, it } from 'vitest';
import { bindRead } from '../../scripts/pack/supplied/bind-supplied.ts';
import { pageTexts } from '../../scripts/pack/supplied/page-texts.ts';
import { plainFile } from '../../scripts/pack/supplied/plain-file.ts';
import { readSupplied } from '../../scripts/pack/supplied/read-supplied.ts';
import { inThread } from '../../scripts/pack/supplied/supplied-thread.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { onePage, rawPdf, stream, words } from './raw-pdf.ts';

/** A file of so many pages, each with its number. */
function longFile(pages: number): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, page) => page);
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${numbers.map((page) => `${4 + 2 * page} 0 R`).join(' ')}]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...numbers.flatMap((page) => [
      `<</Type/Page/Parent 2 0 R/Contents ${5 + 2 * page} 0 R>>`,
      stream('', words(`Sheet ${page + 1}`, 100, 700)),
    ]),
  ]);
}

describe('The words of a file of many pages', () => {
  it('are read in ranges, and are what one reading of the whole gives', async () => {
    const bound = bindRead(readSupplied(longFile(250)), { description: '' });
    const texts = await pageTexts(bound);
    expect(texts).toEqual(Array.from({ length: 250 }, (_, page) => `Sheet ${page + 1}`));
    expect(texts).toEqual(await textOfPdf(plainFile(bound)));
  });

  it('are read of some of its pages only', async () => {
    const bound = bindRead(readSupplied(longFile(5)), { description: '' });
    expect(await textOfPdf(plainFile(bound, { from: 3, to: 9 }))).toEqual(['Sheet 4', 'Sheet 5']);
  });
});

describe('A supplied file that is bound in a thread', () => {
  const document = (bytes: Uint8Array): Parameters<typeof inThread>[0] & { kind: 'bind' } => ({
    kind: 'bind',
    base: 0,
    document: {
      kind: 'supplied',
      id: 'a/b',
      title: 'Map',
      language: 'en-GB',
      address: '/a/',
      bytes,
      description: 'A map',
      startsItem: false,
    },
  });

  it('comes back whole', async () => {
    const { part, chunk } = await inThread(document(onePage({ content: words('Seen', 100, 700) })));
    expect(part.pages).toHaveLength(1);
    expect(chunk.size).toBeGreaterThan(0);
  });

  it('is refused in the same words', async () => {
    await expect(inThread(document(Buffer.from('PK\x03\x04', 'latin1')))).rejects.toThrow(
      '“Map” (a/b): The file is a Word, Excel or PowerPoint file or a ZIP, not a PDF.',
    );
  });
});

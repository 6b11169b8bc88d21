import { PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import type { PackEngine } from '../../scripts/pack/engine.ts';
import { buildPack } from '../../scripts/pack/pack.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { report, requestOf } from './sample-pack.ts';
import { ReadPdf } from './structure-text.ts';

let engine: PackEngine;
beforeAll(async () => {
  engine = await openPackEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const short = (id: string): ReturnType<typeof report> => report(id, { body: `<h1>${id}</h1><p>A short paper.</p>` });

describe('Editions and kinds of pack (F22, F26, F27)', () => {
  it('says on every page that a pack is private', async () => {
    const pack = await buildPack(
      requestOf({ documents: [short('a')], marking: 'PRIVATE: not for publication' }),
      engine,
    );
    const texts = await textOfPdf(pack.pdf);
    expect(texts).toHaveLength(3);
    for (const text of texts) expect(text).toContain('PRIVATE: not for publication');
  });

  it('sets a large-print edition larger, from the same documents', async () => {
    const request = requestOf({ documents: [report('a')] });
    const [standard, large] = [
      await buildPack(request, engine),
      await buildPack({ ...request, edition: 'large-print' }, engine),
    ];
    expect(large.pages).toBeGreaterThan(standard.pages * 1.3);
  });

  it('numbers a supplement on from its pack, and says how many pages there are', async () => {
    const pack = await buildPack(
      requestOf({ documents: [short('late')], numbering: { first: 97, total: 101 } }),
      engine,
    );
    const [front] = await textOfPdf(pack.pdf);
    expect(front).toContain('Page 97 of 101');
    expect(pack.pageMap.labels).toEqual(['97', '98', '99']);
  });

  it('gives each document as a file of its own with its numbers in the pack', async () => {
    const pack = await buildPack(requestOf({ documents: [short('a'), short('b')], separateDocuments: true }), engine);
    const own = pack.documents.find(({ id }) => id === 'b')!;
    expect((await textOfPdf(own.pdf))[0]).toContain('Page 5 of 5');
    expect((await ReadPdf.open(own.pdf)).document.getPageCount()).toBe(own.pages);
    expect(own.conformance.claims).toEqual({ ua1: true, pdfa: '2a' });
  });

  it('carries its data as associated files, and is PDF/A-3a then (F28)', async () => {
    const bytes = Buffer.from('area,2025\nNorth,4\n');
    const pack = await buildPack(
      requestOf({
        documents: [short('a')],
        attachments: [
          { name: 'table-1.csv', mediaType: 'text/csv', description: 'Table 1', bytes, relationship: 'Data' },
        ],
      }),
      engine,
    );
    expect(pack.conformance.claims.pdfa).toBe('3a');
    const read = await ReadPdf.open(pack.pdf);
    const [file] = read.array(read.catalog.get(PDFName.of('AF')));
    expect(read.dict(file).get(PDFName.of('AFRelationship'))).toBe(PDFName.of('Data'));
    expect(read.stream(read.dict(read.dict(file).get(PDFName.of('EF'))).get(PDFName.of('F')))).toBe(bytes.toString());
  });

  it('goes without a front sheet', async () => {
    const { frontSheet, ...request } = requestOf({ documents: [short('a')] });
    expect(frontSheet).toBeDefined();
    expect((await buildPack(request, engine)).pageMap.documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('prints what appears in two packs once', async () => {
    const printed: string[] = [];
    await using counting = await openPackEngine({
      onProgress: ({ kind, documentId }) => {
        if (kind === 'printed') printed.push(documentId);
      },
    });
    const documents = [short('a'), short('b')];
    await buildPack(requestOf({ documents }), counting);
    await buildPack(requestOf({ id: 'other', documents: documents.slice(1) }), counting);
    expect(printed.filter((id) => id !== 'front-sheet').sort()).toEqual(['a', 'b']);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPdfs, findVeraPdf } from '../../scripts/commands/check-pdf.ts';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import type { PackEngine } from '../../scripts/pack/engine.ts';
import { buildPack } from '../../scripts/pack/pack.ts';
import { pageRange } from '../../scripts/record/meetings/page-map.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import type { HtmlDocument, Pack, PackRequest } from '../../scripts/pack/types.ts';
import { ReadPdf, walk } from './structure-text.ts';
import { page, report, requestOf } from './sample-pack.ts';

let engine: PackEngine;
let folder: string;
let pack: Pack;
let read: ReadPdf;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutebook-pack-'));
  engine = await openPackEngine({ cacheDir: join(folder, 'cache') });
  pack = await buildPack(requestOf({ separateDocuments: true }), engine);
  read = await ReadPdf.open(pack.pdf);
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function flat(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}

function textOfHtml(html: string): string {
  return html
    .replace(/^[\s\S]*<main>/, '')
    .replace(/<li[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ');
}

describe('The structure tree', () => {
  it('is one Document with a Sect for each document', () => {
    const tree = read.tree();
    expect(tree.type).toBe('Document');
    expect(tree.children.map(({ type }) => type)).toEqual(['Sect', 'Sect', 'Sect', 'Sect']);
  });

  it('reads each document in the order of its web page', () => {
    const sections = read.tree().children;
    requestOf().documents.forEach((document, index) => {
      if (document.kind !== 'html') return;
      const labels = [...walk(sections[index + 1]!)].filter(({ type }) => type === 'Lbl').map(({ text }) => text);
      let spoken = flat(sections[index + 1]!.text).replace(/onpage\d+,/, 'on,');
      for (const label of labels) if (label.trim() !== '') spoken = spoken.replace(flat(label), '');
      expect(spoken).toBe(flat(textOfHtml(document.html)));
    });
  });

  it('reads a head that is printed on several pages once', () => {
    const heads = [...walk(read.tree())].filter(({ type, text }) => type === 'TH' && text === 'Area');
    expect(heads).toHaveLength(2);
  });

  it('gives each cell headers of its own document, though both documents had the same ids', () => {
    const sections = read.tree().children.slice(1, 3);
    const ids = sections.map((section) => new Set([...walk(section)].flatMap(({ id }) => id ?? [])));
    expect(ids[0]!.size).toBeGreaterThan(3);
    expect([...ids[0]!].filter((id) => ids[1]!.has(id))).toEqual([]);
    sections.forEach((section, index) => {
      for (const { headers } of walk(section)) for (const id of headers) expect(ids[index]).toContain(id);
    });
  });

  it('describes a figure once', () => {
    const figures = [...walk(read.tree().children[1]!)].filter(({ type }) => type === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['A chart of burglary: it fell']);
  });
});

describe('The page map', () => {
  it('agrees with where the text of every anchor really is', () => {
    const elements = [...walk(read.tree())];
    for (const place of pack.pageMap.documents) {
      for (const [id, anchor] of Object.entries(place.anchors)) {
        const words = /^p-(\d+)$/.exec(id)?.[1];
        if (words === undefined) continue;
        const section = read.tree().children.find((child) => child.text.includes(`Marker ${place.id} ${words}.`));
        const paragraph = [...walk(section!)].find(
          ({ type, text }) => type === 'P' && text.includes(`Marker ${place.id} ${words}.`),
        );
        expect(anchor.page).toBe((paragraph?.page ?? -1) + 1);
      }
    }
    expect(elements.length).toBeGreaterThan(100);
  });

  it('starts documents on odd pages, and labels pages as they are printed', () => {
    expect(pack.pageMap.documents.every(({ first }) => first % 2 === 1)).toBe(true);
    expect(pack.pageMap.labels).toEqual(Array.from({ length: pack.pages }, (_, i) => String(i + 1)));
    expect(read.document.getPageCount()).toBe(pack.pages);
  });

  it('is what the front sheet prints', () => {
    const front = flat(read.tree().children[0]!.text);
    for (const place of pack.pageMap.documents.slice(1)) expect(front).toContain(flat(pageRange(place)));
  });
});

describe('Links', () => {
  function linksOf(index: number): { words: string; action: PDFDict; destination: PDFArray | undefined }[] {
    return read.array(read.document.getPage(index).node.get(PDFName.of('Annots'))).map((value) => {
      const annotation = read.dict(value);
      const own = read.lookup(annotation.get(PDFName.of('Dest')));
      return {
        words: read.string(annotation.get(PDFName.of('Contents'))) ?? '',
        action: read.dict(annotation.get(PDFName.of('A'))),
        destination: own instanceof PDFArray ? own : undefined,
      };
    });
  }
  const pageOf = (value: unknown): number => read.document.getPages().findIndex(({ ref }) => ref === value) + 1;

  it('jump to the place in another document of the pack', () => {
    const first = pack.pageMap.documents[1]!;
    const link = linksOf(first.first - 1).find(({ words }) => words === 'the other report, paragraph 40')!;
    expect(link.action.get(PDFName.of('S'))).toBe(PDFName.of('GoTo'));
    const [target] = read.array(link.action.get(PDFName.of('D')));
    expect(target).toBeInstanceOf(PDFRef);
    expect(pageOf(target)).toBe(pack.pageMap.documents[2]!.anchors['p-40']!.page);
  });

  it('say the page on paper, as text and in the link (page slots)', async () => {
    const page = pack.pageMap.documents[2]!.anchors['p-40']!.label;
    const words = `page ${page}`;
    expect(linksOf(pack.pageMap.documents[1]!.first - 1).map((link) => link.words)).toContain(words);
    expect((await textOfPdf(pack.pdf))[pack.pageMap.documents[1]!.first - 1]).toContain(words);
    expect((await textOfPdf(pack.documents[1]!.pdf))[0]).toContain(words);
  });

  it('that are only a picture say what their label says (7.18.5-2)', async () => {
    const body =
      '<p id="x">Note.<a href="#x" aria-label="Back to the text"><svg aria-hidden="true" width="9" height="9"><path d="M0 0h9v9z"/></svg></a></p>';
    const { pdf } = await buildPack(requestOf({ documents: [report('picture', { body })] }), engine);
    const own = await ReadPdf.open(pdf);
    const [link] = own.array(own.document.getPage(2).node.get(PDFName.of('Annots')));
    expect(own.string(own.dict(link).get(PDFName.of('Contents')))).toBe('Back to the text');
  });

  it('keep the address of what is not in the pack', () => {
    const link = linksOf(pack.pageMap.documents[1]!.first - 1).find(({ words }) => words === 'an earlier paper')!;
    expect(read.string(link.action.get(PDFName.of('URI')))).toBe('https://panel.example/meetings/2020-01-01/');
  });

  it('jump within their own document', () => {
    const place = pack.pageMap.documents[1]!;
    const link = linksOf(place.first - 1).find(({ words }) => words === 'paragraph 30')!;
    expect(pageOf(link.destination?.get(0))).toBe(place.anchors['p-30']!.page);
  });
});

describe('The file', () => {
  it('claims what it meets, and veraPDF agrees', async (context) => {
    expect(pack.conformance).toEqual({ claims: { ua1: true, pdfa: '2a' }, reasons: [] });
    const verapdf = findVeraPdf();
    if (verapdf === undefined) return context.skip();
    const paths = [join(folder, 'pack.pdf'), join(folder, 'document.pdf')];
    await Promise.all([pack.pdf, pack.documents[1]!.pdf].map((pdf, index) => writeFile(paths[index]!, pdf)));
    expect((await checkPdfs(verapdf, paths)).output).toContain(`${paths.length * 2} passed, 0 failed`);
  });

  it('holds each font once, though every document uses it', () => {
    const names = read.document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor')
          ? [String(object.get(PDFName.of('FontName'))).replace(/^.*\+/, '')]
          : [],
      );
    expect(names.length).toBe(new Set(names).size);
  });

  it('is the same bytes cold and warm, with one browser or two, in another folder', async () => {
    const other = await mkdtemp(join(tmpdir(), 'minutebook other '));
    try {
      await using one = await openPackEngine({ cacheDir: other, concurrency: 1 });
      const cold = await buildPack(requestOf(), one);
      const warm = await buildPack(requestOf(), one);
      expect(Buffer.from(cold.pdf).equals(pack.pdf)).toBe(true);
      expect(Buffer.from(warm.pdf).equals(pack.pdf)).toBe(true);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });

  it('is the same after one document was edited and edited back', async () => {
    const edited = requestOf();
    const [first, ...rest] = edited.documents as HtmlDocument[];
    const longer = {
      ...edited,
      documents: [{ ...first!, html: first!.html.replace('</main>', '<p>One more.</p></main>') }, ...rest],
    };
    expect(Buffer.from((await buildPack(longer, engine)).pdf).equals(pack.pdf)).toBe(false);
    expect(Buffer.from((await buildPack(requestOf(), engine)).pdf).equals(pack.pdf)).toBe(true);
  });
});

describe('What cannot be printed', () => {
  const failing = (body: string): PackRequest =>
    requestOf({ documents: [report('bad', { body }), report('worse', { body })] });

  it('names every document, what is wrong and how to mend it', async () => {
    await expect(buildPack(failing('<p>Snow ❄ and \u{1F996}</p>'), engine)).rejects.toThrow(
      '“Report bad” (bad): page 1 shows a character that no font has, after “Snow ❄ and”. Write it otherwise, or give the stylesheet a font that has it.\n“Report worse” (worse)',
    );
  });

  it('refuses a missing picture', async () => {
    await expect(buildPack(failing('<img src="figures/map.svg" alt="A map">'), engine)).rejects.toThrow(
      'It names a file that is missing or not a picture: map.svg. Put the file beside the document, or mend its name.',
    );
  });

  it('refuses a script that fails', async () => {
    await expect(buildPack(failing('<script>throw new Error("no")</script>'), engine)).rejects.toThrow(
      'A script in it failed: Error: no.',
    );
  });

  it('gives up after the time-out', async () => {
    await using hasty = await openPackEngine({ timeout: 300 });
    await expect(
      buildPack(requestOf({ documents: [report('slow', { body: '<script>for (;;);</script>' })] }), hasty),
    ).rejects.toThrow('“Report slow” (slow): It was not printed within 0.3 seconds.');
  });

  it('stops when it is told to', async () => {
    const control = new AbortController();
    await using stopped = await openPackEngine({ signal: control.signal });
    const building = buildPack(requestOf(), stopped);
    setTimeout(() => {
      control.abort();
    }, 150);
    await expect(building).rejects.toThrow();
  });

  it('is still of use afterwards', async () => {
    expect((await buildPack(requestOf(), engine)).pages).toBe(pack.pages);
  });

  it('prints a page without a word of its own', async () => {
    const empty = await buildPack(requestOf({ documents: [{ ...report('empty'), html: page('Empty', '') }] }), engine);
    expect(empty.pages).toBe(3);
  });
});

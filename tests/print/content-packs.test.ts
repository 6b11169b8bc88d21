import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import type { PackEngine } from '../../scripts/pack/engine.ts';
import { slotWords } from '../../scripts/pack/assembly/slot-text.ts';
import { buildPack } from '../../scripts/pack/pack.ts';
import type { Pack, PackEdition, PackRequest } from '../../scripts/pack/types.ts';
import { packRequest, printSources } from '../../scripts/publishing/pack-request.ts';
import { prepare } from '../../scripts/publishing/prepared.ts';
import type { Prepared } from '../../scripts/publishing/prepared.ts';
import { quietProgress } from '../../scripts/terminal/progress.ts';
import { differencesBetween, readHtml } from './html-reading.ts';
import { shareUnder, strayKinds, takeCensus } from '../bench/census/census.ts';
import type { StrayKind } from '../bench/census/census.ts';
import { readTags, sequencesOf } from './tag-reading.ts';

interface Made {
  readonly request: PackRequest;
  readonly pack: Pack;
}

/**
 * How many of each kind there are. A number may go down; where it has to go up, somebody has looked at the pages.
 * `share` is the share of characters under 8 pt, in large print under 16 pt: those in pictures that clerks drew.
 */
const CEILINGS: Readonly<Record<PackEdition, Partial<Record<StrayKind, number>> & { readonly share: number }>> = {
  standard: { thin: 3, 'thin-last': 11, outside: 1, share: 0 },
  'large-print': { thin: 14, 'thin-last': 23, 'stranded-head': 2, 'lone-row': 2, outside: 1, share: 0.005 },
};

let engine: PackEngine;
let prepared: Prepared;
beforeAll(async () => {
  engine = await openPackEngine();
  prepared = await prepare('content', quietProgress(process.stderr));
});
afterAll(() => engine[Symbol.asyncDispose]());

/** Every pack of our own content in an edition. */
async function packsOf(edition: PackEdition): Promise<readonly Made[]> {
  const sources = { ...printSources(prepared, edition), packs: new Map() };
  const made: Made[] = [];
  for (const meeting of prepared.record.meetings) {
    for (const facts of meeting.packs) {
      const request = await packRequest(meeting, facts, sources);
      made.push({ request, pack: await buildPack(request, engine) });
    }
  }
  return made;
}

/** The HTML of each document as it stands in the pack, the front sheet first. */
async function sourcesOf({ request, pack }: Made): Promise<readonly string[]> {
  const front = await request.frontSheet?.(pack.pageMap);
  return [front?.html ?? '', ...request.documents.map((document) => (document.kind === 'html' ? document.html : ''))];
}

describe.each(['standard', 'large-print'] as const)('The packs of our content, %s edition', (edition) => {
  let packs: readonly Made[] = [];
  beforeAll(async () => {
    packs = await packsOf(edition);
  }, 600_000);

  it('say by their tags alone what their sources say: words, headings, head cells and pictures', async () => {
    const differences: string[] = [];
    for (const made of packs) {
      const { request, pack } = made;
      const { documents } = await readTags(pack.pdf);
      const places = { siteUrl: request.siteUrl, places: pack.pageMap.documents };
      const sources = (await sourcesOf(made)).map((html) =>
        readHtml(html, (address) => slotWords(address, places) ?? ''),
      );
      documents.forEach((document, index) => {
        const source = sources[index];
        // A PDF that was supplied has no source but itself.
        if (source === undefined || source.words === '') return;
        const name = `${request.id}, ${pack.pageMap.documents[index]?.id ?? ''}`;
        differences.push(...differencesBetween(document, source).map((difference) => `${name}: ${difference}`));
      });
    }
    expect(differences).toEqual([]);
  });

  it('have bookmarks that are their headings, character for character', async () => {
    for (const { pack } of packs) {
      const { documents, bookmarks } = await readTags(pack.pdf);
      const headings = documents.map((document) => document.headings);
      expect(bookmarks).toEqual(
        headings.map((own) => (own[0]?.startsWith('1 ') === true ? own.slice(1) : own).map(words)),
      );
    }
  });

  it('lead from the front sheet to pages of the pack, and to the website once', async () => {
    for (const { request, pack } of packs) {
      const front = pack.pageMap.documents[0]?.last ?? 0;
      const addresses = (await PDFDocument.load(pack.pdf)).getPages().slice(0, front).flatMap(webAddresses);
      // A link that goes over two lines has two places.
      const own = [...new Set(addresses.filter((address) => address.startsWith(request.siteUrl)))];
      // What the clerk's notes lead to is the clerk's.
      const notes = prepared.rendered.meetings.get(request.id.slice(0, 10))?.html ?? '';
      const meeting = new URL(`meetings/${request.id.slice(0, 10)}/`, request.siteUrl).href;
      expect({
        id: request.id,
        own: own.filter((address) => !notes.includes(new URL(address).pathname) || address === meeting),
      }).toEqual({ id: request.id, own: [meeting] });
    }
  });

  it('have no more strays and no more small type than those that are known', async () => {
    const found: Record<string, number> = {};
    const small = { standard: 8, 'large-print': 16 }[edition];
    let [characters, tooSmall] = [0, 0];
    for (const { pack } of packs) {
      const { strays, sizes } = await takeCensus(pack.pdf);
      for (const { kind } of strays) found[kind] = (found[kind] ?? 0) + 1;
      const all = [...sizes.values()].reduce((sum, count) => sum + count, 0);
      characters += all;
      tooSmall += all * shareUnder(small, sizes);
    }
    const share = Math.round((tooSmall / characters) * 1000) / 1000;
    const over = strayKinds.filter((kind) => (found[kind] ?? 0) > (CEILINGS[edition][kind] ?? 0));
    expect({ over, share, found }).toEqual({ over: [], share, found });
    expect(share).toBeLessThanOrEqual(CEILINGS[edition].share);
  });

  it('read every marked sequence once', async () => {
    for (const { pack } of packs) {
      const sequences = sequencesOf(await PDFDocument.load(pack.pdf));
      expect(new Set(sequences).size).toBe(sequences.length);
    }
  });
});

/** The web addresses that links of a page lead to. */
function webAddresses(page: PDFPage): readonly string[] {
  const links = page.node.Annots()?.asArray() ?? [];
  return links.flatMap((link) => {
    const action = page.doc.context.lookup(link, PDFDict).lookup(PDFName.of('A'));
    const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
    return uri instanceof PDFString || uri instanceof PDFHexString ? [uri.decodeText()] : [];
  });
}

/** A heading without its level. */
function words(heading: string): string {
  return heading.slice(2);
}

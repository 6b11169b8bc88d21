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
import { shareUnder, takeCensus } from '../bench/census/census.ts';
import type { StrayKind } from '../bench/census/census.ts';
import { readTags, sequencesOf } from './tag-reading.ts';

interface Made {
  readonly request: PackRequest;
  readonly pack: Pack;
}

/** How many strays of a kind there may be in one pack, and in all of an edition. Kinds that are not named may not be there. */
interface Ceilings {
  readonly inOne: Partial<Record<StrayKind, number>>;
  readonly inAll: Partial<Record<StrayKind, number>>;
  /** The share of characters under 8 pt, in large print under 16 pt: those in pictures that clerks drew. */
  readonly share: number;
}

/** A number may go down; where it has to go up, somebody has looked at the pages. */
const CEILINGS: Readonly<Record<PackEdition, Ceilings>> = {
  standard: { inOne: { thin: 2, 'thin-last': 2 }, inAll: { thin: 2, 'thin-last': 6 }, share: 0 },
  'large-print': {
    inOne: { thin: 1, 'thin-last': 7, 'stranded-head': 1 },
    inAll: { thin: 3, 'thin-last': 22, 'stranded-head': 1 },
    share: 0.003,
  },
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
    const { inOne, inAll, share: most } = CEILINGS[edition];
    const found = new Map<StrayKind, number>();
    const over: string[] = [];
    const small = { standard: 8, 'large-print': 16 }[edition];
    let [characters, tooSmall] = [0, 0];
    for (const { request, pack } of packs) {
      const { strays, sizes } = await takeCensus(pack.pdf);
      for (const [kind, own] of Map.groupBy(strays, (stray) => stray.kind)) {
        found.set(kind, (found.get(kind) ?? 0) + own.length);
        const pages = own.map(({ page }) => page).join(', ');
        if (own.length > (inOne[kind] ?? 0)) over.push(`${request.id}, page ${pages}: ${kind}`);
      }
      const all = [...sizes.values()].reduce((sum, count) => sum + count, 0);
      characters += all;
      tooSmall += all * shareUnder(small, sizes);
    }
    const share = Math.round((tooSmall / characters) * 1000) / 1000;
    over.push(
      ...[...found]
        .filter(([kind, count]) => count > (inAll[kind] ?? 0))
        .map(([kind, count]) => `${kind}: ${count} in all`),
    );
    expect(over).toEqual([]);
    expect(share).toBeLessThanOrEqual(most);
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

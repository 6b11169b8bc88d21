import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackEngine } from '../pack/engine.ts';
import { printAssets } from '../pack/print-assets.ts';
import { buildPack } from '../pack/pack.ts';
import type { Pack } from '../pack/types.ts';
import type { Meeting, Pack as PackFacts } from '../record/meeting.ts';
import type { PublishedPack, PublishedPacks, PublishedPdf } from '../site/published-packs.ts';
import { calendarOf } from '../site/site-context.ts';
import type { Progress } from '../terminal/progress.ts';
import { packRequest } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';
import type { Prepared } from './prepared.ts';

/** Where packs go, and how they are printed. */
export interface PrintOptions {
  /** The folder that becomes `dist`. */
  readonly draft: string;
  readonly engine: PackEngine;
  /** How many meetings are in hand at a time. */
  readonly jobs: number;
  readonly progress: Progress;
  readonly buildDate: string;
}

/** The packs that were printed, and what the clerk should know about them. */
export interface PrintedPacks {
  readonly packs: PublishedPacks;
  readonly notices: readonly string[];
}

/** Prints every pack of every meeting, and each of their documents by itself, into the draft. Throws PackErrors. */
export async function printPacks(prepared: Prepared, options: PrintOptions): Promise<PrintedPacks> {
  const { jobs, engine, progress } = options;
  progress.step('Printing the packs');
  const groups = prepared.record.meetings.filter(({ packs }) => packs.length > 0);
  const total = groups.reduce((sum, { packs }) => sum + packs.length, 0);
  let done = 0;
  const printer = new PackPrinter({ ...prepared, style: printAssets(), buildDate: options.buildDate, calendar: calendarOf(prepared.record) }, engine, options.draft);
  const queue = [...groups.entries()];
  const results: (readonly PrintedPack[])[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, meeting] = next;
      results[index] = await printer.meeting(meeting, (facts) => { progress.at((done += 1), total, facts.id); });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const printed = results.flat();
  return { packs: new Map(printed.map(({ published }) => [published.id, published])), notices: printed.flatMap(({ notices }) => notices) };
}

interface PrintedPack {
  readonly published: PublishedPack;
  readonly notices: readonly string[];
}

class PackPrinter {
  readonly #sources: Omit<PrintSources, 'packs'>;
  readonly #engine: PackEngine;
  readonly #draft: string;

  constructor(sources: Omit<PrintSources, 'packs'>, engine: PackEngine, draft: string) {
    this.#sources = sources;
    this.#engine = engine;
    this.#draft = draft;
  }

  /** The packs of one meeting, one after the other: a supplement continues the numbers of the pack before it. */
  async meeting(meeting: Meeting, onDone: (facts: PackFacts) => void): Promise<readonly PrintedPack[]> {
    const printed: PrintedPack[] = [];
    let nextPage = 1;
    for (const facts of meeting.packs) {
      const request = await packRequest(meeting, facts, { ...this.#sources, packs: new Map(printed.map(({ published }) => [published.id, published])) });
      const first = facts.numbering === 'continue' ? nextPage : 1;
      const pack = await buildPack({ ...request, numbering: { first } }, this.#engine);
      // A supplement starts on a right-hand page, whose number is odd.
      nextPage = first + pack.pages + ((first + pack.pages + 1) % 2);
      printed.push({ published: await this.#write(facts, pack), notices: [...pack.notices, ...pack.conformance.reasons].map((notice) => `${facts.id}: ${notice}`) });
      onDone(facts);
    }
    return printed;
  }

  async #write(facts: PackFacts, pack: Pack): Promise<PublishedPack> {
    const documents = new Map<string, PublishedPdf>();
    for (const { id, pdf, pages } of pack.documents) {
      const place = pack.pageMap.documents.find((document) => document.id === id);
      if (place === undefined || place.address.startsWith('/packs/')) continue;
      // Minutes are printed in the pack of a later meeting: their PDF goes beside that pack's other papers.
      const address = `/packs/${facts.id}/${id.replaceAll('/', '-')}.pdf`;
      await this.#file(address, pdf);
      documents.set(id, { address, pages, bytes: pdf.length });
    }
    await this.#file(facts.address, pack.pdf);
    await this.#file(facts.address.replace(/\.pdf$/u, '.pages.json'), new TextEncoder().encode(`${JSON.stringify(pack.pageMap, undefined, 1)}\n`));
    return { id: facts.id, address: facts.address, pages: pack.pages, bytes: pack.pdf.length, pageMap: pack.pageMap, documents };
  }

  async #file(address: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#draft, address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

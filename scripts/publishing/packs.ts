import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printDate } from '../calendar/printed-date.ts';
import type { PackEngine } from '../pack/engine.ts';
import type { Meeting, Pack as PackFacts } from '../record/meetings/meeting.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import type { ReleasedPack } from '../record/meetings/release.ts';
import { changesSince, releasedPack } from '../release/release-file.ts';
import type { PublishedPack, PublishedPacks, PublishedPdf } from '../views/published-packs.ts';
import type { Progress } from '../terminal/progress.ts';
import { largePrintPacks, meetingPacks } from './meeting-packs.ts';
import type { MeetingPack } from './meeting-packs.ts';
import { printSources } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';
import type { Prepared } from './prepared.ts';
import { printSwapLists } from './swap-lists.ts';

/** Where packs go, and how they are printed. */
export interface PrintOptions {
  /** The folder that becomes `dist`. */
  readonly draft: string;
  readonly engine: PackEngine;
  /** How many meetings are in hand at a time. */
  readonly jobs: number;
  /** Whether each pack is also made in large print. */
  readonly largePrint: boolean;
  readonly progress: Progress;
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
  const editions = options.largePrint ? 2 : 1;
  const total = editions * groups.reduce((sum, { packs }) => sum + packs.length, 0);
  let done = 0;
  const large = options.largePrint ? printSources(prepared, 'large-print') : undefined;
  const printer = new PackPrinter({ standard: printSources(prepared), large }, engine, options.draft);
  const queue = [...groups.entries()];
  const results: (readonly PrintedPack[])[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, meeting] = next;
      results[index] = await printer.meeting(meeting, (facts) => {
        progress.at((done += 1), total, facts.id);
      });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const printed = results.flat();
  return {
    packs: new Map(printed.map(({ published }) => [published.id, published])),
    notices: printed.flatMap(({ notices }) => notices),
  };
}

/** Until the meeting, the papers on the site should be those that were published, or the change be published too. */
function unpublishedChanges({ id, state, releases }: Meeting, packs: readonly ReleasedPack[]): readonly string[] {
  if ((state !== 'published' && state !== 'amended') || releases.length === 0) return [];
  return changesSince(releases, packs).map(({ packId, swaps, isNew }) => {
    const what = isNew
      ? 'It was not published yet.'
      : `It is not as it was published on ${printDate(releases.at(-1)?.date ?? '')}. ${swaps.map(swapWords).join(' ')}`;
    return `${packId}: ${what} Once it is as it should be: npm run publish -- ${id}${isNew ? '' : ' --reason "..."'}`;
  });
}

interface PrintedPack {
  readonly published: PublishedPack;
  readonly notices: readonly string[];
}

interface EditionSources {
  readonly standard: Omit<PrintSources, 'packs'>;
  readonly large: Omit<PrintSources, 'packs'> | undefined;
}

class PackPrinter {
  readonly #sources: Omit<PrintSources, 'packs'>;
  readonly #large: Omit<PrintSources, 'packs'> | undefined;
  readonly #engine: PackEngine;
  readonly #draft: string;

  constructor({ standard, large }: EditionSources, engine: PackEngine, draft: string) {
    this.#sources = standard;
    this.#large = large;
    this.#engine = engine;
    this.#draft = draft;
  }

  /** Writes the packs of one meeting as they are made, and the lists of what changed in them. */
  async meeting(meeting: Meeting, onDone: (facts: PackFacts) => void): Promise<readonly PrintedPack[]> {
    const printed: PrintedPack[] = [];
    const asMade: ReleasedPack[] = [];
    const packs = new Map<string, MeetingPack>();
    for await (const made of meetingPacks(meeting, this.#sources, this.#engine)) {
      await this.#write(made);
      const { facts, pack, published } = made;
      asMade.push(releasedPack(facts.id, pack));
      packs.set(facts.id, made);
      printed.push({
        published,
        notices: [...pack.notices, ...pack.conformance.reasons].map((notice) => `${facts.id}: ${notice}`),
      });
      onDone(facts);
    }
    const lists = await printSwapLists(meeting, packs, { ...this.#sources, packs: new Map() }, this.#engine);
    for (const { list, change } of lists) if (list && change.pdf) await this.#file(change.pdf.address, list.pdf);
    const largePrint = await this.#largePrint(meeting, onDone);
    const unpublished = unpublishedChanges(meeting, asMade);
    return printed.map(({ published, notices }, index) => ({
      notices: index === 0 ? [...notices, ...unpublished] : notices,
      published: {
        ...published,
        largePrint: largePrint.get(published.id),
        changes: lists.filter(({ packId }) => packId === published.id).map(({ change }) => change),
      },
    }));
  }

  async #largePrint(meeting: Meeting, onDone: (facts: PackFacts) => void): Promise<ReadonlyMap<string, PublishedPdf>> {
    const made = new Map<string, PublishedPdf>();
    if (this.#large === undefined) return made;
    for await (const { facts, pack, pdf } of largePrintPacks(meeting, this.#large, this.#engine)) {
      await this.#file(pdf.address, pack.pdf);
      made.set(facts.id, pdf);
      onDone(facts);
    }
    return made;
  }

  async #write({ facts, pack, published }: MeetingPack): Promise<void> {
    for (const { id, pdf } of pack.documents) {
      const address = published.documents.get(id)?.address;
      if (address !== undefined) await this.#file(address, pdf);
    }
    await this.#file(facts.address, pack.pdf);
    await this.#file(
      facts.address.replace(/\.pdf$/u, '.pages.json'),
      new TextEncoder().encode(`${JSON.stringify(pack.pageMap, undefined, 1)}\n`),
    );
  }

  async #file(address: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#draft, address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

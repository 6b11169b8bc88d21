import { join } from 'node:path';
import { printDate } from '../calendar/printed-date.ts';
import { readBytes, writeBytes } from '../files/files.ts';
import { fewAtATime } from '../files/few-at-a-time.ts';
import { PackError, PackErrors } from '../pack/pack-error.ts';
import type { PackEngine } from '../pack/engine.ts';
import type { Meeting, Pack as PackFacts } from '../record/meetings/meeting.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import type { ReleasedPack } from '../record/meetings/released-pack.ts';
import { changesSince, releasedPack } from '../release/release-file.ts';
import { compareText } from '../sources/compare-text.ts';
import type { PublishedPack, PublishedPacks } from '../views/published-packs.ts';
import type { Progress } from '../terminal/progress.ts';
import { meetingPacks } from './meeting-packs.ts';
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
  const total = groups.reduce((sum, { packs }) => sum + packs.length, 0);
  let done = 0;
  const printer = new PackPrinter(printSources(prepared), engine, options.draft);
  const faults: PackError[] = [];
  const results = await fewAtATime(groups, jobs, async (meeting) => {
    try {
      return await printer.meeting(meeting, (facts) => {
        progress.at((done += 1), total, facts.id);
      });
    } catch (error) {
      // All that is wrong in all meetings is told at once.
      faults.push(...faultsIn(error));
      return [];
    }
  });
  if (faults.length > 0) throw new PackErrors(inOrder(faults));
  const printed = results.flat();
  return {
    packs: new Map(printed.map(({ published }) => [published.id, published])),
    notices: printed.flatMap(({ notices }) => notices),
  };
}

/** The faults of papers that an error tells of. Throws any other error. */
function faultsIn(error: unknown): readonly PackError[] {
  if (error instanceof PackError) return [error];
  if (error instanceof PackErrors) return error.errors.filter((fault) => fault instanceof PackError);
  throw error;
}

/** By document, each fault once: a paper can be in several packs. */
function inOrder(faults: readonly PackError[]): readonly PackError[] {
  const known = new Map(faults.map((fault) => [fault.message, fault]));
  return [...known.values()].sort((a, b) => compareText(a.documentId, b.documentId));
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

class PackPrinter {
  readonly #sources: Omit<PrintSources, 'packs'>;
  readonly #engine: PackEngine;
  readonly #draft: string;

  constructor(sources: Omit<PrintSources, 'packs'>, engine: PackEngine, draft: string) {
    this.#sources = sources;
    this.#engine = engine;
    this.#draft = draft;
  }

  /** Writes the packs of one meeting as they are made, and the lists of what changed in them. */
  async meeting(meeting: Meeting, onDone: (facts: PackFacts) => void): Promise<readonly PrintedPack[]> {
    const printed: PrintedPack[] = [];
    const asMade: ReleasedPack[] = [];
    for await (const made of meetingPacks(meeting, this.#sources, this.#engine)) {
      await this.#write(made);
      const { facts, pack, published } = made;
      asMade.push(releasedPack(facts.id, pack));
      printed.push({
        published,
        notices: [...pack.notices, ...pack.conformance.reasons].map((notice) => `${facts.id}: ${notice}`),
      });
      onDone(facts);
    }
    const lists = await printSwapLists(meeting, { ...this.#sources, packs: new Map() }, this.#engine);
    for (const { list, change } of lists) if (list && change.pdf) await this.#file(change.pdf.address, list.pdf);
    const unpublished = unpublishedChanges(meeting, asMade);
    return printed.map(({ published, notices }, index) => ({
      notices: index === 0 ? [...notices, ...unpublished] : notices,
      published: {
        ...published,
        changes: lists.filter(({ packId }) => packId === published.id).map(({ change }) => change),
      },
    }));
  }

  async #write({ facts, pack, published }: MeetingPack): Promise<void> {
    for (const { id, pdf } of pack.documents) {
      const address = published.documents.get(id)?.address;
      if (address !== undefined) await this.#file(address, pdf);
      await this.#original(id, published);
    }
    await this.#file(facts.address, pack.pdf);
    await this.#file(
      facts.address.replace(/\.pdf$/u, '.pages.json'),
      new TextEncoder().encode(`${JSON.stringify(pack.pageMap, undefined, 1)}\n`),
    );
  }

  /** What somebody supplied is published as it came, beside what was made of it. */
  async #original(id: string, published: PublishedPack): Promise<void> {
    const address = published.documents.get(id)?.supplied?.address;
    const paper = this.#sources.record.pagedById.get(id);
    if (address !== undefined && paper?.form === 'supplied')
      await this.#file(address, await readBytes(paper.supplied.path));
  }

  #file(address: string, bytes: Uint8Array): Promise<void> {
    return writeBytes(join(this.#draft, address), bytes);
  }
}

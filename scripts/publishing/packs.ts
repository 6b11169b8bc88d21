import { printDate } from '../calendar/printed-date.ts';
import { readFileSync } from 'node:fs';
import { toldNow } from '../files/files.ts';
import { fewAtATime } from '../files/few-at-a-time.ts';
import type { ResultStore } from '../keeping/result-store.ts';
import type { Notes } from '../keeping/notes.ts';
import { hashOf } from '../keeping/results.ts';
import { PackErrors } from '../pack/pack-error.ts';
import type { PackError } from '../pack/pack-error.ts';
import type { PackEngine } from '../pack/engine.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import type { ReleasedPack } from '../record/meetings/released-pack.ts';
import type { Draft } from '../release/draft.ts';
import type { ManifestEntry } from '../release/manifest.ts';
import { changesSince, releasedPack } from '../release/release-file.ts';
import type { Asked } from '../text/render-text.ts';
import type { PublishedPack, PublishedPacks, PublishedPdf } from '../views/published-packs.ts';
import type { Progress } from '../terminal/progress.ts';
import type { BuildSteps, StepFiles } from './build-steps.ts';
import { largePrintPacks, meetingPacks } from './meeting-packs.ts';
import type { MeetingPack } from './meeting-packs.ts';
import { faultsIn, inOrder } from './pack-faults.ts';
import { printSources } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';
import type { Prepared } from './prepared.ts';
import { printSwapLists } from './swap-lists.ts';

/** Where packs go, and how they are printed. */
export interface PrintOptions {
  readonly steps: BuildSteps;
  /** Where what the site says of packs is kept. */
  readonly store: ResultStore;
  readonly engine: PackEngine;
  /** How many meetings are in hand at a time. */
  readonly jobs: number;
  /** False: packs are not also made in large print. */
  readonly largePrint?: boolean | undefined;
  readonly progress: Progress;
}

/** The packs that were printed, and what the clerk should know about them. */
export interface PrintedPacks {
  readonly packs: PublishedPacks;
  readonly notices: readonly string[];
  readonly count: number;
  readonly pages: number;
  readonly bytes: number;
}

/** For a site without packs. */
export const noPacks: PrintedPacks = { packs: new Map(), notices: [], count: 0, pages: 0, bytes: 0 };

/** What a build has to know of a pack without looking into it. */
interface PackLine {
  readonly id: string;
  readonly pages: number;
  readonly bytes: number;
  /** The hash of all that pages may say of it. */
  readonly hash: string;
  readonly notices: readonly string[];
}

/** The packs of a meeting: in brief, and the name under which what pages say of them is kept. */
interface PacksOfMeeting {
  readonly lines: readonly PackLine[];
  readonly kept: string;
}

/** Prints every pack of every meeting, and each of their documents by itself, into the draft. Throws PackErrors. */
export async function printPacks(prepared: Prepared, options: PrintOptions): Promise<PrintedPacks> {
  const { jobs, progress, steps } = options;
  progress.step('Printing the packs');
  const groups = prepared.record.meetings.filter(({ packs }) => packs.length > 0);
  const total = groups.reduce((sum, { packs }) => sum + packs.length, 0);
  let done = 0;
  const press = new MeetingPress(prepared, options);
  const faults: PackError[] = [];
  const results = await fewAtATime(groups, jobs, async (meeting) => {
    try {
      const made = await press.packs(meeting);
      progress.at((done += meeting.packs.length), total, meeting.id);
      return made.lines;
    } catch (error) {
      // All that is wrong in all meetings is told at once.
      faults.push(...faultsIn(error));
      return [];
    }
  });
  if (faults.length > 0) throw new PackErrors(inOrder(faults));
  const lines = results.flat();
  for (const { id, hash } of lines) steps.setPack(id, hash);
  return {
    packs: press.published,
    notices: lines.flatMap(({ notices }) => notices),
    count: lines.length,
    pages: lines.reduce((sum, { pages }) => sum + pages, 0),
    bytes: lines.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Prints the packs of meetings, or takes them over; what pages say of one is read when a page is made that says it. */
class MeetingPress {
  readonly published: PublishedPacks = { get: (id) => this.#published(id) };
  readonly #sources: Omit<PrintSources, 'packs'>;
  readonly #large: Omit<PrintSources, 'packs'> | undefined;
  readonly #options: PrintOptions;
  readonly #keptAs = new Map<string, string>();
  readonly #held = new Map<string, readonly PublishedPack[]>();

  constructor(prepared: Prepared, options: PrintOptions) {
    this.#sources = printSources(prepared);
    this.#large = options.largePrint === false ? undefined : printSources(prepared, 'large-print');
    this.#options = options;
  }

  async packs(meeting: Meeting): Promise<PacksOfMeeting> {
    const { steps, engine } = this.#options;
    const supplied = meeting.items.flatMap(({ documents }) =>
      documents.flatMap((document) => (document.form === 'supplied' ? [steps.suppliedHash(document.id)] : [])),
    );
    const step = {
      name: `packs of ${meeting.id}`,
      own: [engine.version, this.#large === undefined ? '' : 'large print', ...supplied],
      make: (notes: Notes) => this.#print(meeting, notes),
    };
    let made = await steps.of(step);
    // The names are known and what stood under them is lost: it is made again.
    if (this.#read(made.kept) === undefined) made = await steps.again(step);
    for (const { id } of made.lines) this.#keptAs.set(id, made.kept);
    return made;
  }

  async #print(meeting: Meeting, notes: Notes): Promise<StepFiles<PacksOfMeeting>> {
    const { steps, store, engine } = this.#options;
    const asked = filesAsked(notes);
    const large = this.#large && { ...this.#large, asked };
    const printer = new PackPrinter({ standard: { ...this.#sources, asked }, large }, engine, steps.draft);
    const printed = await printer.meeting(meeting);
    const lines = printed.map(({ published, notices }) => ({
      id: published.id,
      pages: published.pages,
      bytes: published.bytes,
      hash: hashOf([JSON.stringify({ ...published, documents: [...published.documents] })]),
      notices,
    }));
    const kept = `packs-${hashOf([meeting.id, ...lines.map(({ hash }) => hash)])}`;
    const all = printed.map(({ published }) => published);
    store.keep(kept, all);
    this.#held.set(kept, all);
    return { files: printer.files, value: { lines, kept } };
  }

  #published(id: string): PublishedPack | undefined {
    return this.#read(this.#keptAs.get(id) ?? '')?.find((pack) => pack.id === id);
  }

  #read(kept: string): readonly PublishedPack[] | undefined {
    const held = this.#held.get(kept);
    if (held !== undefined) return held;
    const read = this.#options.store.read(kept) as readonly PublishedPack[] | undefined;
    if (read !== undefined) this.#held.set(kept, read);
    return read;
  }
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

/** References lead where the facts of the record say; files are noted. */
function filesAsked(notes: Notes): Asked {
  return {
    reference: () => undefined,
    file: (path) => {
      notes.note(`file:${path}`);
    },
  };
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
  readonly #draft: Draft;
  readonly files: ManifestEntry[] = [];

  constructor({ standard, large }: EditionSources, engine: PackEngine, draft: Draft) {
    this.#sources = standard;
    this.#large = large;
    this.#engine = engine;
    this.#draft = draft;
  }

  /** Writes the packs of one meeting as they are made, and the lists of what changed in them. */
  async meeting(meeting: Meeting): Promise<readonly PrintedPack[]> {
    const printed: PrintedPack[] = [];
    const asMade: ReleasedPack[] = [];
    const packs = new Map<string, MeetingPack>();
    for await (const made of meetingPacks(meeting, this.#sources, this.#engine)) {
      this.#write(made);
      const { facts, pack, published } = made;
      asMade.push(releasedPack(facts.id, pack));
      packs.set(facts.id, made);
      printed.push({
        published,
        notices: [...pack.notices, ...pack.conformance.reasons].map((notice) => `${facts.id}: ${notice}`),
      });
    }
    const lists = await printSwapLists(meeting, packs, { ...this.#sources, packs: new Map() }, this.#engine);
    for (const { list, change } of lists) if (list && change.pdf) this.#file(change.pdf.address, list.pdf);
    const largePrint = await this.#largePrint(meeting);
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

  async #largePrint(meeting: Meeting): Promise<ReadonlyMap<string, PublishedPdf>> {
    const made = new Map<string, PublishedPdf>();
    if (this.#large === undefined) return made;
    for await (const { facts, pack, pdf } of largePrintPacks(meeting, this.#large, this.#engine)) {
      this.#file(pdf.address, pack.pdf);
      made.set(facts.id, pdf);
    }
    return made;
  }

  #write({ facts, pack, published }: MeetingPack): void {
    for (const { id, pdf } of pack.documents) {
      const address = published.documents.get(id)?.address;
      if (address !== undefined) this.#file(address, pdf);
      this.#original(id, published);
    }
    this.#file(facts.address, pack.pdf);
    this.#file(
      facts.address.replace(/\.pdf$/u, '.pages.json'),
      new TextEncoder().encode(`${JSON.stringify(pack.pageMap, undefined, 1)}\n`),
    );
  }

  /** What somebody supplied is published as it came, beside what was made of it. */
  #original(id: string, published: PublishedPack): void {
    const address = published.documents.get(id)?.supplied?.address;
    const paper = this.#sources.record.pagedById.get(id);
    if (address === undefined || paper?.form !== 'supplied') return;
    const { path } = paper.supplied;
    this.#file(
      address,
      toldNow(path, 'read', () => readFileSync(path)),
    );
  }

  #file(address: string, bytes: Uint8Array): void {
    this.files.push(this.#draft.write(address.replace(/^\//u, ''), bytes));
  }
}

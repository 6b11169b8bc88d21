import { assemble } from './assembly/assemble.ts';
import { prepareHouseFont } from './assembly/furniture-font.ts';
import type { PlannedDocument } from './assembly/plan.ts';
import { slotWords } from './assembly/slot-text.ts';
import { likelyBase, slots } from './assembly/slots.ts';
import { FRONT_SHEET, forEdition, frontDocument } from './front-sheet.ts';
import type { KeptPart, PackEngine } from './engine.ts';
import { layPages, mapPages } from './numbering.ts';
import type { NumberedDocument } from './numbering.ts';
import { PackError, PackErrors } from './pack-error.ts';
import type { PageMap } from '../record/meetings/page-map.ts';
import type { Conformance, DocumentPdf, Pack, PackDocument, PackRequest } from './types.ts';

/** A document of the pack with its part. */
interface Bound {
  readonly document: PackDocument;
  readonly kept: KeptPart;
}

/** A pack, with the hash of its front sheet: what it takes to know it again. */
export interface MadePack {
  readonly pack: Pack;
  readonly frontHash: string;
}

/**
 * Makes a pack: prints what the cache does not have, lays out and numbers the pages, prints the front sheet
 * last (and again while its own length moves the pages), and assembles one file.
 * Throws PackErrors with every document that cannot be printed.
 */
export async function makePack(request: PackRequest, engine: PackEngine): Promise<MadePack> {
  const printing = bindAll(
    request.documents.map((document) => forEdition(document, request)),
    request,
    engine,
  );
  prepareHouseFont();
  const bound = await printing;
  const { all, map, frontHash } = await withFrontSheet(bound, request, engine);
  const planned = await place(all, engine);
  const conformance = conformanceOf(all, request);
  const pages = layPages(all.map(numbered), request.numbering ?? {}, request.startOnOddPages !== false);
  const total = String(request.numbering?.total ?? lastNumber(pages.at(-1)?.label ?? '0'));
  const { header, siteUrl, marking, foot } = request;
  const furnitureSize = request.edition === 'large-print' ? 16 : 9;
  const common = {
    furnitureSize,
    header,
    siteUrl,
    total,
    // In a part of another pack, references name that pack's pages.
    places: request.numbering?.asIn?.documents ?? map.documents,
    ...(marking === undefined ? {} : { marking }),
    ...(foot === undefined ? {} : { foot }),
  };
  const facts = { ...factsOf(request), ...conformance.claims };
  const pdf = assemble({ ...common, facts, documents: planned, pages, attachments: request.attachments ?? [] });
  const documents = request.separateDocuments === true ? separate({ all, planned, pages, common, facts, request }) : [];
  const notices = all.flatMap(({ document, kept }) =>
    kept.part.notices.map((notice) => `“${document.title}”: ${notice}`),
  );
  const pageHashes = hashPages(pages, all, common);
  return { frontHash, pack: { pdf, pageHashes, pages: pages.length, pageMap: map, conformance, documents, notices } };
}

async function bindAll(documents: readonly PackDocument[], request: PackRequest, engine: PackEngine): Promise<Bound[]> {
  const order = documents.map((_, index) => index).sort((a, b) => weight(documents[b]) - weight(documents[a]));
  const parts: PromiseSettledResult<Bound>[] = [];
  const first = request.frontSheet ? 1 : 0;
  await Promise.all(
    order.map(async (index) => {
      const document = documents[index];
      if (!document) return;
      const base = likelyBase(index + first, documents.length + first);
      const [settled] = await Promise.allSettled([bindOne(document, { siteUrl: request.siteUrl, base }, engine)]);
      parts[index] = settled;
    }),
  );
  const errors: PackError[] = [];
  for (const part of parts) {
    if (part.status === 'fulfilled') continue;
    if (!(part.reason instanceof PackError)) throw part.reason;
    errors.push(part.reason);
  }
  if (errors.length > 0) throw new PackErrors(errors);
  return parts.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
}

async function bindOne(
  document: PackDocument,
  { siteUrl, base }: { siteUrl: string; base: number },
  engine: PackEngine,
): Promise<Bound> {
  return { document, kept: await engine.part(document, siteUrl, base) };
}

/** Long documents print first, so that none is left printing alone at the end. */
function weight(document: PackDocument | undefined): number {
  return document?.kind === 'html' ? document.html.length : 0;
}

const MOST_FRONT_SHEETS = 6;

/** Prints the front sheet until the pages that it names are the pages that there are. */
async function withFrontSheet(
  bound: readonly Bound[],
  request: PackRequest,
  engine: PackEngine,
): Promise<{ all: Bound[]; map: PageMap; frontHash: string }> {
  const mapOf = (all: readonly Bound[]): PageMap => {
    const documents = all.map(numbered);
    return mapPages(documents, layPages(documents, request.numbering ?? {}, request.startOnOddPages !== false));
  };
  if (!request.frontSheet) return { all: [...bound], map: mapOf(bound), frontHash: '' };
  let front: Bound = {
    document: frontDocument({ title: 'Agenda', html: '', assets: {} }, request),
    kept: { hash: '', part: blankPart(2) },
  };
  for (let round = 0; round < MOST_FRONT_SHEETS; round++) {
    const map = mapOf([front, ...bound]);
    const document = frontDocument(await request.frontSheet(map), request);
    const kept = await engine.part(document, request.siteUrl, 0);
    const settled = kept.part.pages.length === front.kept.part.pages.length;
    front = { document, kept };
    if (settled) return { all: [front, ...bound], map: mapOf([front, ...bound]), frontHash: kept.hash };
  }
  throw new PackError({
    documentId: FRONT_SHEET,
    title: request.title,
    fault: 'The front sheet changes its own length each time its page numbers change.',
    hint: 'Give its page column a fixed width.',
  });
}

function blankPart(pages: number): KeptPart['part'] {
  const page = { width: 0, height: 0, contents: [], resources: '', annotations: [], hash: '' };
  return {
    pages: Array.from({ length: pages }, () => page),
    size: 0,
    room: 0,
    keys: 0,
    binding: [],
    shared: [],
    links: [],
    slots: [],
    anchors: [],
    headings: [],
    top: [],
    faults: [],
    notices: [],
    missingGlyphs: [],
  };
}

function numbered({ document, kept }: Bound): NumberedDocument {
  const { id, title, address, firstPage } = document;
  return { id, title, address, part: kept.part, ...(firstPage === undefined ? {} : { firstPage }) };
}

async function place(all: readonly Bound[], engine: PackEngine): Promise<PlannedDocument[]> {
  const bases = slots(all.map(({ kept }) => kept.part));
  return Promise.all(
    all.map(async ({ document, kept }, index) => {
      const { id, title, shortTitle, language, address, item, startsItem } = document;
      const chunk = await engine.chunk(kept, bases[index] ?? 0);
      return {
        id,
        title,
        language,
        address,
        startsItem,
        isFrontSheet: id === FRONT_SHEET,
        part: kept.part,
        chunk,
        ...(item ? { item } : {}),
        ...(shortTitle === undefined ? {} : { shortTitle }),
      };
    }),
  );
}

function factsOf(request: PackRequest): {
  title: string;
  author: string;
  language: string;
  date: string;
  subject?: string;
} {
  const { title, author, language, date, subject } = request;
  return { title, author, language, date, ...(subject === undefined ? {} : { subject }) };
}

function conformanceOf(all: readonly Bound[], request: PackRequest): Conformance {
  const faults = all.flatMap(({ document, kept }) =>
    kept.part.faults.map((fault) => ({ ...fault, title: document.title })),
  );
  const clean = (standard: 'ua1' | 'pdfa'): boolean => faults.every((fault) => fault.standard !== standard);
  const level = (request.attachments ?? []).length > 0 ? '3a' : '2a';
  const names = { ua1: 'PDF/UA-1', pdfa: `PDF/A-${level}` };
  return {
    claims: { ua1: clean('ua1'), pdfa: clean('pdfa') ? level : undefined },
    reasons: faults.map(({ standard, title, reason }) => `Not ${names[standard]}: “${title}”: ${reason}.`),
  };
}

/** What each page shows, page references and running header included; the total after its number is left out of it. */
function hashPages(
  pages: ReturnType<typeof layPages>,
  all: readonly Bound[],
  plan: Parameters<typeof slotWords>[1] & { readonly header: string },
): string[] {
  return pages.map(({ document, page }) => {
    const bound = document === undefined ? undefined : all[document];
    const part = bound?.kept.part;
    const words = part?.slots.filter((slot) => slot.page === page).map(({ uri }) => slotWords(uri, plan) ?? '') ?? [];
    if (bound === undefined) return '';
    const { item, title, shortTitle } = bound.document;
    return [
      part?.pages[page]?.hash,
      ...words,
      plan.header,
      item?.number,
      item?.title ?? title,
      ...(shortTitle === undefined ? [] : [shortTitle]),
    ].join(' ');
  });
}

function lastNumber(label: string): string {
  return /\d+/.exec(label)?.[0] ?? label;
}

/** Each document as a file of its own, with the pages' numbers in the pack. */
function separate(made: {
  all: readonly Bound[];
  planned: readonly PlannedDocument[];
  pages: ReturnType<typeof layPages>;
  common: Omit<Parameters<typeof assemble>[0], 'facts' | 'documents' | 'pages' | 'attachments'>;
  facts: ReturnType<typeof factsOf>;
  request: PackRequest;
}): DocumentPdf[] {
  return made.planned.map((document, index) => {
    const pages = made.pages.filter((page) => page.document === index).map((page) => ({ ...page, document: 0 }));
    const bound = made.all[index];
    const conformance = conformanceOf(bound ? [bound] : [], { ...made.request, attachments: [] });
    const facts = { ...made.facts, title: document.title, language: document.language, ...conformance.claims };
    const pdf = assemble({ ...made.common, facts, documents: [document], pages, attachments: [] });
    return { id: document.id, pdf, pages: pages.length, conformance };
  });
}

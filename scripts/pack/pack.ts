import { assemble } from './assembly/assemble.ts';
import type { PlannedDocument } from './assembly/plan.ts';
import { slots } from './assembly/slots.ts';
import type { KeptPart, PackEngine } from './engine.ts';
import { layPages, mapPages } from './numbering.ts';
import type { NumberedDocument } from './numbering.ts';
import { PackError, PackErrors } from './pack-error.ts';
import type { PageMap } from './page-map.ts';
import type { Conformance, DocumentPdf, FrontSheet, HtmlDocument, Pack, PackDocument, PackRequest } from './types.ts';

/** A document of the pack with its part. */
interface Bound {
  readonly document: PackDocument;
  readonly kept: KeptPart;
}

/** The front sheet's own id in page maps. */
export const FRONT_SHEET = 'front-sheet';

/**
 * Builds a pack: prints what the cache does not have, lays out and numbers the pages, prints the front sheet
 * last (and again while its own length moves the pages), and assembles one file.
 * Throws PackErrors with every document that cannot be printed.
 */
export async function buildPack(request: PackRequest, engine: PackEngine): Promise<Pack> {
  const bound = await bindAll(request.documents.map((document) => forEdition(document, request)), request, engine);
  const { all, map } = await withFrontSheet(bound, request, engine);
  const planned = await place(all, engine);
  const conformance = conformanceOf(all, request);
  const pages = layPages(all.map(numbered), request.numbering ?? {}, request.startOnOddPages !== false);
  const total = String(request.numbering?.total ?? lastNumber(pages.at(-1)?.label ?? '0'));
  const common = { header: request.header, siteUrl: request.siteUrl, total, places: map.documents, ...(request.marking === undefined ? {} : { marking: request.marking }) };
  const facts = { ...factsOf(request), ...conformance.claims };
  const pdf = assemble({ ...common, facts, documents: planned, pages, attachments: request.attachments ?? [] });
  const documents = request.separateDocuments === true ? separate({ all, planned, pages, common, facts, request }) : [];
  return { pdf, pages: pages.length, pageMap: map, conformance, documents, notices: all.flatMap(({ document, kept }) => kept.part.notices.map((notice) => `“${document.title}”: ${notice}`)) };
}

async function bindAll(documents: readonly PackDocument[], request: PackRequest, engine: PackEngine): Promise<Bound[]> {
  const parts = await Promise.allSettled(documents.map((document) => bindOne(document, request, engine)));
  const errors: PackError[] = [];
  for (const part of parts) {
    if (part.status === 'fulfilled') continue;
    if (!(part.reason instanceof PackError)) throw part.reason;
    errors.push(part.reason);
  }
  if (errors.length > 0) throw new PackErrors(errors);
  return parts.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
}

async function bindOne(document: PackDocument, request: PackRequest, engine: PackEngine): Promise<Bound> {
  if (document.kind === 'supplied') throw new Error('Supplied PDFs are not read yet.');
  return { document, kept: await engine.part(document, request.siteUrl) };
}

/** The stylesheet sees the edition as an attribute of the root element. */
function forEdition<D extends PackDocument>(document: D, request: PackRequest): D {
  if (document.kind === 'supplied' || (request.edition ?? 'standard') === 'standard') return document;
  return { ...document, html: document.html.replace(/<html\b/i, `<html data-edition="${request.edition ?? ''}"`) };
}

const MOST_FRONT_SHEETS = 6;

/** Prints the front sheet until the pages that it names are the pages that there are. */
async function withFrontSheet(bound: readonly Bound[], request: PackRequest, engine: PackEngine): Promise<{ all: Bound[]; map: PageMap }> {
  const mapOf = (all: readonly Bound[]): PageMap => {
    const documents = all.map(numbered);
    return mapPages(documents, layPages(documents, request.numbering ?? {}, request.startOnOddPages !== false));
  };
  if (!request.frontSheet) return { all: [...bound], map: mapOf(bound) };
  let front: Bound = { document: frontDocument({ title: 'Agenda', html: '', assets: {} }, request), kept: { hash: '', part: blankPart(2) } };
  for (let round = 0; round < MOST_FRONT_SHEETS; round++) {
    const map = mapOf([front, ...bound]);
    const document = forEdition(frontDocument(await request.frontSheet(map), request), request);
    const kept = await engine.part(document, request.siteUrl);
    const settled = kept.part.pages.length === front.kept.part.pages.length;
    front = { document, kept };
    if (settled) return { all: [front, ...bound], map: mapOf([front, ...bound]) };
  }
  throw new PackError({ documentId: FRONT_SHEET, title: request.title, fault: 'The front sheet changes its own length each time its page numbers change.', hint: 'Give its page column a fixed width.' });
}

function frontDocument(sheet: FrontSheet, request: PackRequest): HtmlDocument {
  return { kind: 'html', id: FRONT_SHEET, title: sheet.title, language: request.language, address: `/packs/${request.id}/`, html: sheet.html, assets: sheet.assets, startsItem: false };
}

function blankPart(pages: number): KeptPart['part'] {
  const page = { width: 0, height: 0, contents: [], resources: '', annotations: [] };
  return { pages: Array.from({ length: pages }, () => page), size: 0, texts: [], numbers: [], streams: [], binding: [], shared: [], links: [], anchors: [], headings: [], top: [], parents: [], ids: [], faults: [], notices: [], missingGlyphs: [] };
}

function numbered({ document, kept }: Bound): NumberedDocument {
  const { id, title, address, firstPage } = document;
  return { id, title, address, part: kept.part, ...(firstPage === undefined ? {} : { firstPage }) };
}

async function place(all: readonly Bound[], engine: PackEngine): Promise<PlannedDocument[]> {
  const bases = slots(all.map(({ kept }) => kept.part));
  return Promise.all(all.map(async ({ document, kept }, index) => {
    const { id, title, language, address, item, startsItem } = document;
    const chunk = await engine.chunk(kept, bases[index] ?? 0);
    return { id, title, language, address, startsItem, isFrontSheet: id === FRONT_SHEET, part: kept.part, chunk, ...(item ? { item } : {}) };
  }));
}

function factsOf(request: PackRequest): { title: string; author: string; language: string; date: string; subject?: string } {
  const { title, author, language, date, subject } = request;
  return { title, author, language, date, ...(subject === undefined ? {} : { subject }) };
}

function conformanceOf(all: readonly Bound[], request: PackRequest): Conformance {
  const faults = all.flatMap(({ document, kept }) => kept.part.faults.map((fault) => ({ ...fault, title: document.title })));
  const clean = (standard: 'ua1' | 'pdfa'): boolean => faults.every((fault) => fault.standard !== standard);
  const level = (request.attachments ?? []).length > 0 ? '3a' : '2a';
  const names = { ua1: 'PDF/UA-1', pdfa: `PDF/A-${level}` };
  return {
    claims: { ua1: clean('ua1'), pdfa: clean('pdfa') ? level : undefined },
    reasons: faults.map(({ standard, title, reason }) => `Not ${names[standard]}: “${title}”: ${reason}.`),
  };
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

import { printDate } from '../../calendar/printed-date.ts';
import type { Document, SuppliedPdf } from '../../record/meetings/document.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import { titleBlock } from '../../views/title-block.ts';
import { htmlBlocks } from '../html-blocks.ts';
import type { HtmlBlock } from '../html-blocks.ts';
import type { SearchEntry, SearchKind } from '../search-entry.ts';
import type { EntryFacts, EntryMaker } from './entry-maker.ts';
import { plainBlocks } from './entry-maker.ts';

const kinds: Readonly<Record<Document['kind'], SearchKind>> = {
  report: 'Report',
  appendix: 'Appendix',
  letter: 'Letter',
  slides: 'Slides',
  'statutory-report': 'Report',
  response: 'Letter',
  paper: 'Appendix',
};

/** A section that is longer is several results with its heading. */
const longest = 220;

/** A table with so many rows is a result of its own. */
const ownTable = 4;

/** A stretch of a paper under one heading, or a table. */
interface Section {
  readonly heading: string;
  readonly anchor: string;
  readonly blocks: readonly HtmlBlock[];
  /** The heads of the columns of a table: they hold for each row, however far below they stand. */
  readonly columns: string;
  readonly top: boolean;
}

/** A paper is found by its head (who wrote it, about what), by its sections, and by its tables. */
export function paperEntries(document: Document, maker: EntryMaker): readonly SearchEntry[] {
  const meeting = maker.meeting(document.meetingId);
  const item = maker.sources.record.itemById.get(`${document.meetingId}/${document.itemKey}`);
  const place = meeting && placeInPacks(meeting, document.id, maker.sources.packs)?.place;
  const name = document.label === undefined ? document.title : `${document.label}: ${document.title}`;
  const date = meeting === undefined ? document.meetingId : printDate(meeting.date);
  const sections = sectionsOf(htmlBlocks(maker.sources.rendered.documents.get(document.id)?.html ?? ''));
  const common = {
    kind: kinds[document.kind],
    page: document.address,
    topics: [...document.topics, ...(item?.topics ?? [])],
  } as const;
  const [lead] = sections.filter(({ top }) => top);
  const head: EntryFacts = {
    ...common,
    title: name,
    subject: document.title,
    context: date,
    belongs: [common.kind, item?.title ?? ''],
    references: labelReferences(document.label),
    blocks: [
      ...plainBlocks('', document.subtitle),
      ...(lead?.blocks ?? []),
      ...plainBlocks('', headWords(document)),
      ...plainBlocks('', document.frontmatter.source && `Source: ${document.frontmatter.source}`),
    ],
    packPage: place?.firstLabel,
  };
  const rest = sections
    .filter(({ top }) => !top)
    .map((section): EntryFacts => ({
      ...common,
      anchor: section.anchor,
      // What stands before the first heading of a paper has no other name than the paper’s.
      title: section.heading === '' ? name : section.heading,
      context: section.heading === '' ? date : `${name}, ${date}`,
      belongs: [common.kind, item?.title ?? '', section.columns],
      references: section.blocks.flatMap(({ number }) => numberReferences(number)),
      blocks: section.blocks,
      packPage: place === undefined ? undefined : (place.anchors[section.anchor]?.label ?? place.firstLabel),
    }));
  return [head, ...rest].map((facts) => maker.make(facts, meeting));
}

/** A supplied PDF is found page by page. */
export function suppliedEntries(paper: SuppliedPdf, maker: EntryMaker): readonly SearchEntry[] {
  const { packs, record, suppliedText } = maker.sources;
  const meeting = maker.meeting(paper.meetingId);
  const printed = meeting && placeInPacks(meeting, paper.id, packs);
  const item = record.itemById.get(`${paper.meetingId}/${paper.itemKey}`);
  return (suppliedText.get(paper.id) ?? []).map((text, index) =>
    maker.make(
      {
        kind: 'Supplied paper',
        page: paper.address,
        anchor: `page-${index + 1}`,
        title: index === 0 ? paper.title : `${paper.title}, page ${index + 1}`,
        subject: paper.title,
        context: [
          ...(meeting === undefined ? [] : [printDate(meeting.date)]),
          ...(paper.textByMachine ? ['words recognised by a machine'] : []),
        ].join(', '),
        belongs: ['Supplied paper', item?.title ?? ''],
        references: index === 0 ? labelReferences(paper.label) : [],
        blocks: plainBlocks(`page-${index + 1}`, index === 0 ? paper.description : undefined, text),
        packPage: printed?.pack.pageMap.labels[printed.place.first - 1 + index],
        topics: item?.topics ?? [],
      },
      meeting,
    ),
  );
}

/** Headings open sections; tables that are worth it stand alone; long stretches are cut between blocks. */
function sectionsOf(blocks: readonly HtmlBlock[]): readonly Section[] {
  const sections: { heading: string; anchor: string; blocks: HtmlBlock[]; columns: string; top: boolean }[] = [];
  const tables = Map.groupBy(blocks, ({ table }) => table);
  let open = { heading: '', anchor: '', blocks: [] as HtmlBlock[], columns: '', top: true };
  sections.push(open);
  for (const [table, own] of Map.groupBy(blocks, (block, index) => (isOwnTable(block) ? block.table : `-${index}`))) {
    const [first] = own;
    if (first === undefined) continue;
    if (table !== undefined && isOwnTable(first)) {
      const caption = own.find(({ kind }) => kind === 'caption')?.text;
      sections.push({
        heading: caption ?? open.heading,
        anchor: table,
        blocks: own.filter(({ kind, text }) => text !== caption && kind !== 'columns'),
        columns: own.flatMap(({ kind, text }) => (kind === 'columns' ? [text] : [])).join('. '),
        top: false,
      });
    } else if (first.kind === 'heading') {
      open = { heading: first.text, anchor: first.anchor, blocks: [], columns: '', top: false };
      sections.push(open);
      if (first.number !== undefined) open.blocks.push({ ...first, text: '' });
    } else {
      if (open.blocks.length > 0 && wordCount([...open.blocks, first]) > longest) {
        open = {
          heading: open.heading,
          anchor: first.anchor === '' ? open.anchor : first.anchor,
          blocks: [],
          columns: '',
          top: open.top,
        };
        sections.push(open);
      }
      open.blocks.push(first);
    }
  }
  return sections.filter(({ top, blocks: own, heading }) => top || own.length > 0 || heading !== '');

  function isOwnTable({ table }: HtmlBlock): boolean {
    return table !== undefined && (tables.get(table)?.filter(({ kind }) => kind === 'row').length ?? 0) > ownTable;
  }
}

function wordCount(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

/** The block at the head of a paper as its page shows it ("Report of the Treasurer. Wards affected: All"), and whether it was withdrawn. */
function headWords(document: Document): string | undefined {
  const { withdrawn } = document.frontmatter;
  const lines = [
    ...titleBlock(document).map(({ name, parts }) => `${name}: ${parts.map(({ text }) => text).join('; ')}`),
    ...(withdrawn === undefined ? [] : [`Withdrawn on ${printDate(withdrawn.date)}. ${withdrawn.reason}`]),
  ];
  return lines.length === 0 ? undefined : `${lines.join('. ')}.`;
}

const spelled = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `Appendix 1 (part two)` is cited as `appendix1`. */
function labelReferences(label: string | undefined): readonly string[] {
  const [, word = '', number = ''] = /^(\p{L}+)\s+(\p{L}+|\d+\p{L}?)/u.exec(label ?? '') ?? [];
  const place = spelled.indexOf(number.toLowerCase());
  return word === '' ? [] : [`${word.toLowerCase()}${place === -1 ? number.toLowerCase() : place + 1}`];
}

function numberReferences(number: string | undefined): readonly string[] {
  const plain = number
    ?.toLowerCase()
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.$/u, '');
  if (plain === undefined || plain === '') return [];
  const folded = plain.replaceAll('.', 'd');
  return [`paragraph${folded}`, ...(plain.includes('.') ? [folded] : [])];
}

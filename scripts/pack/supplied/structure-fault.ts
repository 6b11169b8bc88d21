import { contents, elements } from '../clean/tree.ts';
import type { Element, Kid } from '../clean/tree.ts';
import type { ReadSupplied } from './read-supplied.ts';

/** A language tag (RFC 3066, as ISO 32000-1, 14.9.2 has it). */
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Types that stand only within certain others (ISO 32000-1, 14.8.4.3). */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** What alone may stand within certain types. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};

/** What is wrong with the tags of a file as PDF/UA-1, clause 7, has it; undefined where nothing is found. */
export function structureFault(tree: readonly Kid[], read: ReadSupplied): string | undefined {
  const { walked, pages } = read;
  if (walked.isCutShort || walked.unmarked > 0) return 'parts of its pages are neither tagged nor marked as decoration';
  if ([...walked.languages].some((language) => !LANGUAGE.test(language))) return 'a language in it is unknown';
  if (isContentLost(tree, read)) return 'parts of its pages are tagged and not in the order of reading';
  const drawn = pages.flatMap(({ annotations }) => annotations.drawn);
  if (drawn.some(({ field, isDecoration }) => isDecoration || field?.label === ''))
    return 'marks or fields on its pages say nothing to a listener';
  for (const kid of tree) {
    const fault = kid.kind === 'element' ? nestingFault(kid, 'Sect') : 'its tags are out of order';
    if (fault !== undefined) return fault;
  }
  return elementFault(elements(tree));
}

/** Content that is tagged must lead to an element, and be met once (7.1). */
function isContentLost(tree: readonly Kid[], { walked, pages }: ReadSupplied): boolean {
  const told = new Map<string, Set<number>>();
  for (const { stream, mcid } of contents(tree)) {
    if (stream === undefined) continue;
    const page = pages.findIndex(({ form }) => form.number === stream);
    const name = page < 0 ? `form ${stream}` : `page ${page}`;
    const own = told.get(name) ?? new Set<number>();
    if (own.has(mcid)) return true;
    told.set(name, own.add(mcid));
  }
  for (const [name, { marks }] of walked.streams) {
    const own = told.get(name);
    for (const mcid of marks) if (own?.has(mcid) !== true) return true;
  }
  return false;
}

function nestingFault(element: Element, parent: string): string | undefined {
  const { type, kids } = element;
  if (WITHIN[type]?.includes(parent) === false) return `a ${type} stands in a ${parent}`;
  const only = ONLY[type];
  for (const kid of kids) {
    if (kid.kind !== 'element') {
      if (only && type !== 'TOCI') return `the words of a ${type} stand outside of its parts`;
      continue;
    }
    if (only?.includes(kid.type) === false) return `a ${kid.type} stands in a ${type}`;
    const fault = nestingFault(kid, type);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function elementFault(all: readonly Element[]): string | undefined {
  const ids = all.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) return 'two of its tags have the same name';
  for (const element of all) {
    const fault = faultOf(element);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOf(element: Element): string | undefined {
  const { type, alt, actualText, language, kids } = element;
  if ((type === 'Figure' || type === 'Formula') && (alt ?? actualText ?? '').trim() === '')
    return 'a picture in it has no description';
  if (type === 'Note' && (element.id ?? '') === '') return 'a note in it has no name';
  if (language !== undefined && !LANGUAGE.test(language)) return 'a language in it is unknown';
  if (type === 'Table') return tableFault(element);
  if (type === 'L') return listFault(element);
  if (kids.some((kid) => kid.kind === 'annotation') && type !== 'Link') return 'a link in it is not tagged as one';
  return undefined;
}

/** A list whose items have labels says how they count (7.6). */
function listFault({ kids, attributes }: Element): string | undefined {
  const labelled = elements(kids).some(({ type }) => type === 'Lbl');
  return labelled && attributes?.has('ListNumbering') !== true
    ? 'a list in it does not say how it is numbered'
    : undefined;
}

/** Rows are of one length, spans included, and cells have their heads by scope or by name (7.2 and 7.5). */
function tableFault({ kids }: Element): string | undefined {
  const rows = elements(kids).filter(({ type }) => type === 'TR');
  if (elements(kids).some(({ type }) => type === 'Table')) return 'a table in it stands in another';
  const cells = rows.flatMap((row) => row.kids.filter((kid): kid is Element => kid.kind === 'element'));
  const span = (cell: Element, key: string): number => Math.max(1, Number(cell.attributes?.get(key) ?? 1));
  const lengths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.kids)
      if (cell.kind === 'element')
        for (let down = 0; down < span(cell, 'RowSpan'); down++) {
          const at = index + down;
          if (at >= lengths.length) return;
          lengths[at] = (lengths[at] ?? 0) + span(cell, 'ColSpan');
        }
  });
  if (new Set(lengths).size > 1) return 'a table in it has rows of different lengths';
  const isTold = cells.every((cell) => (cell.type === 'TH' ? cell.attributes?.has('Scope') : true) === true);
  const isNamed = cells.every((cell) => (cell.type === 'TD' ? cell.attributes?.has('Headers') : true) === true);
  const hasHeads = cells.some(({ type }) => type === 'TH');
  return hasHeads && (isTold || isNamed) ? undefined : 'a table in it does not say which cells are heads';
}

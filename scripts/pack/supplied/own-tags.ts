import { PdfString, Ref, isName } from '../pdf/objects.ts';
import type { PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { elements, readTree } from '../clean/tree.ts';
import type { Element, Kid } from '../clean/tree.ts';
import { standardType } from './standard-types.ts';

/** Attributes that are kept: what tables, lists and pictures say by them. */
const KEPT = new Set([
  'RowSpan',
  'ColSpan',
  'Headers',
  'Scope',
  'Summary',
  'ListNumbering',
  'BBox',
  'Placement',
  'Role',
  'checked',
  'Desc',
]);

/** Trees deeper than this are a trap, not a document. */
const DEEPEST = 200;

/**
 * The tags that a supplied file brought, with its own types mapped to standard ones; undefined where it has none that can be
 * kept. `forms`: the form that the content of each page becomes, by its index.
 */
export function ownTags(
  reader: PdfReader,
  pages: ReadonlyMap<number, number>,
  forms: readonly Ref[],
): Kid[] | undefined {
  const { catalog } = reader;
  const root = reader.dict(catalog.get('StructTreeRoot'));
  if (reader.resolve(reader.dict(catalog.get('MarkInfo')).get('Marked')) !== true || !root.has('K')) return undefined;
  if (isTangled(reader, root.get('K') ?? null)) return undefined;
  const roles = reader.dict(root.get('RoleMap'));
  const role = (name: string): string | undefined => {
    const mapped = reader.resolve(roles.get(name));
    return isName(mapped) ? mapped.slice(1) : undefined;
  };
  const kids = readTree(reader, pages).flatMap((kid) => (isDocument(kid, role) ? kid.kids : [kid]));
  const tree = kids.filter((kid): kid is Element => kid.kind === 'element');
  if (tree.length === 0 || tree.length !== kids.length) return undefined;
  for (const element of elements(tree)) {
    element.type =
      standardType(element.type, role) ?? (element.kids.some((kid) => kid.kind === 'element') ? 'Div' : 'Span');
    element.kids = element.kids.flatMap((kid) => placed(kid, forms));
    if (element.attributes) element.attributes = keptAttributes(element.attributes, reader);
  }
  levelHeadings(tree);
  return tree;
}

function isDocument(kid: Kid, role: (name: string) => string | undefined): kid is Element {
  return kid.kind === 'element' && standardType(kid.type, role) === 'Document';
}

/** Whether the tree leads back to itself or is deeper than any document. */
function isTangled(reader: PdfReader, top: PdfValue): boolean {
  const seen = new Set<number>();
  const walk = (value: PdfValue, depth: number): boolean => {
    if (depth > DEEPEST) return true;
    if (value instanceof Ref) {
      if (seen.has(value.number)) return true;
      seen.add(value.number);
    }
    const found = reader.resolve(value);
    if (Array.isArray(found)) return found.some((item) => walk(item, depth + 1));
    if (!(found instanceof Map) || found.has('Obj') || found.get('Type') === '/MCR') return false;
    return walk(found.get('K') ?? null, depth + 1);
  };
  return walk(top, 0);
}

/** Content of a page stands in the form that the page becomes. */
function placed(kid: Kid, forms: readonly Ref[]): Kid[] {
  if (kid.kind !== 'content') return [kid];
  const form = forms[kid.page];
  if (form === undefined || !(kid.mcid >= 0)) return [];
  return [{ ...kid, stream: kid.stream ?? form.number }];
}

function keptAttributes(attributes: ReadonlyMap<string, PdfValue>, reader: PdfReader): Map<string, PdfValue> {
  const plain = (value: PdfValue): PdfValue => {
    const found = reader.resolve(value);
    return Array.isArray(found) ? found.map(plain) : found;
  };
  const kept = [...attributes].flatMap(([key, value]): [string, PdfValue][] => {
    const found = plain(value);
    const isPlain = typeof found !== 'object' || found instanceof PdfString || Array.isArray(found);
    return KEPT.has(key) && isPlain ? [[key, found]] : [];
  });
  return new Map(kept);
}

/** Headings whose level is their depth (H) get the number that they stand for: a pack has numbered ones, and not both (PDF/UA-1 7.4.4). */
function levelHeadings(kids: readonly Kid[], depth = 1): void {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    const isSection = kid.type === 'Sect' || kid.type === 'Part' || kid.type === 'Art';
    if (kid.type === 'H') kid.type = `H${Math.min(6, depth)}`;
    levelHeadings(kid.kids, isSection ? depth + 1 : depth);
  }
}

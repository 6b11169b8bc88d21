import { isName } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { elements, readTree } from '../clean/tree.ts';
import type { Element, Kid } from '../clean/tree.ts';

/** The standard structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
);

/**
 * The tags that a supplied file brought, with its own types mapped to standard ones; undefined where it has none that can be
 * kept. Annotations that are not bound leave their elements.
 */
export function ownTags(
  reader: PdfReader,
  pages: ReadonlyMap<number, number>,
  annotations: ReadonlySet<number>,
): Kid[] | undefined {
  const catalog = reader.dict(reader.trailer.get('Root'));
  const root = reader.dict(catalog.get('StructTreeRoot'));
  if (reader.resolve(reader.dict(catalog.get('MarkInfo')).get('Marked')) !== true || !root.has('K')) return undefined;
  const roles = reader.dict(root.get('RoleMap'));
  const kids = readTree(reader, pages).flatMap((kid) =>
    kid.kind === 'element' && kid.type === 'Document' ? kid.kids : [kid],
  );
  const tree = kids.filter((kid): kid is Element => kid.kind === 'element');
  if (tree.length === 0 || tree.length !== kids.length) return undefined;
  for (const element of elements(tree)) {
    element.type = standardType(element.type, (name) => reader.resolve(roles.get(name)));
    element.kids = element.kids.filter((kid) =>
      kid.kind === 'annotation' ? annotations.has(kid.object) : kid.kind === 'element' || kid.page >= 0,
    );
  }
  return tree;
}

function standardType(name: string, role: (name: string) => unknown): string {
  let type = name;
  for (let hops = 0; !STANDARD.has(type) && hops < 10; hops++) {
    const mapped = role(type) as Parameters<typeof isName>[0];
    if (!isName(mapped)) return 'Span';
    type = mapped.slice(1);
  }
  return STANDARD.has(type) ? type : 'Span';
}

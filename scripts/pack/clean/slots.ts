import { slotTarget } from '../page-slot.ts';
import type { PageSlot } from '../page-slot.ts';
import { PdfString, Ref } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import type { MarkedContent } from './marks.ts';
import { elements } from './tree.ts';
import type { Element, Kid } from './tree.ts';

const POINTS_A_PIXEL = 0.75;

/**
 * Finds the page slots of a document and gives each a marked sequence of its own in its link's element, to be
 * written by assembly.
 */
export function readSlots(
  reader: PdfReader,
  tree: readonly Kid[],
  pages: readonly MarkedContent[],
  { annotations, spaced }: { annotations: ReadonlyMap<number, number>; spaced: ReadonlySet<Element> },
): PageSlot[] {
  const orders = new Map([...annotations.keys()].map((source, order) => [source, order]));
  const next = pages.map(({ marks }) => marks.length);
  const slots: PageSlot[] = [];
  for (const element of elements(tree)) {
    const kid = element.kids.find((candidate) => candidate.kind === 'annotation');
    if (!kid) continue;
    const annotation = reader.dict(new Ref(kid.object));
    const uri = reader.resolve(reader.dict(annotation.get('A')).get('URI'));
    const target = uri instanceof PdfString ? slotTarget(uri.bytes) : undefined;
    if (target === undefined) continue;
    const mcid = next[kid.page] ?? 0;
    next[kid.page] = mcid + 1;
    element.kids = [
      { kind: 'content', page: kid.page, mcid },
      ...element.kids.filter((candidate) => candidate.kind === 'annotation'),
    ];
    const [left = 0, bottom = 0, right = 0, top = 0] = reader.array(annotation.get('Rect')).map(Number);
    slots.push({
      number: annotations.get(kid.object) ?? 0,
      page: kid.page,
      mcid,
      rect: [left, bottom, right, top],
      key: pages.length + (orders.get(kid.object) ?? 0),
      uri: target.uri,
      colour: target.colour,
      spaceAfter: spaced.has(element),
      // The box is one em high, but its edges are whole pixels, and the page may be shrunk.
      size: Math.min(target.pixels * POINTS_A_PIXEL, top - bottom),
    });
  }
  return slots;
}

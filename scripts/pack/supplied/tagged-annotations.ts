import { textString } from '../pdf/objects.ts';
import type { PdfValue } from '../pdf/objects.ts';
import { elements } from '../clean/tree.ts';
import type { Content, Element, Kid } from '../clean/tree.ts';
import type { DrawnAnnotation, KeptLink } from './annotations.ts';
import type { SuppliedPage } from './read-supplied.ts';

/** The marked sequence of each annotation that is drawn on a page of a tagged file; decoration has none. */
export type AnnotationMarks = ReadonlyMap<DrawnAnnotation, number>;

/**
 * Puts what is drawn and what is linked into the tags of a file: a field that is printed is a Form with its role
 * (ISO 32000-1, 14.8.5.6), a mark a described picture. What the file forgot to tag follows at the end.
 */
export function tagAnnotations(tree: Kid[], pages: readonly SuppliedPage[]): AnnotationMarks {
  const marks = new Map<DrawnAnnotation, number>();
  const drawn = new Map<number, { annotation: DrawnAnnotation; content: Content }>();
  const links = new Set<number>();
  pages.forEach(({ annotations }, page) => {
    let mcid = 0;
    for (const link of annotations.links) links.add(link.source);
    for (const annotation of annotations.drawn) {
      if (annotation.isDecoration) continue;
      drawn.set(annotation.source, { annotation, content: { kind: 'content', page, mcid } });
      marks.set(annotation, mcid++);
    }
  });
  const tagged = new Set<number>();
  for (const element of elements(tree)) {
    element.kids = element.kids.flatMap((kid): Kid[] => {
      if (kid.kind !== 'annotation' || tagged.has(kid.object)) return kid.kind === 'annotation' ? [] : [kid];
      const found = drawn.get(kid.object);
      if (!found && !links.has(kid.object)) return [];
      tagged.add(kid.object);
      if (!found) return [kid];
      describe(element, found.annotation);
      return [found.content];
    });
    const isBareLink = element.type === 'Link' && !element.kids.some((kid) => kid.kind !== 'content');
    if (isBareLink) element.type = 'Span';
  }
  for (const [source, { annotation, content }] of drawn)
    if (!tagged.has(source)) tree.push(elementOf(annotation, content));
  for (const page of pages) tree.push(...linkTags(page.annotations.links.filter(({ source }) => !tagged.has(source))));
  return marks;
}

/** Links as tags of their own. */
export function linkTags(links: readonly KeptLink[]): Kid[] {
  const kids = links.map(({ page, source }): Kid => ({
    kind: 'element',
    type: 'Link',
    kids: [{ kind: 'annotation', page, object: source }],
    source: 0,
  }));
  return kids.length === 0 ? [] : [{ kind: 'element', type: 'P', kids, source: 0 }];
}

function elementOf(annotation: DrawnAnnotation, content: Content): Element {
  const element: Element = { kind: 'element', type: 'Form', kids: [content], source: 0 };
  describe(element, annotation);
  return element;
}

function describe(element: Element, { field, words }: DrawnAnnotation): void {
  if (!field) {
    element.type = 'Figure';
    element.alt ??= words;
    return;
  }
  element.type = 'Form';
  const role = { text: 'tv', choice: 'tv', button: 'pb', check: 'cb', radio: 'rb', signature: 'tv' }[field.kind];
  const attributes = new Map<string, PdfValue>(element.attributes);
  attributes.set('Role', `/${role}`);
  if (role === 'cb' || role === 'rb') attributes.set('checked', field.isChecked ? '/on' : '/off');
  if (field.label !== '') attributes.set('Desc', textString(field.label));
  element.attributes = attributes;
  const said =
    field.kind === 'signature' ? 'Signature' : [field.label, field.value].filter((part) => part !== '').join(': ');
  if (element.alt === undefined && said !== '') element.alt = said;
}

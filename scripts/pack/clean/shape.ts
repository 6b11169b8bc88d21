import type { Element, Kid } from './tree.ts';

/** Elements that stand in a line of text (ISO 32000-1, 14.8.4.4), and the PDF 2.0 ones that Chromium writes. */
const INLINE = new Set([
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Ruby',
  'Warichu',
  'Em',
  'Strong',
  'Sub',
]);
/** Elements that only group others: text may not stand straight inside (ISO 32000-1, 14.8.4.2). */
const GROUPING = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Aside',
  'Index',
  'TOC',
  'NonStruct',
]);
/** Elements that must stay when they are empty, since others count on them. */
const KEPT_EMPTY = new Set(['TD', 'TH', 'TR']);

/**
 * Brings the browser's tree to the shape that PDF/UA asks for, with no more elements than it needs:
 * wrappers without meaning go, text in groups gets a P, list items a body (7.2-20), a figure stands once.
 */
export function shape(kids: readonly Kid[]): Kid[] {
  return paragraphs(kids.flatMap((kid) => shaped(kid, true)));
}

function shaped(kid: Kid, inGroup: boolean): Kid[] {
  if (kid.kind !== 'element') return [kid];
  if (kid.type === 'Figure') return figure(kid);
  const grouping = kid.type === 'NonStruct' || kid.type === 'Document' ? inGroup : GROUPING.has(kid.type);
  const kids = kid.kids.flatMap((child) => shaped(child, grouping));
  if (kid.type === 'NonStruct' || kid.type === 'Document') return unwrapped(kid, kids, inGroup);
  kid.kids = kids;
  if (kids.length === 0 && !KEPT_EMPTY.has(kid.type)) return [];
  switch (kid.type) {
    case 'L':
      kid.kids = items(kids);
      break;
    case 'LI':
      kid.kids = listItem(kids);
      break;
    default:
      if (grouping) kid.kids = paragraphs(kids);
  }
  return [kid];
}

/** A wrapper without meaning: its children stand in its place, unless it says a language of its own. */
function unwrapped(kid: Element, kids: Kid[], inGroup: boolean): Kid[] {
  if (kids.length === 0) return [];
  const inline = kids.every(isInline);
  if (kid.language !== undefined && kid.type !== 'Document') {
    kid.type = inline ? 'Span' : 'Div';
    kid.kids = inline ? kids : paragraphs(kids);
    return [kid];
  }
  if (!inGroup) return kids;
  return isText(kid) ? kids : paragraphs(kids);
}

/** True for the wrapper that the browser puts round each single text. */
function isText(kid: Element): boolean {
  return kid.kids.every((child) => child.kind === 'content');
}

/** Whether something stands in a line of text. */
export function isInline(kid: Kid): boolean {
  return kid.kind !== 'element' || INLINE.has(kid.type);
}

/** Puts runs of text in a group into paragraphs. */
function paragraphs(kids: readonly Kid[]): Kid[] {
  const out: Kid[] = [];
  let run: Element | undefined;
  for (const kid of kids) {
    if (!isInline(kid)) {
      run = undefined;
      out.push(kid);
    } else if (run) run.kids.push(kid);
    else {
      run = { kind: 'element', type: 'P', kids: [kid], source: 0 };
      out.push(run);
    }
  }
  return out;
}

/** A list holds items, captions and lists only. */
function items(kids: readonly Kid[]): Kid[] {
  return kids.map((kid) => {
    if (kid.kind === 'element' && ['LI', 'L', 'Caption'].includes(kid.type)) return kid;
    const body: Element = { kind: 'element', type: 'LBody', kids: [kid], source: 0 };
    return { kind: 'element', type: 'LI', kids: [body], source: 0 };
  });
}

/** A list item holds its label and its body (PDF/UA-1 7.2-20). */
function listItem(kids: readonly Kid[]): Kid[] {
  const labels = kids.filter((kid) => kid.kind === 'element' && kid.type === 'Lbl');
  const rest = kids.filter((kid) => !labels.includes(kid));
  if (rest.length === 1 && rest[0]?.kind === 'element' && rest[0].type === 'LBody') return [...kids];
  const body: Element = { kind: 'element', type: 'LBody', kids: rest, source: 0 };
  return rest.length === 0 ? labels : [...labels, body];
}

/** `figure` and its `img` both come as Figure: the outer one becomes a group, so that a picture is read once. */
function figure(kid: Element): Kid[] {
  const group = kid.alt === undefined && kid.kids.some((child) => child.kind === 'element');
  if (!group) {
    const inner = kid.kids.flatMap(flat);
    kid.kids = inner;
    return inner.length > 0 ? [kid] : [];
  }
  kid.type = 'Div';
  kid.kids = paragraphs(kid.kids.flatMap((child) => shaped(child, true)));
  return kid.kids.length > 0 ? [kid] : [];
}

/** What stands inside a picture is part of it: its texts are read through the picture's description. */
function flat(kid: Kid): Kid[] {
  return kid.kind === 'element' && kid.type !== 'Link' ? kid.kids.flatMap(flat) : [kid];
}

import { passageOf } from './passage.ts';
import type { PassagePart } from './passage.ts';
import type { ShownEntry } from './published-index.ts';
import type { Found } from './fold.ts';
import type { Result } from './search.ts';
import type { SiteBase } from './site-base.ts';

/** So many other places that say the same are named. */
const mostNamed = 3;

/** A result as an item of the list: title, kind, meeting, pack page, passage, what it lacks, and where else the same is said. */
export async function resultItem({ result, others }: Found, base: SiteBase): Promise<HTMLLIElement> {
  const entry = await result.piece.shown(result.entry);
  const passage = passageOf(entry, result.hits);
  const heading = element('h3');
  heading.append(Object.assign(element('a'), { href: base.address(linkOf(entry, passage)), textContent: entry.title }));
  const item = element('li');
  item.append(heading, aboutLine(result, entry));
  if (passage.parts.length > 0) {
    const text = Object.assign(element('p'), { className: 'result-text' });
    text.append(...passage.parts.map(markedNode));
    item.append(text);
  }
  if (result.missing.length > 0) item.append(missingLine(result.missing));
  const also = await otherPlaces(others, entry);
  if (also.length > 0) item.append(othersLine(also, entry, base));
  return item;
}

/** Other pages that say the same; a decision stands on the page of its minute, and so needs no second link. */
async function otherPlaces(others: readonly Result[], { address }: ShownEntry): Promise<readonly ShownEntry[]> {
  const pageOf = (place: string): string => place.replace(/#.*$/u, '');
  const shown = await Promise.all(others.map(({ piece, entry }) => piece.shown(entry)));
  return shown.filter((other) => pageOf(other.address) !== pageOf(address));
}

/** Where the same is said too: the first few by name, the rest by number. */
function othersLine(also: readonly ShownEntry[], shown: ShownEntry, base: SiteBase): HTMLElement {
  const line = Object.assign(element('p'), { className: 'result-others', textContent: 'Also: ' });
  for (const [index, { title, context, address }] of also.slice(0, mostNamed).entries()) {
    if (index > 0) line.append('; ');
    // A standing item has the same title at every meeting: its meeting tells which it is.
    const text = title === shown.title ? context : title;
    line.append(Object.assign(element('a'), { href: base.address(address), textContent: text }));
  }
  if (also.length > mostNamed) line.append(`; and ${(also.length - mostNamed).toLocaleString('en-GB')} more`);
  return line;
}

/** To the nearest anchor of the passage, with the words to be marked there. */
function linkOf(
  { address }: ShownEntry,
  { parts, anchor }: { readonly parts: readonly PassagePart[]; readonly anchor: string },
): string {
  const [page = '', own = ''] = address.split('#');
  const words = [...new Set(parts.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase()))].slice(0, 8);
  const find = words.length === 0 ? '' : `?${new URLSearchParams({ find: words.join(' ') }).toString()}`;
  const at = words.length > 0 && anchor !== '' ? anchor : own;
  return `${page}${find}${at === '' ? '' : `#${at}`}`;
}

function aboutLine({ facts }: Result, { context, page }: ShownEntry): HTMLElement {
  const about = [facts.kind, context, page === undefined ? '' : `pack page ${page}`].filter((part) => part !== '');
  return Object.assign(element('p'), { className: 'result-about', textContent: about.join(' · ') });
}

/** What is not in it, struck through for the eye and said for the ear. */
function missingLine(missing: readonly string[]): HTMLElement {
  const line = Object.assign(element('p'), { className: 'result-missing', textContent: 'Without: ' });
  for (const [index, word] of missing.entries()) {
    if (index > 0) line.append(' ');
    line.append(Object.assign(element('s'), { textContent: word }));
  }
  return line;
}

function markedNode({ text, marked }: PassagePart): string | HTMLElement {
  return marked ? Object.assign(element('mark'), { textContent: text }) : text;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return document.createElement(name);
}

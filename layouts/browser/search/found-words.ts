import { wordsOf } from './tokens.ts';

const blocks = 'p, li, tr, dt, dd, caption, figcaption, h2, h3, h4';

/** So many blocks after the anchor are looked at: the passage stands soon after it. */
const reach = 80;

/** Marks the words that a search has found, where its link has led, and brings them into view. */
export function markFound(): void {
  const wanted = new Set(wordsOf(new URLSearchParams(location.search).get('find') ?? '').map(({ word }) => word));
  const main = document.querySelector('main');
  if (wanted.size === 0 || main === null) return;
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const near = [...main.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => isAtOrAfter(block, target))
    .slice(0, reach);
  let best: { readonly block: HTMLElement; readonly found: number } | undefined;
  for (const block of near) {
    const found = new Set(
      wordsOf(block.textContent)
        .map(({ word }) => word)
        .filter((word) => wanted.has(word)),
    ).size;
    if (found > (best?.found ?? 0)) best = { block, found };
  }
  if (best === undefined) return;
  for (const folded of ancestors(best.block)) if (folded instanceof HTMLDetailsElement) folded.open = true;
  markWords(best.block, wanted);
  best.block.scrollIntoView({ block: 'center' });
}

function isAtOrAfter(block: HTMLElement, target: HTMLElement | null): boolean {
  if (target === null || target === block || target.contains(block) || block.contains(target)) return true;
  return (target.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function ancestors(element: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) found.push(parent);
  return found;
}

function markWords(block: HTMLElement, wanted: ReadonlySet<string>): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  for (const node of nodes) {
    // From the end, so that the places before stay true while the text is cut.
    for (const { word, start, end } of [...wordsOf(node.data)].reverse()) {
      if (!wanted.has(word)) continue;
      const found = node.splitText(start);
      found.splitText(end - start);
      const mark = document.createElement('mark');
      found.replaceWith(mark);
      mark.append(found);
    }
  }
}

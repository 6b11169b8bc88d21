import type { ReleasedPack } from './released-pack.ts';

/** What somebody who printed a pack does with pages that follow each other, once the pack was changed (F26). */
export interface PageSwap {
  readonly change: 'replace' | 'insert' | 'remove';
  /** The first and the last of the pages, as printed. */
  readonly from: string;
  readonly to: string;
  /** The page that they come after; undefined before the first page, and where nothing is put in. */
  readonly after: string | undefined;
}

/** How a pack differs from what was published before: in the order of the new pack, pages to take out last. */
export function pageSwaps(
  before: Pick<ReleasedPack, 'pages'>,
  after: Pick<ReleasedPack, 'pages'>,
): readonly PageSwap[] {
  const old = new Map(before.pages.map(({ label, shows }) => [label, shows]));
  const kept = new Set(after.pages.map(({ label }) => label));
  const changeOf = (label: string, shows: string): PageSwap['change'] | undefined => {
    const shown = old.get(label);
    if (shown === undefined) return 'insert';
    return shown === shows ? undefined : 'replace';
  };
  return [
    ...runs(after.pages.map(({ label, shows }) => ({ label, change: changeOf(label, shows) }))),
    ...runs(before.pages.map(({ label }) => ({ label, change: kept.has(label) ? undefined : 'remove' }))),
  ];
}

/** A swap as an instruction: "Put in pages 15A to 15B after page 15." */
export function swapWords({ change, from, to, after }: PageSwap): string {
  const pages = from === to ? `page ${from}` : `pages ${from} to ${to}`;
  if (change === 'replace') return `Replace ${pages}.`;
  if (change === 'remove') return `Take out ${pages}.`;
  return `Put in ${pages} ${after === undefined ? 'before the first page' : `after page ${after}`}.`;
}

interface Marked {
  readonly label: string;
  readonly change: PageSwap['change'] | undefined;
}

function runs(pages: readonly Marked[]): readonly PageSwap[] {
  const found: PageSwap[] = [];
  pages.forEach(({ label, change }, index) => {
    const before = pages[index - 1];
    if (change === undefined) return;
    const run = before?.change === change ? found.pop() : undefined;
    found.push(
      run
        ? { ...run, to: label }
        : { change, from: label, to: label, after: change === 'insert' ? before?.label : undefined },
    );
  });
  return found;
}

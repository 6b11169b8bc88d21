/** A pack's pages as they were published: printed numbers and what each showed. */
export interface PublishedPages {
  readonly labels: readonly string[];
  readonly hashes: readonly string[];
}

/** What a member who printed the pack does with one page. */
export interface PageSwap {
  readonly label: string;
  readonly change: 'replace' | 'insert' | 'remove';
}

/** The pages to swap in a printed pack after a change (F26): in the order of the new pack, those to take out last. */
export function pagesToSwap(before: PublishedPages, after: PublishedPages): PageSwap[] {
  const old = new Map(before.labels.map((label, index) => [label, before.hashes[index]]));
  const swaps = after.labels.flatMap((label, index): PageSwap[] => {
    if (!old.has(label)) return [{ label, change: 'insert' }];
    return old.get(label) === after.hashes[index] ? [] : [{ label, change: 'replace' }];
  });
  const kept = new Set(after.labels);
  return [...swaps, ...before.labels.filter((label) => !kept.has(label)).map((label): PageSwap => ({ label, change: 'remove' }))];
}

import type { Meeting, Pack } from '../record/meetings/meeting.ts';
import { isPaged } from '../record/meetings/document.ts';

/** The pack that a text is printed in: what references are told of it, so that they can name its pages. */
export class PackScope {
  readonly #addresses: ReadonlySet<string>;
  readonly #firstPapers: ReadonlyMap<string, string>;

  constructor(meeting: Meeting, { documentIds }: Pick<Pack, 'documentIds'>) {
    const wanted = new Set(documentIds);
    const items = meeting.items.map(({ address, documents }) => ({
      address,
      papers: documents.filter(isPaged).filter(({ id }) => wanted.has(id)),
    }));
    this.#addresses = new Set(items.flatMap(({ papers }) => papers.map(({ address }) => address)));
    this.#firstPapers = new Map(
      items.flatMap(({ address, papers: [first] }) => (first === undefined ? [] : [[address, first.address] as const])),
    );
  }

  /** Where a reference leads in print: one to an item leads to the item's first paper in the pack. */
  addressOf(address: string): string {
    return this.#firstPapers.get(address) ?? address;
  }

  /** Whether an address, with or without the anchor, is that of a paper in the pack: only then is there a page to name. */
  has(address: string): boolean {
    return this.#addresses.has(address.replace(/#.*$/su, ''));
  }
}

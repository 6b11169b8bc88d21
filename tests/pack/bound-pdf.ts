import { assemble } from '../../scripts/pack/assembly/assemble.ts';
import { freeze } from '../../scripts/pack/assembly/chunk.ts';
import { bindSupplied } from '../../scripts/pack/supplied/bind-supplied.ts';
import type { GivenWords } from '../../scripts/pack/types.ts';

/** The file that a pack of one supplied paper is. */
export function bound(bytes: Uint8Array, words?: GivenWords, smallerPictures = false): Uint8Array {
  const document = {
    kind: 'supplied',
    id: 'a',
    title: 'Map',
    language: 'en-GB',
    address: '/a/',
    bytes,
    description: 'A map',
    startsItem: false,
    ...(words ? { words } : {}),
    smallerPictures,
  } as const;
  const { part, body } = bindSupplied(document);
  return assemble({
    facts: { title: 'Pack', author: 'Panel', language: 'en-GB', date: '2026-01-05', ua1: false, pdfa: undefined },
    header: 'Panel',
    furnitureSize: 9,
    siteUrl: 'https://panel.example/',
    total: String(part.pages.length),
    places: [],
    attachments: [],
    documents: [{ ...document, isFrontSheet: false, part, chunk: freeze(part, body, 0) }],
    pages: part.pages.map((_, page) => ({ document: 0, page, label: String(page + 1) })),
  });
}

import { printAssets } from '../../../scripts/print/print-assets.ts';
import { pageRange } from '../../../scripts/record/meetings/page-map.ts';
import type { PackDocument, PackRequest } from '../../../scripts/pack/types.ts';
import type { GeneratedPack } from './generate.ts';

function pageOf(title: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="print.css"></head><body><main>${body}</main></body></html>`;
}

/** The pack as the engine is asked for it. */
export function requestOf(pack: GeneratedPack): PackRequest {
  const assets = printAssets();
  const documents = pack.bodies.map(({ id, title, body }, index): PackDocument => ({
    kind: 'html',
    id,
    title,
    language: 'en-GB',
    address: `/${id}/`,
    html: pageOf(title, body),
    assets,
    item: { number: String(index + 1), title },
    startsItem: true,
  }));
  return {
    id: 'bench',
    title: 'Benchmark pack',
    author: 'Bench Panel',
    language: 'en-GB',
    date: '2025-09-08',
    header: 'Bench Panel, 8 September 2025',
    siteUrl: 'https://bench.example/',
    documents,
    frontSheet: (map) => ({
      title: 'Agenda',
      assets,
      html: pageOf(
        'Agenda',
        `<h1>Agenda</h1><table class="agenda"><thead><tr><th scope="col">Item</th><th scope="col">Pages</th></tr></thead><tbody>${map.documents
          .slice(1)
          .map((place) => `<tr><td><a href="${place.address}">${place.title}</a></td><td>${pageRange(place)}</td></tr>`)
          .join('')}</tbody></table>`,
      ),
    }),
  };
}

/** The same content as one document, for the bare print. */
export function singlePage(pack: GeneratedPack): string {
  return pageOf(
    'Benchmark pack',
    pack.bodies
      .map(({ body }) => `<section style="break-before:right">${body.replaceAll(/ id="([^"]+)"/g, '')}</section>`)
      .join(''),
  );
}

import { pageRange } from '../../scripts/record/meetings/page-map.ts';
import { printAssets } from '../../scripts/print/print-assets.ts';
import type { HtmlDocument, PackRequest } from '../../scripts/pack/types.ts';

const assets = printAssets();

/** A document in the print stylesheet. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="print.css"></head><body><main>${body}</main></body></html>`;
}

const SENTENCE =
  'The Panel considered the report of the Chief Executive, which set out progress since the last meeting.';

/** A report with everything that has gone wrong once: spans, repeated heads, lists, figures, links. */
export function report(id: string, { body, other = 'b' }: { body?: string; other?: string } = {}): HtmlDocument {
  const paragraphs = Array.from(
    { length: 60 },
    (_, i) => `<p id="p-${i + 1}">Marker ${id} ${i + 1}. ${SENTENCE}</p>`,
  ).join('');
  const rows = Array.from(
    { length: 50 },
    (_, i) => `<tr><th scope="row">Place ${i + 1}</th><td>${i}</td><td>${i % 7 === 0 ? '' : i * 2}</td></tr>`,
  ).join('');
  const html = page(
    `Report ${id}`,
    body ??
      [
        `<h1>Report ${id}</h1><p>See <a href="/papers/${other}/#p-40">the other report, paragraph 40</a>, <a href="#p-30">paragraph 30</a> and <a href="../../meetings/2020-01-01/">an earlier paper</a>, on <a class="page-slot" href="/papers/${other}/#p-40"></a>, in <em>this</em> &amp; <strong>that</strong> way.</p>`,
        '<h2>Lists</h2><ul><li>First</li><li><p>Second</p><ul><li>Nested</li></ul></li></ul><ol><li>Counted</li></ol>',
        '<figure><svg role="img" aria-label="A chart of burglary: it fell" width="60" height="30"><rect width="60" height="30" fill="#ccc"/></svg><figcaption>Figure 1</figcaption></figure>',
        `<table><caption>Table 1</caption><thead><tr><th scope="col">Area</th><th scope="col">One</th><th scope="col">Two</th></tr></thead><tbody>${rows}</tbody></table>`,
        '<table><thead><tr><th scope="col" rowspan="2">Name</th><th scope="colgroup" colspan="2">Years</th></tr><tr><th scope="col">2024</th><th scope="col">2025</th></tr></thead><tbody><tr><th scope="row">x</th><td>1</td><td>2</td></tr></tbody></table>',
        `<h4>After a gap</h4>${paragraphs}`,
      ].join(''),
  );
  return {
    kind: 'html',
    id,
    title: `Report ${id}`,
    language: 'en-GB',
    address: `/papers/${id}/`,
    html,
    assets,
    item: { number: '7', title: `Report ${id}` },
    startsItem: true,
  };
}

/** A pack of three documents and a front sheet. */
export function requestOf(more: Partial<PackRequest> = {}): PackRequest {
  return {
    id: 'sample',
    title: 'Sample pack',
    author: 'Sample Panel',
    language: 'en-GB',
    date: '2025-09-08',
    header: 'Sample Panel, 8 September 2025',
    siteUrl: 'https://panel.example/',
    documents: [
      report('a'),
      report('b', { other: 'a' }),
      { ...report('c', { body: '<h1>Adroddiad</h1><p lang="cy">Tŷ</p>' }), language: 'cy' },
    ],
    frontSheet: (map) => ({
      title: 'Agenda',
      assets,
      html: page(
        'Agenda',
        `<h1>Agenda</h1><table class="agenda"><tr><th scope="col">Item</th><th scope="col">Pages</th></tr>${map.documents
          .slice(1)
          .map((place) => `<tr><td>${place.title}</td><td>${pageRange(place)}</td></tr>`)
          .join('')}</table>`,
      ),
    }),
    ...more,
  };
}

import { escapeHtml } from '../markdown/escape-html.ts';
import type { SearchKind, SearchRecord } from './search-record.ts';

/** How much a word in the text of a kind counts: substance over what repeats it (a report over its slides, a minute over all). */
const kindWeights: Readonly<Record<SearchKind, number>> = {
  Minute: 3,
  Decision: 3,
  Action: 2,
  Report: 2,
  'Public question': 2,
  Letter: 2,
  'Agenda item': 1,
  Appendix: 1,
  'Supplied paper': 1,
  Slides: 0.5,
  Page: 1,
};

/** Undated pages sort last; Pagefind drops what lacks the sort key. */
const noDate = '0000-00-00';

/**
 * A record as the page that the indexer reads. Pagefind weighs words only in HTML (`data-pagefind-weight`, at most 10), so a record
 * goes to it as a small page of its own rather than as a "custom record".
 */
export function indexPage(record: SearchRecord): string {
  const filters = [
    ['Type', record.kind],
    ...(record.municipalYear === undefined ? [] : [['Year', record.municipalYear]]),
    ...record.topics.map((topic) => ['Topic', topic]),
    ...record.people.map((person) => ['Named', person]),
  ];
  const meta = [
    ['title', record.title],
    ['address', record.address],
    ['context', record.context],
    ['kind', record.kind],
    ...(record.exact.length === 0 ? [] : [['exact', record.exact.join(' ').toLowerCase()]]),
    ...(record.date === undefined ? [] : [['date', record.date]]),
    ...(record.packPage === undefined ? [] : [['page', record.packPage]]),
  ];
  return [
    `<html lang="${escapeHtml(record.language)}"><body data-pagefind-body>`,
    ...filters.map(
      ([name = '', value = '']) =>
        `<span data-pagefind-filter="${escapeHtml(name)}[data-value]" data-value="${escapeHtml(value)}"></span>`,
    ),
    ...meta.map(
      ([name = '', value = '']) =>
        `<span data-pagefind-meta="${escapeHtml(name)}[data-value]" data-value="${escapeHtml(value)}"></span>`,
    ),
    `<span data-pagefind-sort="date[data-value]" data-value="${record.date ?? noDate}"></span>`,
    ...(record.exact.length === 0 ? [] : [`<p data-pagefind-weight="10">${escapeHtml(record.exact.join(' . '))}</p>`]),
    `<p data-pagefind-weight="7">${escapeHtml(record.title)}</p>`,
    `<div data-pagefind-weight="${kindWeights[record.kind]}"><p>${escapeHtml(record.text)}</p></div>`,
    '</body></html>',
  ].join('\n');
}

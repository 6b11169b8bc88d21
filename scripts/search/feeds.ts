import { escapeHtml } from '../markdown/escape-html.ts';
import type { BodyRecord } from '../record/record.ts';
import { feedNames } from '../views/feed-names.ts';
import type { FeedName } from '../views/feed-names.ts';
import type { SearchEntry } from './search-entry.ts';

/** A feed tells of so many things, the newest first. */
const length = 40;

/** The feeds of the site (Atom, RFC 4287) by their addresses: what the search finds under a kind, a topic or a person. */
export function feeds(
  entries: readonly SearchEntry[],
  record: BodyRecord,
): readonly (readonly [address: string, xml: string])[] {
  const dated = entries
    .map((entry) => ({ entry, date: record.meetingById.get(entry.meetingId ?? '')?.date ?? '' }))
    .filter(({ date }) => date !== '')
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return feedNames(record).map((name) => [name.address, atom(name, newestOf(dated, name), record.body)]);
}

interface DatedEntry {
  readonly entry: SearchEntry;
  readonly date: string;
}

/** The first of the entries that belong to a feed: the rest of a long record is not looked at. */
function newestOf(dated: readonly DatedEntry[], name: FeedName): readonly DatedEntry[] {
  const own: DatedEntry[] = [];
  for (const one of dated) {
    if (own.length === length) break;
    if (belongsTo(one.entry, name)) own.push(one);
  }
  return own;
}

function belongsTo({ kind, topics, people }: SearchEntry, { filter }: FeedName): boolean {
  const [name = '', ...rest] = filter.split('=');
  const value = rest.join('=');
  return name === 'kind' ? kind === value : (name === 'topic' ? topics : people).includes(value);
}

function atom(
  { address, title }: FeedName,
  entries: readonly DatedEntry[],
  { name, url, language }: BodyRecord['body'],
): string {
  const absolute = (path: string): string =>
    new URL(path.replace(/^\//u, ''), url.endsWith('/') ? url : `${url}/`).href;
  // A feed without anything in it has to bear a date too: one that says that there is none.
  const newest = entries[0]?.date ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(language)}">`,
    `<id>${escapeHtml(absolute(address))}</id>`,
    `<title>${escapeHtml(`${name}: ${title}`)}</title>`,
    `<updated>${newest}T00:00:00Z</updated>`,
    `<author><name>${escapeHtml(name)}</name></author>`,
    `<link rel="self" href="${escapeHtml(absolute(address))}"/>`,
    ...entries.map(({ entry, date }) => {
      const link = escapeHtml(absolute(entry.anchor === '' ? entry.page : `${entry.page}#${entry.anchor}`));
      const words = entry.blocks
        .map(({ text }) => text)
        .join(' ')
        .split(' ')
        .slice(0, 60)
        .join(' ');
      return [
        '<entry>',
        `<id>${link}</id>`,
        `<title>${escapeHtml(entry.title)}</title>`,
        `<link href="${link}"/>`,
        `<updated>${date}T00:00:00Z</updated>`,
        `<summary>${escapeHtml([entry.context, words].filter((part) => part !== '').join('. '))}</summary>`,
        '</entry>',
      ].join('\n');
    }),
    '</feed>',
    '',
  ].join('\n');
}

import { describe, expect, it } from 'vitest';
import { indexPage } from '../../scripts/search/index-page.ts';
import { namedPeople } from '../../scripts/search/named-people.ts';
import type { SearchRecord } from '../../scripts/search/search-record.ts';

const minute: SearchRecord = {
  address: '/meetings/2031-04-07/minutes/#m-42',
  title: 'Minute 42: Dredging & <dumping>',
  context: 'Minutes of 7 April 2031',
  kind: 'Minute',
  text: 'The channel is kept open.',
  exact: ['42', '42ii'],
  language: 'en-GB',
  date: '2031-04-07',
  municipalYear: '2030/31',
  topics: ['Harbour'],
  people: [],
  packPage: '14',
};

describe('what the indexer reads', () => {
  const html = indexPage(minute);
  it('weighs the number and the title over the text', () => {
    expect(html).toContain('<p data-pagefind-weight="10">42 . 42ii</p>');
    expect(html).toContain('<p data-pagefind-weight="7">Minute 42: Dredging &amp; &lt;dumping&gt;</p>');
  });
  it('carries the filters, and the address with its anchor', () => {
    expect(html).toContain('data-pagefind-filter="Year[data-value]" data-value="2030/31"');
    expect(html).toContain('data-pagefind-meta="address[data-value]" data-value="/meetings/2031-04-07/minutes/#m-42"');
    expect(html).toContain('data-pagefind-meta="page[data-value]" data-value="14"');
  });
  it('gives an undated page a date that sorts last, since a page without the key is dropped', () => {
    expect(indexPage({ ...minute, date: undefined })).toContain(
      'data-pagefind-sort="date[data-value]" data-value="0000-00-00"',
    );
  });
});

describe('who is named in a text', () => {
  const person = (id: string, name: string, variants: readonly string[] = []) => ({
    id,
    name,
    variants,
    honours: [],
    memberships: [],
    note: undefined,
    address: `/members/${id}/`,
  });
  const find = namedPeople([
    person('a', 'Cllr Ada Fennimore'),
    person('b', "Kevin O'Keeble", ['Kevin O’ Keeble']),
    person('c', 'Ida Fennimore'),
  ]);
  it('is found by full name, with or without the title, however the apostrophe is typed', () => {
    expect(find('Councillor Ada Fennimore asked Kevin O’Keeble.')).toEqual(['Cllr Ada Fennimore', "Kevin O'Keeble"]);
  });
  it('is not found by a surname that two people share, nor inside another word', () => {
    expect(find('Cllr Fennimore spoke. Ida Fennimorexx did not.')).toEqual([]);
  });
});

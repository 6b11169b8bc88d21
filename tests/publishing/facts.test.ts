import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRegisters } from '../../scripts/exports/registers.ts';
import { plainText } from '../../scripts/markdown/plain-text.ts';
import { asAt } from '../../scripts/record/as-at.ts';
import { searchEntries } from '../../scripts/search/search-entries.ts';
import { PageWriter } from '../../scripts/site/page-writer.ts';
import { sitePages } from '../../scripts/site/pages/site-pages.ts';
import { siteFrame } from '../../scripts/site/site-frame.ts';
import { renderRecord } from '../../scripts/text/rendered-record.ts';
import { calendarOf } from '../../scripts/views/view-context.ts';
import { fullContent } from '../fixtures/full-content.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const report = 'meetings/2031-04-07/02-dredging/report.md';
const other = {
  ...fullContent,
  [report]: String(fullContent[report]).replace(/## 1[^]*$/u, '## 1. Other words\n\n1.1 And nothing else.\n'),
};

/** Pages, search and data of a record whose papers say one thing and are set as another. */
async function outputs(content: typeof fullContent): Promise<readonly unknown[]> {
  const { record } = smallRecord(content);
  const { rendered } = renderRecord(smallRecord(fullContent).record);
  const context = {
    record,
    rendered,
    packs: new Map(),
    suppliedText: new Map(),
    buildDate: asAt(record),
    calendar: calendarOf(record),
  };
  const writer = new PageWriter(join(import.meta.dirname, '../../layouts/site'), siteFrame(context));
  const pages = [];
  for (const page of sitePages(context)) pages.push(await writer.write(page));
  return [pages, searchEntries(context), allRegisters(record, plainText)];
}

test('the words of a paper go into pages, search and data only as they are set: else an edit of them would go unnoticed', async () => {
  expect(other[report]).not.toBe(fullContent[report]);
  expect(await outputs(other)).toEqual(await outputs(fullContent));
});

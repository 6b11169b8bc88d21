import { expect, test } from 'vitest';
import type { DocumentPlace } from '../../scripts/record/meetings/page-map.ts';
import { markPackPages, minuteMarks } from '../../scripts/views/pack-markers.ts';
import { citeParagraphs } from '../../scripts/views/cited-paragraphs.ts';

const at = (page: number, top: number) => ({ page, label: String(page), top });
const place: DocumentPlace = {
  id: '2031-04-07/1/report',
  title: 'Report',
  address: '/meetings/2031-04-07/1/report/',
  first: 3,
  last: 5,
  firstLabel: '3',
  lastLabel: '5',
  anchors: { purpose: at(3, 80), 'p-1.2': at(4, 60), row: at(5, 40), context: at(4, 300) },
};

test('A page of the pack is marked before the first anchor that stands on it', () => {
  const { html, marks } = markPackPages(
    '<h2 id="purpose">Purpose</h2><p class="numbered" id="p-1.2">Two</p><h2 id="context">Context</h2>',
    place,
  );
  expect(html).toBe(
    '<span class="pack-page" id="pack-page-3">Pack page 3</span><h2 id="purpose">Purpose</h2><span class="pack-page" id="pack-page-4">Pack page 4</span><p class="numbered" id="p-1.2">Two</p><h2 id="context">Context</h2>',
  );
  expect(marks.map(({ label }) => label)).toEqual(['3', '4']);
});

test('Where nothing can stand before an element, the marker stands inside it, or nowhere', () => {
  expect(markPackPages('<ul><li id="purpose">One</li></ul>', place).html).toContain(
    '<li id="purpose"><span class="pack-page"',
  );
  expect(markPackPages('<table><tbody><tr id="row"><td>One</td></tr></tbody></table>', place).marks).toEqual([]);
});

test('A paper in no pack has no markers', () => {
  expect(markPackPages('<h2 id="purpose">Purpose</h2>', undefined)).toEqual({
    html: '<h2 id="purpose">Purpose</h2>',
    marks: [],
  });
});

test('Among minutes, only the first on a page is marked', () => {
  const minutes = [{ anchor: 'purpose' }, { anchor: 'p-1.2' }, { anchor: 'context' }, { anchor: 'row' }];
  expect([...minuteMarks(minutes, place)]).toEqual([
    ['purpose', '3'],
    ['p-1.2', '4'],
    ['row', '5'],
  ]);
});

test('The number of a paragraph is a link to itself with its citation', () => {
  const html = citeParagraphs(
    '<p class="numbered" id="p-3.2"><span class="paragraph-number">3.2</span> Words',
    (number) => `The "Plan", paragraph ${number}`,
  );
  expect(html).toBe(
    '<p class="numbered" id="p-3.2"><a class="paragraph-number" href="#p-3.2" data-citation="The &quot;Plan&quot;, paragraph 3.2">3.2</a> Words',
  );
});

import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPrint } from '../../scripts/pack/clean/clean.ts';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { Printer } from '../../scripts/pack/print/printer.ts';
import type { PrintJob } from '../../scripts/pack/print/printer.ts';
import { textOfPdf } from '../../scripts/pack/supplied/supplied-text.ts';
import { printAssets } from '../../scripts/print/print-assets.ts';
import { drawnPage } from '../bench/census/drawn-page.ts';

/*
 * Documents of one style are printed in one page, one after the other: what a document looks like must not depend on
 * what was printed before it.
 */

const style = new Map<string, Uint8Array>();
let printer: Printer;

beforeAll(async () => {
  for (const [name, asset] of Object.entries(printAssets()))
    style.set(name, typeof asset === 'string' ? await readFile(asset) : asset);
  printer = await Printer.open(await findBrowser());
});
afterAll(async () => {
  await printer[Symbol.asyncDispose]();
});

interface Sheet {
  readonly body: string;
  readonly path?: string;
  readonly head?: string;
  readonly attributes?: string;
  readonly figures?: Readonly<Record<string, string>>;
}

function job({ body, path = '/papers/a/', head = '', attributes = 'lang="en-GB"', figures = {} }: Sheet): PrintJob {
  const url = `https://panel.example${path}`;
  const files = new Map(
    [...style, ...Object.entries(figures).map(([name, svg]) => [name, new TextEncoder().encode(svg)] as const)].map(
      ([name, bytes]) => [new URL(name, url).href, bytes],
    ),
  );
  return {
    url,
    files,
    style: head,
    timeout: 20_000,
    html: `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${path}</title><link rel="stylesheet" href="print.css">${head}</head><body>${body}</body></html>`,
  };
}

/** What a document comes to when it is printed in a page of its own. */
async function alone(sheet: Sheet): Promise<ReturnType<typeof cleanPrint>> {
  await using fresh = await Printer.open(await findBrowser());
  return cleanPrint(await fresh.print(job(sheet)));
}

const report = (path: string): Sheet => ({
  path,
  body: `<h1 id="top">Report</h1><p>See <a href="#end">the end</a>, <a href="../b/#x">another paper</a> and <em>this</em>.</p><table><caption>Table 1</caption><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td></td><td>1</td></tr></table><p id="end">The end.</p>`,
});

describe('Documents that are printed one after the other', () => {
  it('come out as in a page of their own', async () => {
    await printer.print(
      job({
        path: '/papers/long/',
        body: `<h1>Long</h1>${'<p>It goes on.</p>'.repeat(300)}`,
        attributes: 'lang="cy" data-edition="large-print"',
      }),
    );
    expect(cleanPrint(await printer.print(job(report('/papers/a/'))))).toEqual(await alone(report('/papers/a/')));
  });

  it('have their own addresses, attributes and classes', async () => {
    await printer.print(job(report('/papers/a/')));
    const second: Sheet = { ...report('/papers/deep/er/'), attributes: 'lang="cy" data-edition="large-print"' };
    const part = cleanPrint(await printer.print(job(second)));
    expect(part).toEqual(await alone(second));
    expect(part.part.links.map(({ uri }) => uri)).toEqual(['https://panel.example/papers/deep/b/#x']);
  });

  it('may have any id, though every id is a name on the window', async () => {
    const ids = ['left', 'history', 'document', 'location', 'Symbol'];
    const sheet: Sheet = {
      body: ids.map((id) => `<h2 id="${id}">${id}</h2><p><a href="#${id}">${id}</a></p>`).join(''),
    };
    expect(cleanPrint(await printer.print(job(sheet))).part.anchors.map(({ id }) => id)).toEqual(
      expect.arrayContaining(ids),
    );
  });

  it('do not see what a script of another one did', async () => {
    const plain = report('/papers/a/');
    await printer.print(job(plain));
    await printer.print(
      job({
        body: '<h1>Script</h1><script>const red = document.createElement("style"); red.textContent = "p { color: red; font-size: 30pt; }"; document.head.append(red);</script>',
      }),
    );
    expect(cleanPrint(await printer.print(job(plain)))).toEqual(await alone(plain));
  });

  it('show their own figure, though another had one of the same name and address', async () => {
    const chart = (colour: string): Sheet => ({
      body: '<h1>Chart</h1><img src="chart.svg" alt="A chart" width="100" height="100">',
      figures: {
        'chart.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${colour}"/></svg>`,
      },
    });
    await printer.print(job(chart('#f00')));
    expect(cleanPrint(await printer.print(job(chart('#00f'))))).toEqual(await alone(chart('#00f')));
  });

  it('keep to their own stylesheet', async () => {
    const small: Sheet = { ...report('/papers/a/'), head: '<style>p { font-size: 6pt; }</style>' };
    const expected = await alone(small);
    // Both have one address: the page that is left may answer for the one that is opened, if it is quick.
    for (let round = 0; round < 10; round++) {
      await printer.print(job(report('/papers/a/')));
      expect(cleanPrint(await printer.print(job(small)))).toEqual(expected);
    }
  });
});

describe('Lists', () => {
  it('are printed with the labels that the clerk gave', async () => {
    const list = (type: string, style: string): string =>
      `<ol type="${type}" class="labels-${style}${/[AI]/u.test(type) ? ' labels-upper' : ''}"><li value="2">Item</li></ol>`;
    const sheet: Sheet = {
      body: ['1', 'a', 'A', 'i', 'I']
        .flatMap((type) => ['dot', 'paren', 'parens'].map((style) => list(type, style)))
        .join(''),
    };
    const [text = ''] = await textOfPdf(await printer.print(job(sheet)));
    expect(text.match(/\S+(?=\s*Item)/gu)).toEqual([
      '2.',
      '2)',
      '(2)',
      'b.',
      'b)',
      '(b)',
      'B.',
      'B)',
      '(B)',
      'ii.',
      'ii)',
      '(ii)',
      'II.',
      'II)',
      '(II)',
    ]);
  });
});

describe('Fonts', () => {
  const arrow: Sheet = {
    body: '<h1>Arrows</h1><p class="onward">Read on</p>',
    head: '<style>.onward::after { content: " \\2192"; } h1::before { content: "\\0431"; }</style>',
  };

  it('are there when only the stylesheet asks for them', async () => {
    const { part } = await alone(arrow);
    expect(part.missingGlyphs).toEqual([]);
    expect(part.shared.flatMap((shared) => (shared.kind === 'font' ? [shared.name] : []))).toContain('DejaVuSans');
  });

  it('make no difference to a document that does not use them', async () => {
    await printer.print(job({ ...arrow, head: '' }));
    await printer.print(job({ body: '<p>Mono <code>code</code> → б <em>and</em> <strong>all</strong></p>' }));
    expect(cleanPrint(await printer.print(job(report('/papers/a/'))))).toEqual(await alone(report('/papers/a/')));
  });

  it('that a page names and does not have are a fault', async () => {
    await expect(
      printer.print(
        job({
          body: '<p style="font-family: Lost">Words</p>',
          head: '<style>@font-face { font-family: Lost; src: url(lost.woff); }</style>',
        }),
      ),
    ).rejects.toThrow('It names a file that is missing or not a picture: lost.woff.');
  });
});

describe('A document that ends with a few lines on a page of their own', () => {
  const paragraphs = (count: number): string =>
    '<p>A sentence that takes no more than a line of its own.</p>'.repeat(count);
  const pagesOf = async (count: number): Promise<number> =>
    cleanPrint(await printer.print(job({ body: `<h1>Report</h1>${paragraphs(count)}` }))).part.pages.length;

  it('has them on the page before, where smaller distances have room for them', async () => {
    // The last number of paragraphs on one page, by its usual distances and by the smaller ones.
    const counts = Array.from({ length: 16 }, (_, at) => 26 + at);
    const pages: number[] = [];
    for (const count of counts) pages.push(await pagesOf(count));
    const usual = (await read(await printer.print(job({ body: `<h1>Report</h1>${paragraphs(20)}` })))).step;
    expect(pages[0]).toBe(1);
    expect(pages.at(-1)).toBe(2);
    const most = counts[pages.lastIndexOf(1)] ?? 0;
    const tight = await read(await printer.print(job({ body: `<h1>Report</h1>${paragraphs(most)}` })));
    expect(tight.step).toBeLessThan(usual);
    expect(tight.type).toBe((await read(await printer.print(job({ body: paragraphs(3) })))).type);
  });

  it('leaves the next document as it would be by itself', async () => {
    await pagesOf(33);
    const after = cleanPrint(await printer.print(job(report('/papers/a/')))).part.pages;
    expect(after).toEqual((await alone(report('/papers/a/'))).part.pages);
  });

  /** The distance from one paragraph to the next on the first page, and the sizes of type on it. */
  async function read(pdf: Uint8Array): Promise<{ readonly step: number; readonly type: number }> {
    const page = (await PDFDocument.load(pdf)).getPage(0);
    const texts = drawnPage(page).texts.toSorted((a, b) => b.y - a.y);
    const heights = [...new Set(texts.map(({ y }) => Math.round(y * 10) / 10))];
    const [first = 0, second = 0] = heights.slice(-2);
    return { step: first - second, type: Math.min(...texts.map(({ size }) => size)) };
  }
});

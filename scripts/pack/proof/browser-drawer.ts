import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { findBrowser } from '../print/find-browser.ts';
import { launch } from '../print/launch.ts';
import type * as PdfJsModule from 'unpdf/pdfjs';
import type { Picture } from './picture.ts';

type PdfJs = typeof PdfJsModule;

/** What the page in the browser is asked for. */
interface Order {
  readonly file: string;
  readonly page: number;
  readonly dots: number;
}

/** Draws pages in the real browser with pdf.js, as Firefox does, where Poppler is not there. */
export class BrowserDrawer implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #page: Page;
  /** One page is drawn at a time. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<BrowserDrawer> {
    const browser = await launch(await findBrowser());
    const page = await browser.newPage();
    const source = await readFile(join(import.meta.dirname, '../../../node_modules/unpdf/dist/pdfjs.mjs'), 'utf8');
    const address = await page.evaluate(
      (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
      source,
    );
    // As text, since tools that transform our own imports would transform this one.
    await page.evaluate(
      `import(${JSON.stringify(address)}).then((pdfjs) => void Object.assign(globalThis, { pdfjs }))`,
    );
    return new BrowserDrawer(browser, page);
  }

  /** Page `page` (from 1) of a file, its longer side so many dots; undefined where pdf.js cannot draw it. */
  draw(bytes: Uint8Array, page: number, dots: number): Promise<Picture | undefined> {
    const file = Buffer.from(bytes).toString('base64');
    const drawn = this.#last.then(() => this.#page.evaluate(drawInPage, { file, page, dots }));
    this.#last = drawn.catch(() => undefined);
    return drawn.then(
      ({ width, height, data }) => ({ width, height, dots: opaque(Buffer.from(data, 'base64')) }),
      () => undefined,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }
}

/** Runs in the browser. */
async function drawInPage({ file, page, dots }: Order): Promise<{ width: number; height: number; data: string }> {
  const { pdfjs } = globalThis as unknown as { pdfjs: PdfJs };
  const data = Uint8Array.from(atob(file), (char) => char.charCodeAt(0));
  const pdf = await pdfjs.getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  const shown = await pdf.getPage(page);
  const plain = shown.getViewport({ scale: 1 });
  const viewport = shown.getViewport({ scale: dots / Math.max(plain.width, plain.height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas.');
  await shown.render({ canvas, canvasContext: context, viewport, background: 'white' }).promise;
  const image = context.getImageData(0, 0, canvas.width, canvas.height).data;
  let text = '';
  for (let at = 0; at < image.length; at += 32_768) text += String.fromCharCode(...image.subarray(at, at + 32_768));
  await pdf.destroy();
  return { width: canvas.width, height: canvas.height, data: btoa(text) };
}

/** Dots without their fourth byte. */
function opaque(dots: Uint8Array): Uint8Array {
  const out = new Uint8Array((dots.length / 4) * 3);
  for (let from = 0, to = 0; from < dots.length; from += 4, to += 3) {
    out[to] = dots[from] ?? 255;
    out[to + 1] = dots[from + 1] ?? 255;
    out[to + 2] = dots[from + 2] ?? 255;
  }
  return out;
}

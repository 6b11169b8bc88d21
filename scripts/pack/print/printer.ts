import { SLOT_ADDRESS } from '../page-slot.ts';
import { DevTools } from './devtools.ts';
import type { BrowserChoice } from './find-browser.ts';

/** Bytes of PDF that a page prints before another takes over: about eighty pages. */
const PRINTED_BEFORE_RENEWAL = 2_000_000;

/** What the printer is given: a document as the web would serve it. */
export interface PrintJob {
  /** The document's own web address. */
  readonly url: string;
  readonly html: string;
  /** Files by their absolute URL. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly timeout: number;
}

/** A document could not be printed: what is wrong and how to mend it, in the clerk's words. */
export class PrintFault extends Error {
  override readonly name = 'PrintFault';
  readonly hint: string;
  constructor(fault: string, hint: string, options?: ErrorOptions) {
    super(fault, options);
    this.hint = hint;
  }
}

/** One browser with one tab that prints one document at a time. */
export class Printer implements AsyncDisposable {
  readonly #browser: DevTools;
  #job: PrintJob | undefined;
  #missing: string[] = [];
  #scriptErrors: string[] = [];
  #printed = 0;

  private constructor(browser: DevTools) {
    this.#browser = browser;
  }

  static async open(choice: BrowserChoice): Promise<Printer> {
    const printer = new Printer(await DevTools.open(choice));
    printer.#listen();
    await printer.#prepare();
    return printer;
  }

  #listen(): void {
    const browser = this.#browser;
    browser.on('Fetch.requestPaused', (event) => {
      void this.#serve(String(event.requestId), (event.request as { url: string }).url);
    });
    browser.on('Runtime.exceptionThrown', (event) => {
      const details = event.exceptionDetails as { text: string; exception?: { description?: string } };
      this.#scriptErrors.push(details.exception?.description ?? details.text);
    });
  }

  async #prepare(): Promise<void> {
    const browser = this.#browser;
    await Promise.all([browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }), browser.send('Page.enable'), browser.send('Runtime.enable')]);
  }

  async #serve(requestId: string, address: string): Promise<void> {
    const url = address.split('#', 1)[0] ?? address;
    const job = this.#job;
    const body = url === job?.url ? Buffer.from(job.html) : job?.files.get(url);
    if (!body) {
      if (!url.endsWith('/favicon.ico')) this.#missing.push(url);
      await this.#browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined);
      return;
    }
    const type = url === job?.url ? 'text/html; charset=utf-8' : mediaType(url);
    const headers = [{ name: 'Content-Type', value: type }, { name: 'Access-Control-Allow-Origin', value: '*' }];
    await this.#browser
      .send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: headers, body: Buffer.from(body).toString('base64') })
      .catch(() => undefined);
  }

  /** Prints a document as a tagged PDF with an outline. Throws PrintFault. */
  async print(job: PrintJob): Promise<Uint8Array> {
    this.#job = job;
    this.#missing = [];
    this.#scriptErrors = [];
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new PrintFault(`It was not printed within ${job.timeout / 1000} seconds.`, 'Split the document, or look for a very large picture or table in it.'));
      }, job.timeout);
    });
    try {
      return await Promise.race([this.#run(job), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #run(job: PrintJob): Promise<Uint8Array> {
    const browser = this.#browser;
    if (this.#printed > PRINTED_BEFORE_RENEWAL) await this.#renew();
    const loaded = browser.once('Page.loadEventFired');
    const { errorText } = await browser.send('Page.navigate', { url: job.url });
    if (typeof errorText === 'string') throw new PrintFault(`The browser could not open it: ${errorText}.`, '');
    await loaded;
    const { result, exceptionDetails } = await browser.send('Runtime.evaluate', { expression: READY, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new PrintFault('The browser could not make it ready to print.', '');
    this.#check((result as { value: Readiness }).value);
    const { data } = await browser.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
    const pdf = data instanceof Uint8Array ? data : Buffer.from(String(data), 'base64');
    this.#printed += pdf.length;
    return pdf;
  }

  /** The process of a page keeps the memory of all that it has printed: after a while, another takes over. */
  async #renew(): Promise<void> {
    this.#printed = 0;
    await this.#browser.renew();
    await this.#prepare();
  }

  #check({ images, fonts }: Readiness): void {
    const [script] = this.#scriptErrors;
    if (script !== undefined) throw new PrintFault(`A script in it failed: ${script.split('\n', 1)[0] ?? ''}.`, 'Documents of a pack need no scripts: take it out.');
    const missing = [...new Set([...this.#missing, ...images])];
    if (missing.length > 0) throw new PrintFault(`It names ${missing.length === 1 ? 'a file that is' : 'files that are'} missing or not a picture: ${missing.map(lastName).join(', ')}.`, 'Put the file beside the document, or mend its name.');
    if (fonts.length > 0) throw new PrintFault(`A font could not be read: ${fonts.join(', ')}.`, 'Look at the stylesheet and its font files.');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser[Symbol.asyncDispose]();
  }
}

interface Readiness {
  readonly images: readonly string[];
  readonly fonts: readonly string[];
}

/**
 * Run in the page. Waits for fonts, lists what did not load, and adds a list of links to every anchor that is not
 * displayed: Chromium records as named destinations only those anchors that some link of the document leads to.
 * A link that is only a picture lends the picture its own words (PDF/UA-1 7.18.5-2). Page slots are marked by their address, since classes do not reach the PDF. Empty cells get a space, since Chromium leaves them out of the tree and the rows no longer fit (PDF/UA-1 7.2-43).
 */
const READY = `(async () => {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.textContent.trim() === '' && !cell.querySelector('img, svg, table')) cell.textContent = '\\u00a0';
  }
  for (const link of document.querySelectorAll('a[href]')) {
    const picture = link.textContent.trim() === '' && link.querySelector('svg, img');
    const words = picture && (link.getAttribute('aria-label') || link.title);
    if (!words) continue;
    picture.removeAttribute('aria-hidden');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words);
  }
  for (const slot of document.querySelectorAll('a.page-slot[href]')) slot.href = '${SLOT_ADDRESS}' + encodeURIComponent(slot.href);
  const list = document.createElement('div');
  list.style.setProperty('display', 'none', 'important');
  for (const { id } of document.body.querySelectorAll('[id]:not(svg *)')) {
    const link = document.createElement('a');
    link.href = '#' + encodeURIComponent(id);
    list.append(link);
  }
  document.body.append(list);
  return {
    images: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc || image.src),
    fonts: [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family),
  };
})()`;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
};

function mediaType(url: string): string {
  const path = url.split('?', 1)[0] ?? url;
  return TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}

function lastName(url: string): string {
  return decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)) || url;
}

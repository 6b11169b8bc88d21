import { setTimeout as pause } from 'node:timers/promises';
import { DevTools, RefusedCall } from './devtools.ts';
import type { OpenOptions } from './devtools.ts';
import type { BrowserChoice } from './find-browser.ts';
import { measureTables, setTables } from './measure-tables.ts';
import type { Measured } from './measure-tables.ts';
import { lastPage, pageCount } from './last-page.ts';
import { planTable } from './table-plan.ts';
import { UNSEEN, exchange, leave, lookAgain, makeReady } from './in-page.ts';
import type { Readiness } from './in-page.ts';

/** Bytes of PDF that a page prints before another takes over: about eighty pages. */
const PRINTED_BEFORE_RENEWAL = 2_000_000;

/** What the browser answers where the page that was asked has made way for the next one. */
/** Lines at the end of a document that look lost on a page of their own. */
const STRAY_LINES = 6;
/** Pages from which a document is too long to be printed twice for the sake of a few lines. */
const LONG = 12;
const PAGE_LEFT = /context|navigated/i;

/** What the printer is given: a document as the web would serve it. */
export interface PrintJob {
  /** The document's own web address. */
  readonly url: string;
  readonly html: string;
  /** Files by their absolute URL. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A hash of its head, stylesheets and fonts: documents with the same one are printed in one page, one after the other. */
  readonly style: string;
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
  /** The document that the page was opened with, whose stylesheets and fonts it keeps, and all files that it has read. */
  #opened: PrintJob | undefined;
  readonly #served = new Map<string, Uint8Array>();

  private constructor(browser: DevTools) {
    this.#browser = browser;
  }

  /** Starts a browser. Throws why it did not start, in words. */
  static async open(choice: BrowserChoice, options: OpenOptions = {}): Promise<Printer> {
    const printer = new Printer(await DevTools.open(choice, options));
    printer.#listen();
    printer.#prepare();
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

  /** What the page is asked next comes after this: nobody need wait for it. */
  #prepare(): void {
    const browser = this.#browser;
    Promise.all([
      browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      browser.send('Runtime.enable'),
    ]).catch(() => undefined);
  }

  async #serve(requestId: string, address: string): Promise<void> {
    const url = address.split('#', 1)[0] ?? address;
    const job = this.#job;
    const body =
      url === job?.url
        ? Buffer.from(job.html.replace('</head>', `${UNSEEN}</head>`))
        : (job?.files.get(url) ?? this.#opened?.files.get(url));
    if (body && url !== job?.url) this.#served.set(url, body);
    if (!body) {
      if (!url.endsWith('/favicon.ico')) this.#missing.push(url);
      await this.#browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined);
      return;
    }
    const type = url === job?.url ? 'text/html; charset=utf-8' : mediaType(url);
    const headers = [
      { name: 'Content-Type', value: type },
      { name: 'Access-Control-Allow-Origin', value: '*' },
    ];
    await this.#browser
      .send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: headers,
        body: Buffer.from(body).toString('base64'),
      })
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
        reject(
          new PrintFault(
            `It was not printed within ${job.timeout / 1000} seconds.`,
            'Split the document, or look for a very large picture or table in it.',
          ),
        );
      }, job.timeout);
    });
    try {
      return await Promise.race([this.#run(job), late]);
    } catch (error) {
      if (error instanceof PrintFault) throw error;
      const words = (error instanceof Error ? error.message : String(error)).replace(/\.?$/, '.');
      throw new PrintFault(
        `The browser failed while it printed this: ${words}`,
        'Build it again. If that fails too, the memory of this computer may be too small for it: split the document.',
        { cause: error },
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #run(job: PrintJob): Promise<Uint8Array> {
    if (this.#printed > PRINTED_BEFORE_RENEWAL) await this.#renew();
    if (this.#fits(job)) await this.#evaluate(exchange(job.url, job.html));
    else await this.#open(job);
    const { askedFor } = this.#check(await this.#makeReady(job));
    await this.#fitTables();
    let pdf = await this.#printPage();
    // A font that only the layout on paper asked for, such as for a mark that the stylesheet adds, came too late.
    const after = this.#check((await this.#evaluate(lookAgain())) as Readiness);
    if (after.askedFor !== askedFor) pdf = await this.#printPage();
    this.#printed += pdf.length;
    return this.#withoutStrayLines(pdf);
  }

  /** A few lines on a page of their own go back to the page before where smaller distances have room for them. No type gets smaller. */
  async #withoutStrayLines(pdf: Uint8Array): Promise<Uint8Array> {
    if (pageCount(pdf) > LONG) return pdf;
    const { pages, lines } = lastPage(pdf);
    if (pages < 2 || lines > STRAY_LINES) return pdf;
    await this.#evaluate(`document.documentElement.classList.add('tight')`);
    const tighter = await this.#printPage();
    await this.#evaluate(`document.documentElement.classList.remove('tight')`);
    return lastPage(tighter).pages < pages ? tighter : pdf;
  }

  /** Whether a document can take the place of the one in the page: another site begins, scripts run, and changed files are read, only in a page of their own. */
  #fits({ url, style, html, files }: PrintJob): boolean {
    if (style !== this.#opened?.style || new URL(url).origin !== new URL(this.#opened.url).origin) return false;
    if ([html, this.#opened.html].some((text) => text.includes('<script'))) return false;
    for (const [url, bytes] of files) if ((this.#served.get(url) ?? bytes) !== bytes) return false;
    return true;
  }

  async #open(job: PrintJob): Promise<void> {
    if (this.#opened) await this.#evaluate(leave());
    this.#opened = job;
    this.#served.clear();
    const { errorText } = await this.#browser.send('Page.navigate', { url: job.url });
    if (typeof errorText === 'string') throw new PrintFault(`The browser could not open it: ${errorText}.`, '');
  }

  /**
   * Has the page say itself that it is the document, and ready. The event of its having loaded is no witness: a page
   * whose process starts late has loaded before it is told to speak of events, and then never does.
   */
  async #makeReady({ url }: PrintJob): Promise<Readiness> {
    for (;;) {
      try {
        const readiness = (await this.#evaluate(makeReady(url))) as Readiness | null;
        if (readiness) return readiness;
      } catch (error) {
        if (!(error instanceof RefusedCall) || !PAGE_LEFT.test(error.message)) throw error;
      }
      await pause(1);
    }
  }

  /** Nothing of a table may leave the page, and no document is printed smaller as a whole for the sake of one. */
  async #fitTables(): Promise<void> {
    const { sheet, tables } = (await this.#evaluate(measureTables())) as Measured;
    if (tables.length === 0) return;
    await this.#evaluate(setTables(tables.map((table) => planTable(table, sheet))));
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#browser.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new PrintFault('The browser could not make it ready to print.', '', { cause: exceptionDetails });
    return (result as { value?: unknown }).value;
  }

  async #printPage(): Promise<Uint8Array> {
    const { data } = await this.#browser.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return data instanceof Uint8Array ? data : Buffer.from(String(data), 'base64');
  }

  /** The process of a page keeps the memory of all that it has printed: after a while, another takes over. */
  async #renew(): Promise<void> {
    this.#printed = 0;
    this.#opened = undefined;
    await this.#browser.renew();
    this.#prepare();
  }

  #check(readiness: Readiness): Readiness {
    const { images, fonts } = readiness;
    const [script] = this.#scriptErrors;
    if (script !== undefined)
      throw new PrintFault(
        `A script in it failed: ${script.split('\n', 1)[0] ?? ''}.`,
        'Documents of a pack need no scripts: take it out.',
      );
    const missing = [...new Set([...this.#missing, ...images])];
    if (missing.length > 0)
      throw new PrintFault(
        `It names ${missing.length === 1 ? 'a file that is' : 'files that are'} missing or not a picture: ${missing.map(lastName).join(', ')}.`,
        'Put the file beside the document, or mend its name.',
      );
    if (fonts.length > 0)
      throw new PrintFault(
        `A font could not be read: ${fonts.join(', ')}.`,
        'Look at the stylesheet and its font files.',
      );
    return readiness;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser[Symbol.asyncDispose]();
  }
}

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

import { SLOT_ADDRESS } from '../page-slot.ts';

/*
 * What runs in the browser's page. Each function is sent as its own text, so it may name nothing from outside itself
 * but the page's globals and its arguments.
 */

/** What a page says of itself before it is printed. */
export interface Readiness {
  /** Addresses of pictures that did not load. */
  readonly images: readonly string[];
  /** Families of fonts that could not be read. */
  readonly fonts: readonly string[];
  /** How many fonts the page has asked for. */
  readonly askedFor: number;
}

/**
 * A stylesheet that lays nothing out on the screen, which nobody sees: paper is the only layout that is paid for.
 * It stands last in the head of a document that is opened to be printed.
 */
export const UNSEEN = '<style>@media screen { body { display: none !important; } }</style>';

/** The expression that puts another document into the page: its stylesheets and fonts stay as they are loaded. */
export function exchange(url: string, html: string): string {
  return call(exchangeDocument, url, html);
}

/** The expression that marks the document in the page as done with: the next one may have the same address. */
export function leave(): string {
  return call(markAsLeft);
}

/** The expression that readies the document of that address for printing; resolves with its Readiness, or with null in a page that still shows another. */
export function makeReady(url: string): string {
  return call(readyDocument, url, SLOT_ADDRESS);
}

/** The expression that waits for the fonts that the page has asked for meanwhile; resolves with its Readiness. */
export function lookAgain(): string {
  return call(readiness);
}

function call(run: (...values: never[]) => unknown, ...values: readonly string[]): string {
  return `(() => { ${String(readiness)}; return (${String(run)})(${values.map((value) => JSON.stringify(value)).join(', ')}); })()`;
}

function markAsLeft(): void {
  // A symbol, since every id of the document is a name on the window.
  Object.assign(window, { [Symbol.for('left')]: true });
}

function exchangeDocument(url: string, html: string): void {
  history.replaceState(null, '', url);
  const next = new DOMParser().parseFromString(html, 'text/html');
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of [...next.documentElement.attributes]) root.setAttribute(name, value);
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
}

/*
 * Waits for nothing that comes with a frame: in a page that nobody looks at, `document.fonts.ready` and `decode()` of a
 * picture may stay pending for good, since the next frame may never be drawn.
 */

async function readiness(): Promise<Readiness> {
  await Promise.all(
    [...document.fonts].filter((font) => font.status === 'loading').map((font) => font.loaded.catch(() => undefined)),
  );
  return {
    images: [...document.images]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => image.currentSrc || image.src),
    fonts: [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family),
    askedFor: [...document.fonts].filter((font) => font.status !== 'unloaded').length,
  };
}

/**
 * Waits for the document, for its pictures and for the fonts that the text is set in, and adds a list of links to every anchor that is not
 * displayed: Chromium records as named destinations only those anchors that some link of the document leads to.
 * A link that is only a picture lends the picture its own words (PDF/UA-1 7.18.5-2). Page slots are marked by their
 * address, since classes do not reach the PDF, with the size and colour of their text. Empty cells get a space, since Chromium leaves them out of the tree and
 * the rows no longer fit (PDF/UA-1 7.2-43).
 */
async function readyDocument(url: string, slotAddress: string): Promise<Readiness | null> {
  if (Symbol.for('left') in window || location.href !== new URL(url).href) return null;
  if (document.readyState !== 'complete')
    await new Promise((loaded) => {
      addEventListener('load', loaded);
    });
  const seen = new Set<string>();
  const fonts = new Set<string>();
  for (const element of document.body.querySelectorAll('*')) {
    const kind = `${element.parentElement?.localName ?? ''} ${element.localName} ${element.getAttribute('class') ?? ''}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
    fonts.add(`${fontStyle} ${fontWeight} 1em ${fontFamily}`);
  }
  const text = [...new Set(document.body.textContent)].join('');
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all([
    ...[...fonts].map((font) => document.fonts.load(font, text).catch(() => undefined)),
    ...pictures
      .filter((picture) => !picture.complete)
      .map(
        (picture) =>
          new Promise((settle) => {
            for (const event of ['load', 'error']) picture.addEventListener(event, settle);
          }),
      ),
  ]);
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.textContent.trim() === '' && !cell.querySelector('img, svg, table')) cell.textContent = '\u00a0';
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const picture = link.textContent.trim() === '' ? link.querySelector('svg, img') : null;
    const words = link.getAttribute('aria-label') ?? link.title;
    if (!picture || words === '') continue;
    picture.removeAttribute('aria-hidden');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words);
  }
  for (const slot of document.querySelectorAll<HTMLAnchorElement>('a.page-slot[href]')) {
    const { fontSize, color } = getComputedStyle(slot);
    const parts = [...color.matchAll(/[\d.]+/g)]
      .slice(0, 3)
      .map(([part]) => Math.round((Number(part) / 255) * 1000) / 1000);
    slot.href = `${slotAddress}${parseFloat(fontSize)}/${parts.join()}/${encodeURIComponent(slot.href)}`;
  }
  const list = document.createElement('div');
  list.style.setProperty('display', 'none', 'important');
  for (const { id } of document.body.querySelectorAll('[id]:not(svg *)')) {
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(id)}`;
    list.append(link);
  }
  document.body.append(list);
  return readiness();
}

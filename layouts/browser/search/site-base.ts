/** The root of the site as seen from the page that searches, so that search works in a folder of a host and from a memory stick. */
export class SiteBase {
  readonly #root: URL;

  constructor(root: string) {
    this.#root = new URL(root, location.href);
  }

  /** An address of the site (`/minutes/?find=x#m-1`) as a link. From a folder without a server, a page is its file. */
  address(path: string): string {
    const url = new URL(path.replace(/^\//u, ''), this.#root);
    if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
    return url.href;
  }
}

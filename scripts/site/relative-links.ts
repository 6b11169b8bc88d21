/** A link from the root of the site. */
const rooted = /\s(href|src|action|data-base)="\/(?!\/)([^"]*)"/gu;

/**
 * Turns links from the root of the site (`href="/minutes/"`) into links from the page, so that the site works in a folder of a
 * host and from a memory stick. The page for what is not found is served at any depth, so its links start at the folder of the host
 * in which the site stands.
 * @param folder the path of the site on its host: `/`, or `/panel/`
 */
export function relativeLinks(
  html: string,
  { address, folder }: { readonly address: string; readonly folder: string },
): string {
  if (!address.endsWith('/'))
    return html.replace(rooted, (_, name: string, path: string) => ` ${name}="${folder}${path}"`);
  const up = '../'.repeat(address.split('/').length - 2) || './';
  const refreshed = html.replace(/content="0; url=\/([^"]*)"/u, (_, path: string) => `content="0; url=${up}${path}"`);
  return refreshed.replace(rooted, (_, name: string, path: string) => ` ${name}="${relative(path, { up, address })}"`);
}

/** A link to the page itself keeps only its anchor. */
function relative(path: string, { up, address }: { readonly up: string; readonly address: string }): string {
  const [target = '', fragment] = path.split('#', 2);
  if (fragment !== undefined && `/${target}` === address) return `#${fragment}`;
  return `${up}${path}`;
}

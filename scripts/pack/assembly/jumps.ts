import { stringText } from '../pdf/writer.ts';
import type { FilePlan } from './plan.ts';

/** Where a web address stands in the pack: index of the document, page in its part, and distance from the foot. */
export interface PackTarget {
  readonly document: number;
  readonly page: number;
  readonly x?: number;
  readonly y?: number;
}

/** Which of these web addresses (paths under the site's) a link leads to, and to which anchor of it. */
export function addressIn(
  uri: string,
  siteUrl: string,
  addresses: readonly string[],
): { index: number; anchor: string } | undefined {
  if (!URL.canParse(uri, siteUrl)) return undefined;
  const url = new URL(uri, siteUrl);
  const site = new URL(siteUrl);
  const base = site.pathname.replace(/[^/]*$/, '');
  if (url.origin !== site.origin || url.search !== '') return undefined;
  const index = addresses.findIndex((address) => `${base}${relative(address)}` === url.pathname);
  return index < 0 ? undefined : { index, anchor: decoded(url.hash.slice(1)) };
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A stray percent sign is meant as it stands.
    return anchor;
  }
}

/** Finds what a web address names among the documents of the file; undefined for any other address. */
export function findTarget(uri: string, plan: Pick<FilePlan, 'siteUrl' | 'documents'>): PackTarget | undefined {
  const found = addressIn(
    uri,
    plan.siteUrl,
    plan.documents.map(({ address }) => address),
  );
  if (!found) return undefined;
  const anchor = plan.documents[found.index]?.part.anchors.find(({ id }) => id === found.anchor);
  return anchor
    ? { document: found.index, page: anchor.page, x: anchor.x, y: anchor.y }
    : { document: found.index, page: 0 };
}

/** An address counts from the site's own address, which may have a path. */
function relative(address: string): string {
  return address.replace(/^\/+/, '');
}

/** The action of a link: a jump where its address is in the pack, else the address (ISO 32000-1, 12.6.4.7). */
export function linkAction(uri: string, plan: Pick<FilePlan, 'siteUrl' | 'documents'>): string {
  const target = findTarget(uri, plan);
  const planned = target && plan.documents[target.document];
  if (!planned) return `/A<</S/URI/URI${stringText(uri)}>>`;
  const place = target.y === undefined ? 'null null' : `${target.x ?? 0} ${target.y}`;
  return `/A<</S/GoTo/D[${planned.chunk.base + 2 + target.page} 0 R/XYZ ${place} null]>>`;
}

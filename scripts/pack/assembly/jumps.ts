import { stringText } from '../pdf/writer.ts';
import type { FilePlan } from './plan.ts';

/** Where a web address stands in the pack: index of the document, page in its part, and distance from the foot. */
export interface PackTarget {
  readonly document: number;
  readonly page: number;
  readonly x?: number;
  readonly y?: number;
}

/** Finds what a web address names among the documents of the pack; undefined for any other address. */
export function findTarget(uri: string, plan: Pick<FilePlan, 'siteUrl' | 'documents'>): PackTarget | undefined {
  if (!URL.canParse(uri, plan.siteUrl)) return undefined;
  const url = new URL(uri, plan.siteUrl);
  const site = new URL(plan.siteUrl);
  if (url.origin !== site.origin) return undefined;
  const document = plan.documents.findIndex(({ address }) => !url.search && new URL(relative(address), site).pathname === url.pathname);
  if (document < 0) return undefined;
  const id = decodeURIComponent(url.hash.slice(1));
  const anchor = plan.documents[document]?.part.anchors.find((candidate) => candidate.id === id);
  return anchor ? { document, page: anchor.page, x: anchor.x, y: anchor.y } : { document, page: 0 };
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

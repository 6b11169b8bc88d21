import { citationText } from '../record/references/citation.ts';
import type { CitedPlace } from '../record/references/citation.ts';
import type { BodyRecord } from '../record/record.ts';

/** What a citation names, beside the body. */
export interface Cited {
  readonly place: CitedPlace;
  readonly date: string;
  /** As printed in the pack. */
  readonly packPage?: string | undefined;
  /** On this site: `/minutes/911/#m-911.ii`. */
  readonly address: string;
}

/** One line that says which words are meant and where they stand. */
export function citation({ body }: Pick<BodyRecord, 'body'>, { place, date, packPage, address }: Cited): string {
  const page = packPage !== undefined && /^\d+$/u.test(packPage) ? Number(packPage) : undefined;
  return citationText({ body: body.name, date, place, address: absoluteAddress(body.url, address), packPage: page });
}

/** The whole web address of a page of the site. */
export function absoluteAddress(siteUrl: string, address: string): string {
  return new URL(address.replace(/^\//u, ''), siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href;
}

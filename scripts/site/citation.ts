import { printDate } from '../calendar/printed-date.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Clause, Minute } from '../record/minute.ts';
import { longReference } from '../record/reference.ts';

/** What a citation names, beside the body. */
export interface Cited {
  /** "minute 911, clause ii", "paragraph 3.2 of the report \"Neighbourhood policing\"". */
  readonly what: string;
  readonly date: string;
  /** As printed in the pack. */
  readonly packPage?: string | undefined;
  /** On this site: `/minutes/911/#m-911.ii`. */
  readonly address: string;
}

/** One line that says which words are meant and where they stand: body, what, date, pack page, permanent address. */
export function citation({ body }: Pick<BodyRecord, 'body'>, { what, date, packPage, address }: Cited): string {
  const page = packPage === undefined ? [] : [`pack page ${packPage}`];
  return [body.name, what, printDate(date), ...page, absoluteAddress(body.url, address)].join(', ');
}

/** The whole web address of a page of the site. */
export function absoluteAddress(siteUrl: string, address: string): string {
  return new URL(address.replace(/^\//u, ''), siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href;
}

/** How a minute is cited in words: "minute 898 (the second of that number)" needs its title to tell it apart. */
export function citedMinute(minute: Minute): string {
  const reference = longReference({ number: minute.number, path: [] });
  return minute.key === minute.number ? reference : `${reference} (${minute.title})`;
}

/** How a clause is cited in words. */
export function citedClause(clause: Clause, minute: Minute): string {
  const reference = longReference({ number: minute.number, path: clause.path });
  return minute.key === minute.number ? reference : `${reference} (${minute.title})`;
}

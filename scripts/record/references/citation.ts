import { printDate } from '../../calendar/printed-date.ts';
import type { Clause, Minute } from '../minutes/minute.ts';
import { longReference } from './reference.ts';

/** What is cited, and how far into it. */
export type CitedPlace =
  | { readonly kind: 'minute'; readonly minute: Pick<Minute, 'number'> }
  | { readonly kind: 'clause'; readonly minute: Pick<Minute, 'number'>; readonly clause: Pick<Clause, 'path'> }
  | { readonly kind: 'item'; readonly number: string | undefined; readonly title: string }
  | { readonly kind: 'document'; readonly title: string; readonly paragraph?: string | undefined };

/** Everything that a citation says. */
export interface Citation {
  /** The name of the body. */
  readonly body: string;
  /** The day of the meeting. */
  readonly date: string;
  readonly place: CitedPlace;
  /** The whole web address. */
  readonly address: string;
  /** The page of the agenda pack, where there is one. */
  readonly packPage?: number | undefined;
}

/**
 * A citation that finds its place again: `West Midlands Police and Crime Panel, 8 September 2025, minute 911, clause ii,
 * agenda pack page 6, https://...`. What "copy citation" puts on the clipboard.
 */
export function citationText({ body, date, place, address, packPage }: Citation): string {
  const page = packPage === undefined ? [] : [`agenda pack page ${packPage}`];
  return [body, printDate(date), placeInWords(place), ...page, address].join(', ');
}

/** The place alone: `minute 911, clause ii`, `Neighbourhood Policing, paragraph 3.2`. */
export function placeInWords(place: CitedPlace): string {
  switch (place.kind) {
    case 'minute':
      return longReference({ number: place.minute.number, path: [] });
    case 'clause':
      return longReference({ number: place.minute.number, path: place.clause.path });
    case 'item':
      return place.number === undefined ? place.title : `item ${place.number}, ${place.title}`;
    case 'document':
      return place.paragraph === undefined ? place.title : `${place.title}, paragraph ${place.paragraph}`;
  }
}

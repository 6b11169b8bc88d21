import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { ViewContext } from '../views/view-context.ts';

/** A document of a pack, with the meeting and item whose paper it is. */
export interface PrintPlace {
  readonly meeting: Meeting;
  readonly item: Item;
  /** The record rendered for print: no folded tables, a slot for the page after each reference. */
  readonly context: ViewContext;
}

/** What every mistake in a date, a time or a counting rule has in common: a message that the clerk can act on. */
export class CalendarError extends Error {
  override readonly name: string = 'CalendarError';
}

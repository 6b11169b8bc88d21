/** A queue that cannot be reached; the message says which and what to look at. */
export class QueueError extends Error {
  override readonly name = 'QueueError';

  constructor(url: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `No queue answers at ${withoutPassword(url)} (${why}). Start Redis or Valkey there, or build without --queue: everything is then made on this machine.`,
      { cause },
    );
  }
}

/** An address that may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/u, '//');
}

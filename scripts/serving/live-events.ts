import type { ServerResponse } from 'node:http';

/** What pages that are being looked at are told. */
export type LiveEvent =
  | { readonly kind: 'building' }
  | { readonly kind: 'built' }
  /** The papers could not be built, with the reasons in the clerk's words. */
  | { readonly kind: 'failed'; readonly message: string };

/** The pages that are open, as server-sent events (HTML Living Standard, 9.2). */
export class LiveEvents {
  readonly #open = new Set<ServerResponse>();
  /** What a page that is opened meanwhile has to know. */
  #standing: LiveEvent | undefined;

  connect(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    if (this.#standing !== undefined) response.write(eventText(this.#standing));
    this.#open.add(response);
    response.once('close', () => {
      this.#open.delete(response);
    });
  }

  tell(event: LiveEvent): void {
    this.#standing = event.kind === 'built' ? undefined : event;
    for (const response of this.#open) response.write(eventText(event));
  }
}

function eventText(event: LiveEvent): string {
  return `event: ${event.kind}\ndata: ${JSON.stringify(event.kind === 'failed' ? event.message : '')}\n\n`;
}

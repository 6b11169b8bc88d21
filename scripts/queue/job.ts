/** Work that any machine can do: a pure step, named by the hash of everything that goes into it. */
export interface Job {
  readonly kind: 'document' | 'piece';
  readonly key: string;
}

/** A job as the queue calls it: the same work asked for twice is one job. */
export function jobId({ kind, key }: Job): string {
  return `${kind}-${key}`;
}

import { serialize } from 'node:v8';
import { freeze } from '../assembly/chunk.ts';
import type { CleaningResult } from '../clean/cleaning-job.ts';
import type { SuppliedDocument } from '../types.ts';
import { bindSupplied } from './bind-supplied.ts';
import { textOfPdf } from './supplied-text.ts';

/** What takes long with a large supplied file, as it can be handed to a thread. */
export type SuppliedJob =
  | { readonly kind: 'bind'; readonly document: SuppliedDocument; readonly base: number }
  | { readonly kind: 'texts'; readonly file: Uint8Array };

/** What comes of each kind. */
export interface SuppliedResults {
  /** The part, finished for the place where it will most likely stand. */
  readonly bind: CleaningResult;
  /** The text of each page. */
  readonly texts: readonly string[];
}

/** Does a job. Throws PackError where a file cannot be bound. */
export async function runSuppliedJob<J extends SuppliedJob>(job: J): Promise<SuppliedResults[J['kind']]>;
export async function runSuppliedJob(job: SuppliedJob): Promise<SuppliedResults['bind' | 'texts']> {
  if (job.kind === 'texts') return textOfPdf(job.file);
  const { part, body } = bindSupplied(job.document);
  return { part, body: serialize(body), chunk: freeze(part, body, job.base) };
}

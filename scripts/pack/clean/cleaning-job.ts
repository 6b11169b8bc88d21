import { serialize } from 'node:v8';
import { freeze } from '../assembly/chunk.ts';
import type { Chunk } from '../assembly/chunk.ts';
import type { Part } from '../part.ts';
import { cleanPrint } from './clean.ts';
import type { PrintedDocument } from './clean.ts';

/** A print to clean, and the place in the file where its part will most likely stand. */
export interface CleaningJob extends PrintedDocument {
  readonly pdf: Uint8Array;
  readonly base: number;
}

/** The part, its body as it is kept, and the part finished for its place. */
export interface CleaningResult {
  readonly part: Part;
  readonly body: Uint8Array;
  readonly chunk: Chunk;
}

/** Cleans a print. Throws where the file is not as Chromium writes them. */
export function runCleaning({ pdf, base, ...printed }: CleaningJob): CleaningResult {
  const { part, body } = cleanPrint(pdf, printed);
  return { part, body: serialize(body), chunk: freeze(part, body, base) };
}

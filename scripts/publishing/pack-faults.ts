import { PackError, PackErrors } from '../pack/pack-error.ts';
import { compareText } from '../sources/compare-text.ts';

/** The faults of papers that an error tells of. Throws any other error. */
export function faultsIn(error: unknown): readonly PackError[] {
  if (error instanceof PackError) return [error];
  if (error instanceof PackErrors) return error.errors.filter((fault) => fault instanceof PackError);
  throw error;
}

/** By document, each fault once: a paper can be in several packs. */
export function inOrder(faults: readonly PackError[]): readonly PackError[] {
  const known = new Map(faults.map((fault) => [fault.message, fault]));
  return [...known.values()].sort((a, b) => compareText(a.documentId, b.documentId));
}

import { createHash } from 'node:crypto';
import { bindRead } from './bind-supplied.ts';
import { pageLabelsOf } from './page-labels.ts';
import { pageTexts } from './page-texts.ts';
import { readSupplied } from './read-supplied.ts';
import { RefusedPdf } from './refused-pdf.ts';
import { findingsOf, mayBePublished } from './supplied-findings.ts';
import type { SuppliedFinding } from './supplied-findings.ts';

/** What is known of a supplied PDF before it is bound. */
export interface SuppliedReport {
  /** What keeps it from being published, and what the clerk should look at. */
  readonly findings: readonly SuppliedFinding[];
  /** The words of its pages as they are bound: nothing that does not show. */
  readonly texts: readonly string[];
  /** What the file itself calls its pages; undefined where it counts them from 1. */
  readonly labels: readonly string[] | undefined;
  /** Whether it may be published beside the pack as it was supplied. */
  readonly mayBePublished: boolean;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Looks through a supplied PDF: bytes in, findings out. What `check` foresees and what the build refuses, prints, searches and
 * shows comes from here and so agrees.
 */
export async function inspectSupplied(bytes: Uint8Array): Promise<SuppliedReport> {
  const facts = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  try {
    const read = readSupplied(bytes);
    return {
      ...facts,
      findings: findingsOf(read),
      texts: await pageTexts(bindRead(read, { description: '' })).catch(() => []),
      labels: pageLabelsOf(read.source, read.pages.length),
      mayBePublished: mayBePublished(read),
    };
  } catch (error) {
    if (!(error instanceof RefusedPdf)) throw error;
    const refusal = { id: 'refused-pdf', severity: 'error', message: error.fault, remedy: error.hint } as const;
    return { ...facts, findings: [refusal], texts: [], labels: undefined, mayBePublished: false };
  }
}

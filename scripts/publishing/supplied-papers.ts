import { readBytes } from '../files/files.ts';
import type { ResultStore } from '../keeping/result-store.ts';
import { inspectSupplied } from '../pack/supplied/inspect-supplied.ts';
import type { SuppliedReport } from '../pack/supplied/inspect-supplied.ts';
import type { SuppliedPdf } from '../record/meetings/document.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Finding } from '../rules/finding.ts';

/** The supplied PDFs of a body. */
export function suppliedPapers(record: BodyRecord): readonly SuppliedPdf[] {
  return [...record.pagedById.values()].flatMap((paper) => (paper.form === 'supplied' ? [paper.supplied] : []));
}

/**
 * Looks through every supplied PDF: what was found, by the paper's id. A file is looked through once, by its hash: what was found is
 * kept between runs, and goes with the version of the code that found it.
 */
export async function inspectAll(
  papers: readonly SuppliedPdf[],
  hashOf: (file: string) => string | undefined,
  store: ResultStore,
): Promise<ReadonlyMap<string, SuppliedReport>> {
  const reports = new Map<string, SuppliedReport>();
  for (const { id, path, file } of papers) {
    const name = `supplied-${hashOf(file) ?? ''}`;
    const kept = store.read(name) as SuppliedReport | undefined;
    const report = kept ?? (await inspectSupplied(await readBytes(path)));
    if (kept === undefined) store.keep(name, report);
    reports.set(id, report);
  }
  return reports;
}

/** What was found in supplied PDFs, at the place of the source that names each. */
export function suppliedFindings(record: BodyRecord, reports: ReadonlyMap<string, SuppliedReport>): readonly Finding[] {
  return suppliedPapers(record).flatMap(
    ({ id, file, named, leavesOutCovered, givenText, textByMachine, makesPicturesSmaller }) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      return (reports.get(id)?.findings ?? []).flatMap(({ id: rule, severity, message, remedy }): Finding[] => {
        if (rule === 'scan-without-text' && givenText !== undefined) return unread(textByMachine, named, name);
        if (rule === 'heavy-pictures' && makesPicturesSmaller) return [];
        const isLookedAt = rule === 'covered-words' && leavesOutCovered;
        return [
          {
            ...named,
            paper: named.file,
            rule,
            severity: isLookedAt ? 'note' : severity,
            message: `"${name}": ${message}`,
            remedy: isLookedAt ? 'They are left out, as the source says.' : remedy,
          },
        ];
      });
    },
  );
}

/** What is told as long as nobody has read what a machine recognised. */
function unread(isByMachine: boolean, named: SuppliedPdf['named'], name: string): Finding[] {
  if (!isByMachine) return [];
  const message = `"${name}": its words were recognised by a machine, and are published as such.`;
  const remedy = 'Read them against the pages and mend them; then take "text-by: machine" out.';
  return [{ ...named, paper: named.file, rule: 'recognised-words', severity: 'note', message, remedy }];
}

/** The words of supplied PDFs page by page: those that a page has, else those that the clerk gave for it. */
export function wordsOf(
  papers: readonly SuppliedPdf[],
  reports: ReadonlyMap<string, SuppliedReport>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    papers.map(({ id, givenText = [] }) => {
      const texts = reports.get(id)?.texts ?? [];
      return [
        id,
        texts.length === 0 ? givenText : texts.map((text, page) => (text === '' ? (givenText[page] ?? '') : text)),
      ];
    }),
  );
}

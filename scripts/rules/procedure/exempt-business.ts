import type { ExemptStub } from '../../record/meetings/document.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { clausesOf } from '../../record/minutes/minute.ts';
import type { Clause } from '../../record/minutes/minute.ts';

/** An exempt paper of an agenda, with its place there. */
export interface ExemptPaper {
  readonly item: Item;
  readonly stub: ExemptStub;
  readonly path: readonly PropertyKey[];
}

/** The exempt papers of a meeting. */
export function exemptPapers({ items }: Meeting): readonly ExemptPaper[] {
  return items.flatMap((item, itemIndex) =>
    item.documents.flatMap((document, index) =>
      document.form === 'exempt'
        ? [{ item, stub: document.exempt, path: ['items', itemIndex, 'documents', index] }]
        : [],
    ),
  );
}

/** The clauses by which a meeting shut the public out (LGA 1972 s.100A(4)). */
export function exclusionClauses({ minutes }: Meeting): readonly Clause[] {
  return (minutes?.minutes ?? [])
    .flatMap(clausesOf)
    .filter(
      ({ attributes, text }) =>
        attributes.get('type') === 'exclude' ||
        /\b(?:public|press)\b[^.]*\bexclu|\bexclu\w*\b[^.]*\b(?:public|press)\b/iu.test(text),
    );
}

/** `1 and 3`: the paragraphs of Schedule 12A that a text names, in order; undefined for none. */
export function paragraphsNamed(text: string): string | undefined {
  const run = /\bparagraphs?\s+((?:\d\b[\s,]*(?:and|or|&|to)?[\s,]*)+)/iu.exec(text)?.[1];
  const numbers = [...new Set(run?.match(/\d/gu) ?? [])].sort();
  return numbers.length === 0 ? undefined : numbers.join(', ').replace(/, (\d)$/u, ' and $1');
}

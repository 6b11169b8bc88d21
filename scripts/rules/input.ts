import type { BodyRecord } from '../record/record.ts';
import { manuscriptsOf } from './reading/manuscripts.ts';
import type { Manuscript } from './reading/manuscript.ts';
import type { Passage } from './reading/passage.ts';
import { passagesOf } from './reading/passages.ts';

/** Everything that a rule may look at. */
export interface RuleInput {
  readonly record: BodyRecord;
  /** Every Markdown body of the record, read for its words, numbers, tables, figures and references, with their places. */
  readonly manuscripts: readonly Manuscript[];
  /** Every stretch of words that readers see: the manuscripts, words of the frontmatter, tables. */
  readonly passages: readonly Passage[];
  /** `2026-03-09`: what is late or overdue hangs on it, so it is given and never asked of the clock here. */
  readonly today: string;
}

/** Reads the record's texts for the rules. */
export function ruleInput(record: BodyRecord, today: string): RuleInput {
  const manuscripts = manuscriptsOf(record);
  return { record, manuscripts, passages: passagesOf(record, manuscripts), today };
}

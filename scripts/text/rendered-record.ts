import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { RecordTexts } from './record-texts.ts';
import type { RenderedRecord } from './texts.ts';

export type { RenderedRecord, Texts } from './texts.ts';

/** The rendered record, and what is wrong in the texts: references to nothing, tables without a file. */
export interface RenderResult {
  readonly rendered: RenderedRecord;
  readonly problems: readonly Problem[];
}

/** Renders every text of the record for the web. */
export function renderRecord(record: BodyRecord): RenderResult {
  const texts = new RecordTexts(record);
  return { rendered: texts, problems: texts.problems() };
}

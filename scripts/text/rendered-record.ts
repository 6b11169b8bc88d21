import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { RecordTexts } from './record-texts.ts';
import type { RenderedText } from './render-text.ts';

/** Texts by a key; each is set, or read from where it was kept, when it is asked for. */
export interface Texts {
  get(key: string): RenderedText | undefined;
}

/** Every text of the record as HTML for one medium: the web, or one pack. */
export interface RenderedRecord {
  /** Papers, by id: `2025-09-08/7/report`. */
  readonly documents: Texts;
  /** Stretches of minutes that are not clauses, by the minute's key and their place in it: `911/0`. */
  readonly minuteBlocks: Texts;
  /** Clauses without those nested in them, by key: `911.ii`. */
  readonly clauses: Texts;
  /** Kept wording of standing items, by id. */
  readonly standingTexts: Texts;
  /** Notes to the public, by the meeting's id. */
  readonly meetings: Texts;
  /** Pages of prose, by id. */
  readonly pages: Texts;
  /** Longer notes on actions, by key; only where there is one. */
  readonly actions: Texts;
  /** Public questions, by id. */
  readonly questions: Texts;
  /** What stands above sets of recommendations, by id. */
  readonly recommendations: Texts;
}

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

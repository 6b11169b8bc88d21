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

import type { QuestionSource } from '../../sources/schemas/question.ts';
import type { SourcePlace } from '../source-place.ts';

/** A question from the public. */
export interface PublicQuestion {
  readonly id: string;
  /** `/questions/#q-2025-09-08-streetly`. */
  readonly address: string;
  readonly anchor: string;
  readonly meetingId: string;
  readonly minuteKey: string | undefined;
  readonly title: string;
  /** Only as published. */
  readonly asker: string | undefined;
  readonly received: string | undefined;
  readonly outcome: QuestionSource['outcome'];
  /** The id of the paper that answers it. */
  readonly answer: string | undefined;
  readonly answered: string | undefined;
  readonly topics: readonly string[];
  /** Markdown: the question. */
  readonly body: string;
  readonly source: SourcePlace;
}

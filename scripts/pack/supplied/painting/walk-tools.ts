import type { PdfReader } from '../../pdf/reader.ts';
import type { Layers } from '../layers.ts';
import type { Walked } from './walked.ts';

/** What a page is walked with. */
export interface WalkTools {
  readonly reader: PdfReader;
  readonly layers: Layers;
  readonly walked: Walked;
}

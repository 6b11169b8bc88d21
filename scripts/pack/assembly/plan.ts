import type { PackItem } from '../types.ts';
import type { DocumentPlace } from '../../record/meetings/page-map.ts';
import type { Chunk } from './chunk.ts';
import type { Part } from '../part.ts';
import type { FileFacts } from './metadata.ts';
import type { PackAttachment } from '../types.ts';

/** A document with its part, at its place in the file. */
export interface PlannedDocument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly language: string;
  readonly address: string;
  readonly item?: PackItem;
  readonly startsItem: boolean;
  /** Why the front sheet has no item and no title in its running header. */
  readonly isFrontSheet: boolean;
  readonly part: Part;
  readonly chunk: Chunk;
}

/** One side of a sheet: a page of a document, or a blank one. */
export interface PlannedPage {
  /** Index of the document. */
  readonly document?: number;
  /** Index of the page in the document's part. */
  readonly page: number;
  readonly label: string;
}

/** Everything that a file is assembled from. */
export interface FilePlan {
  readonly facts: FileFacts;
  readonly header: string;
  readonly marking?: string;
  /** Words at the foot of every page. */
  readonly foot?: string;
  /** Size of header and page number, in points. */
  readonly furnitureSize: number;
  readonly siteUrl: string;
  /** The number after "of". */
  readonly total: string;
  readonly documents: readonly PlannedDocument[];
  readonly pages: readonly PlannedPage[];
  /** Where documents and anchors stand, for links between documents. */
  readonly places: readonly DocumentPlace[];
  readonly attachments: readonly PackAttachment[];
}

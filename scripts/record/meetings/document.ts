import type { AuthorGroup } from './authors.ts';
import type { DocumentSource, documentKinds, reportTemplates } from '../../sources/schemas/document.ts';
import type { Party } from '../people/person.ts';
import type { Position } from '../../sources/problem.ts';
import type { SourcePlace } from '../source-place.ts';

export type DocumentKind = (typeof documentKinds)[number];
export type ReportTemplate = (typeof reportTemplates)[number];

/** A paper written in Markdown: report, appendix, letter, slides. */
export interface Document {
  /** Unique in the body: `2025-09-08/7/report`. */
  readonly id: string;
  /** Unique in its item: `report`. */
  readonly key: string;
  /** `/meetings/2025-09-08/7/report/`. */
  readonly address: string;
  readonly meetingId: string;
  readonly itemKey: string;
  readonly kind: DocumentKind;
  readonly template: ReportTemplate;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** The day on which people held the posts with which it names them: its own, otherwise the meeting's. */
  readonly postsOn: string;
  /** `Appendix 1`: unique only within the item. */
  readonly label: string | undefined;
  /** The key of the document it is an appendix of. */
  readonly appendixOf: string | undefined;
  readonly date: string | undefined;
  readonly of: readonly Party[];
  /** Everyone who wrote it. */
  readonly authors: readonly Party[];
  /** The same people as the paper groups them. */
  readonly authorGroups: readonly AuthorGroup[];
  readonly presentedBy: readonly Party[];
  /** Further lines at its head, by name. */
  readonly header: readonly { readonly name: string; readonly parties: readonly Party[] }[];
  readonly language: string;
  readonly numbering: DocumentSource['numbering'];
  readonly topics: readonly string[];
  /** References of the actions that a letter answers, as written. */
  readonly answersActions: readonly string[];
  readonly frontmatter: DocumentSource;
  /** Markdown. */
  readonly body: string;
  readonly source: SourcePlace;
  /** The folder of its figures and tables, below the content folder. */
  readonly folder: string;
}

/** A PDF that somebody supplied, bound into the pack as it is. */
export interface SuppliedPdf {
  readonly id: string;
  readonly key: string;
  readonly address: string;
  readonly meetingId: string;
  readonly itemKey: string;
  readonly title: string;
  readonly shortTitle: string | undefined;
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly language: string;
  /** Its path below the content folder, and on this machine. */
  readonly file: string;
  readonly path: string;
  readonly source: SourcePlace;
  /** Where the source names it. */
  readonly named: Position;
  /** The words of a scan by page, where the clerk gave them; the file that they are in, below the content folder. */
  readonly givenText: readonly string[] | undefined;
  readonly textFile: string | undefined;
  /** Whether a machine recognised them and nobody has read them since. */
  readonly textByMachine: boolean;
  /** Whether pictures that are finer than print shows are to have fewer dots. */
  readonly makesPicturesSmaller: boolean;
  /** Whether words under boxes have been looked at and are to be left out. */
  readonly leavesOutCovered: boolean;
}

/** What stands in place of an exempt paper. */
export interface ExemptStub {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** On what ground, as it reads on from "Not for publication"; undefined where none is given. */
  readonly ground: string | undefined;
  readonly reason: string;
  readonly pages: number | undefined;
  readonly summary: string | undefined;
}

/** One paper of an item, in one of the forms that a paper can have. */
export type ItemDocument =
  | {
      readonly form: 'paper';
      readonly key: string;
      readonly title: string;
      readonly label: string | undefined;
      readonly address: string;
      readonly id: string;
      readonly document: Document;
    }
  | {
      readonly form: 'supplied';
      readonly key: string;
      readonly title: string;
      readonly label: string | undefined;
      readonly address: string;
      readonly id: string;
      readonly supplied: SuppliedPdf;
    }
  /** The minutes of an earlier meeting, by reference. */
  | {
      readonly form: 'minutes';
      readonly key: string;
      readonly title: string;
      readonly label: undefined;
      readonly address: string;
      readonly id: string;
      readonly minutesOf: string;
    }
  | {
      readonly form: 'tracker' | 'work-programme';
      readonly key: string;
      readonly title: string;
      readonly label: string | undefined;
      readonly address: string;
      readonly id: string;
    }
  | {
      readonly form: 'separate' | 'to-follow' | 'verbal';
      readonly key: string;
      readonly title: string;
      readonly note: string | undefined;
    }
  | { readonly form: 'exempt'; readonly key: string; readonly title: string; readonly exempt: ExemptStub };

/** A paper that has pages of its own in the pack and a page on the web. */
export type PagedDocument = Extract<ItemDocument, { readonly address: string }>;

/** Whether a paper has pages in the pack. */
export function isPaged(document: ItemDocument): document is PagedDocument {
  return 'address' in document;
}

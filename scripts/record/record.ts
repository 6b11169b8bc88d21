import type { PanelSource } from '../sources/schemas/panel.ts';
import type { PageSource } from '../sources/schemas/page.ts';
import type { Sources } from '../sources/sources.ts';
import type { Document, PagedDocument } from './meetings/document.ts';
import type { Item, Meeting } from './meetings/meeting.ts';
import type { Clause, Minute } from './minutes/minute.ts';
import type { Organisation } from './people/organisation.ts';
import type { Person } from './people/person.ts';
import type { Registers } from './registers/registers.ts';
import type { SourcePlace } from './source-place.ts';

/** A page of prose: about, how to take part, the handbook. */
export interface ProsePage {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly order: number;
  readonly menu: PageSource['menu'];
  /** Whether the search finds it. */
  readonly search: PageSource['search'];
  /** Markdown. */
  readonly body: string;
  readonly source: SourcePlace;
}

/** The linked model of everything that the body has published: built once a run and frozen. */
export interface BodyRecord {
  /** The body itself, as `panel.yaml` gives it. */
  readonly body: PanelSource;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly people: ReadonlyMap<string, Person>;
  /** By date, oldest first. */
  readonly meetings: readonly Meeting[];
  readonly meetingById: ReadonlyMap<string, Meeting>;
  /** By `meeting/item`. */
  readonly itemById: ReadonlyMap<string, Item>;
  /** Markdown papers by id. */
  readonly documentById: ReadonlyMap<string, Document>;
  /** Every paper with pages by id. */
  readonly pagedById: ReadonlyMap<string, PagedDocument>;
  /** All minutes in order of their meetings. */
  readonly minutes: readonly Minute[];
  readonly minuteByKey: ReadonlyMap<string, Minute>;
  readonly clauseByKey: ReadonlyMap<string, Clause>;
  readonly registers: Registers;
  readonly pages: readonly ProsePage[];
  /** The sources that it was made from, for tables, figures and places. */
  readonly sources: Sources;
}

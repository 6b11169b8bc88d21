import { LineIndex } from '../../sources/line-index.ts';
import type { Document } from '../../record/meetings/document.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import type { SourcePlace } from '../../record/source-place.ts';
import { bareWords } from './bare-words.ts';
import { readBlocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { readFootnotes, readLinks, withoutCode } from './links.ts';
import type { Footnotes, Link } from './links.ts';
import { blockEnds, isWithin } from './ends.ts';
import type { Passage } from './passage.ts';
import { readTables } from './tables.ts';
import type { TableFacts } from './tables.ts';

/** What kind of source a text is the body of. */
export type ManuscriptKind =
  'paper' | 'minutes' | 'meeting' | 'standing-text' | 'action' | 'question' | 'recommendations' | 'page';

/** A Markdown body, read for its words, numbers, tables, figures and references. */
export interface Manuscript extends Passage {
  readonly kind: ManuscriptKind;
  readonly meeting: Meeting | undefined;
  readonly item: Item | undefined;
  readonly document: Document | undefined;
  /** As written. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly TableFacts[];
  /** Figures and charts in order. */
  readonly figures: readonly Extract<Block, { kind: 'container' }>[];
  readonly links: readonly Link[];
  readonly footnotes: Footnotes;
}

/** What a text is read from. */
export interface ManuscriptSource {
  readonly kind: ManuscriptKind;
  readonly source: SourcePlace;
  readonly body: string;
  readonly language: string;
  readonly meeting?: Meeting | undefined;
  readonly item?: Item | undefined;
  readonly document?: Document | undefined;
  /** CSV files by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a Markdown body. Places are those of the file: the body's line on which something stands, plus the line it starts on. */
export function readManuscript({
  kind,
  source,
  body,
  language,
  meeting,
  item,
  document,
  texts,
}: ManuscriptSource): Manuscript {
  const { file, bodyLine } = source;
  const lines = new LineIndex(body);
  const place = (offset: number) => {
    const { line, column } = lines.at(offset);
    return { file, line: line + bodyLine - 1, column };
  };
  const words = bareWords(body);
  const blocks = readBlocks(body, words);
  const folder = file.slice(0, file.lastIndexOf('/'));
  return {
    kind,
    file,
    paper: file,
    form: 'body',
    language,
    meeting,
    item,
    document,
    text: body,
    words,
    blocks,
    place,
    isWhole: isWithin(() => blockEnds(body, blocks)),
    tables: readTables({ blocks, folder, place, texts }),
    figures: blocks
      .filter((block) => block.kind === 'container')
      .filter(({ name }) => name === 'figure' || name === 'chart'),
    links: readLinks(withoutCode(body)),
    footnotes: readFootnotes(withoutCode(body)),
  };
}

import { stringify } from 'yaml';
import { ImportError } from './paper.ts';
import type { Loss, PaperFile } from './paper.ts';
import { paperMarkdown } from './paper-markdown.ts';
import { Reading } from './word/reading.ts';
import { openPoints } from './word/revisions.ts';
import type { ChangesWanted, OpenPoint } from './word/revisions.ts';
import { WordFile } from './word/word-file.ts';

/** What is wanted of a Word file. */
export interface WordImport {
  /** The paper's file without `.md`: `report`. */
  readonly name: string;
  readonly kind: 'report' | 'appendix' | 'letter' | 'paper';
  /** What is done with tracked changes; a file that has some is refused where nothing is said. */
  readonly changes: ChangesWanted;
  /** Whether comments may be left out. */
  readonly dropComments: boolean;
  /** The body's language: only another one is written down. */
  readonly language: string;
}

/** The files that a Word file becomes, in the folder of an item. */
export interface ImportedFiles {
  readonly title: string;
  readonly files: readonly PaperFile[];
  readonly losses: readonly Loss[];
}

/** Brings a Word document into our format. Throws an ImportError where it cannot be read, or others must decide something first. */
export function importWord(bytes: Uint8Array, wanted: WordImport): ImportedFiles {
  const file = new WordFile(bytes);
  refuseOpenPoints(openPoints(file), wanted);
  const paper = new Reading(file, wanted.changes).paper();
  const { title = wanted.name, numbering, body, files, losses } = paperMarkdown(paper, wanted.name);
  const frontmatter = {
    kind: wanted.kind,
    title,
    ...(numbering === 'none' ? {} : { numbering }),
    ...languageOf(paper.language, wanted.language),
  };
  const text = `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body}`;
  return { title, files: [{ path: `${wanted.name}.md`, content: text }, ...files], losses };
}

function languageOf(language: string | undefined, body: string): { readonly language?: string } {
  const short = (tag: string): string => tag.split('-')[0] ?? tag;
  return language === undefined || short(language) === short(body) ? {} : { language };
}

function refuseOpenPoints(points: readonly OpenPoint[], { changes, dropComments }: WordImport): void {
  const comments = points.filter(({ kind }) => kind === 'comment');
  const edits = points.filter(({ kind }) => kind !== 'comment');
  const open = [...(changes === undefined ? edits : []), ...(dropComments ? [] : comments)];
  if (open.length === 0) return;
  const lines = open.slice(0, mostShown).map(pointLine);
  const more = open.length > mostShown ? [`  and ${open.length - mostShown} more`] : [];
  const ways = [
    'Settle them in Word and save it, or say here what to do:',
    ...(changes === undefined && edits.length > 0
      ? ['  --changes accept   take the tracked changes in', '  --changes reject   leave the words as they were before']
      : []),
    ...(dropComments || comments.length === 0 ? [] : ['  --comments drop    leave the comments out']),
  ];
  throw new ImportError(
    ['The file has tracked changes or comments, which would be published:', ...lines, ...more, ...ways].join('\n'),
  );
}

const mostShown = 12;
const verbs = { insertion: 'put in', deletion: 'took out', comment: 'commented' } as const;

function pointLine({ kind, author, words }: OpenPoint): string {
  return `  ${author} ${verbs[kind]}: ${words.length > 70 ? `${words.slice(0, 69)}…` : words}`;
}

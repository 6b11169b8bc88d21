import type { MinutesBody } from './minutes-body.ts';
import type { Letter } from './letters.ts';
import type { Position } from './problem.ts';
import type { ActionSource } from './schemas/action.ts';
import type { DocumentSource } from './schemas/document.ts';
import type { MeetingSource } from './schemas/meeting.ts';
import type { MinutesSource } from './schemas/minutes.ts';
import type { PageSource } from './schemas/page.ts';
import type { PanelSource } from './schemas/panel.ts';
import type { PeopleSource } from './schemas/people.ts';
import type { QuestionSource } from './schemas/question.ts';
import type { RecommendationsSource } from './schemas/recommendations.ts';
import type { ReleaseSource } from './schemas/release.ts';
import type { StandingTextSource } from './schemas/standing-text.ts';
import type { SynonymsSource } from './schemas/synonyms.ts';
import type { TopicsSource } from './schemas/topics.ts';
import type { WorkProgrammeSource } from './schemas/work-programme.ts';

/** One source file, checked: what it says, and where it says it. */
export interface Source<T> {
  /** Its path below the content folder. */
  readonly file: string;
  /** Its name without folder and ending. */
  readonly name: string;
  readonly data: T;
  /** The place of a value in the file, or of the field `key` there. */
  readonly position: (path: readonly PropertyKey[], key?: string) => Position;
}

/** A Markdown file: frontmatter and prose. */
export interface MarkdownSource<T> extends Source<T> {
  readonly body: string;
  /** The line of the file on which the body starts, counting from 1. */
  readonly bodyLine: number;
}

/** The minutes of a meeting, with their body read. */
export interface MinutesFile extends MarkdownSource<MinutesSource> {
  readonly parsed: MinutesBody;
}

/** Everything in the folder of one meeting. */
export interface MeetingFolder {
  /** The folder's name: the date, with a suffix where one day has two meetings. */
  readonly id: string;
  readonly meeting: MarkdownSource<MeetingSource>;
  readonly minutes: MinutesFile | undefined;
  /** Markdown papers by their path in the meeting's folder without `.md`: "07-neighbourhood-policing/report". */
  readonly documents: ReadonlyMap<string, MarkdownSource<DocumentSource>>;
  /** What was published of it, oldest first. */
  readonly releases: readonly Source<ReleaseSource>[];
}

/** All of `content/`, read once. */
export interface Sources {
  /** The absolute path of the content folder. */
  readonly folder: string;
  readonly panel: Source<PanelSource>;
  readonly people: Source<PeopleSource>;
  readonly topics: Source<TopicsSource>;
  readonly synonyms: Source<SynonymsSource>;
  readonly workProgramme: Source<WorkProgrammeSource>;
  readonly standingTexts: readonly MarkdownSource<StandingTextSource>[];
  readonly meetings: readonly MeetingFolder[];
  readonly actions: readonly MarkdownSource<ActionSource>[];
  readonly questions: readonly MarkdownSource<QuestionSource>[];
  readonly recommendations: readonly MarkdownSource<RecommendationsSource>[];
  readonly pages: readonly MarkdownSource<PageSource>[];
  /** Tables (CSV) and drawings (SVG) as text, by path below the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every other file (pictures, supplied PDFs): its absolute path, by path below the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Where comments stood in papers and tables: they are left out of everything that is made. */
  readonly comments: readonly Position[];
  /** Where fields had marks for bold type: their words are printed without. */
  readonly bold: readonly Position[];
  /** Characters that not every font has, where each file has them first. */
  readonly letters: readonly Letter[];
  /** Files that are there but could not be read; what refers to them is not told twice. Empty in a run that goes on. */
  readonly broken: ReadonlySet<string>;
}

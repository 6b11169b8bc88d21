import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import { check } from './checked.ts';
import { withoutComments } from './comments.ts';
import { noMemory } from './content-memory.ts';
import type { ContentMemory } from './content-memory.ts';
import { readFrontmatter } from './frontmatter.ts';
import { KeptContent } from './kept-content.ts';
import { lettersIn } from './letters.ts';
import { LineIndex } from './line-index.ts';
import { markProblems, withoutBold } from './yaml-marks.ts';
import { minuteForm } from './minute-form.ts';
import { parseMinutesBody } from './minutes-body.ts';
import type { Position, Problem } from './problem.ts';
import { compareProblems, SourcesError } from './problem.ts';
import { actionSchema } from './schemas/action.ts';
import { documentSchema } from './schemas/document.ts';
import { meetingSchema } from './schemas/meeting.ts';
import { minutesSchema } from './schemas/minutes.ts';
import { pageSchema } from './schemas/page.ts';
import { bodyMinuteForm, panelSchema } from './schemas/panel.ts';
import type { PanelSource } from './schemas/panel.ts';
import { peopleSchema } from './schemas/people.ts';
import { questionSchema } from './schemas/question.ts';
import { recommendationsSchema } from './schemas/recommendations.ts';
import { releaseSchema } from './schemas/release.ts';
import { standingTextSchema } from './schemas/standing-text.ts';
import { synonymsSchema } from './schemas/synonyms.ts';
import { topicsSchema } from './schemas/topics.ts';
import { workProgrammeSchema } from './schemas/work-programme.ts';
import { fileNameProblem } from './file-name.ts';
import type { MarkdownSource, MeetingFolder, MinutesFile, Source, Sources } from './sources.ts';
import { readBullets } from './pasted.ts';
import { releaseOrderProblem } from './release-order.ts';
import { isRelease, strayFileProblem } from './stray-file.ts';
import { isText, withoutMarks } from './text-file.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlText } from './yaml-document.ts';

/** What could be read of a content folder, and everything that is wrong in it. */
export interface ReadSources {
  /** Undefined where panel.yaml or people.yaml, on which all else hangs, could not be read. */
  readonly sources: Sources | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a content folder and checks every file of it. Throws a FileError where something cannot be read. */
export async function readSources(contentFolder: string): Promise<ReadSources> {
  return checkContent(await KeptContent.read(resolve(contentFolder), { read: () => undefined, keep: () => undefined }));
}

/** Checks the files of a content folder, as far as they are not known to be right. */
export function checkContent(content: KeptContent): ReadSources {
  const { folder, paths } = content;
  return checkSources({ folder, paths, texts: content.texts(), unreadable: content.unreadable() }, content);
}

/** The files of a content folder: all paths below it, and the text of those that are text. */
export interface ContentFiles {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** What keeps others of them from being read. */
  readonly unreadable?: readonly Problem[];
}

/** Checks files that have been read. Pure. */
export function checkSources(
  { folder, paths, texts, unreadable = [] }: ContentFiles,
  memory: ContentMemory = noMemory,
): ReadSources {
  const loader = new Loader(texts, unreadable, memory);
  const sources = loader.all(folder, paths);
  return { sources, problems: loader.problems };
}

/** The sources, where every file is right. Throws a SourcesError with all that is wrong. */
export async function loadSources(contentFolder: string): Promise<Sources> {
  const { sources, problems } = await readSources(contentFolder);
  if (problems.length > 0 || sources === undefined) throw new SourcesError(problems);
  return sources;
}

class Loader {
  readonly problems: Problem[];
  readonly comments: Position[] = [];
  readonly bold: Position[] = [];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #unreadable: ReadonlySet<string>;
  readonly #memory: ContentMemory;
  #minuteForm = minuteForm();
  #ownForm = false;

  constructor(texts: ReadonlyMap<string, string>, unreadable: readonly Problem[], memory: ContentMemory) {
    this.#texts = new Map(
      [...texts].map(([path, text]) => [path, path.endsWith('.csv') ? this.#uncommented(path, text) : text]),
    );
    this.#memory = memory;
    this.#unreadable = new Set(unreadable.map(({ file }) => file));
    this.problems = [...unreadable];
  }

  all(folder: string, paths: readonly string[]): Sources | undefined {
    const panel = this.#yaml('panel.yaml', panelSchema, 'panel.yaml');
    if (panel !== undefined) this.#minuteForm = bodyMinuteForm(panel.data);
    this.#ownForm = panel?.data.minutes.number !== '{number}' || panel.data.minutes.restarts !== undefined;
    const people = this.#optionalYaml('people.yaml', peopleSchema, { people: [] });
    const topics = this.#optionalYaml('topics.yaml', topicsSchema, { topics: [] });
    const synonyms = this.#optionalYaml('synonyms.yaml', synonymsSchema, { groups: [] });
    const workProgramme = this.#optionalYaml('work-programme.yaml', workProgrammeSchema, { entries: [] });
    const meetings = this.#meetings(paths);
    const folders = {
      standingTexts: this.#folder('standing-text', standingTextSchema, 'a standing text'),
      actions: this.#folder('actions', actionSchema, 'an action'),
      questions: this.#folder('questions', questionSchema, 'a question'),
      recommendations: this.#folder('recommendations', recommendationsSchema, 'a set of recommendations'),
      pages: this.#folder('pages', pageSchema, 'a page'),
    };
    for (const path of paths) this.problems.push(...fileNameProblem(path), ...strayFileProblem(path));
    this.#logo(panel, paths);
    if (
      panel === undefined ||
      people === undefined ||
      topics === undefined ||
      synonyms === undefined ||
      workProgramme === undefined
    )
      return undefined;
    return {
      folder,
      panel,
      people,
      topics,
      synonyms,
      workProgramme,
      meetings,
      ...folders,
      texts: new Map([...this.#texts].filter(([path]) => /\.(?:csv|svg|txt)$/u.test(path))),
      comments: this.comments.toSorted(compareProblems),
      bold: this.bold.toSorted(compareProblems),
      letters: [...this.#texts]
        .filter(([path]) => !path.endsWith('.svg'))
        .flatMap(([path, text]) => lettersIn(text, path)),
      broken: new Set(this.problems.map(({ file }) => file)),
      files: new Map(paths.filter((path) => !isText(path)).map((path) => [path, resolve(folder, path)])),
    };
  }

  #meetings(paths: readonly string[]): readonly MeetingFolder[] {
    const byMeeting = Map.groupBy(
      paths.filter((path) => /^meetings\/[^/]+\//u.test(path)),
      (path) => path.split('/')[1] ?? '',
    );
    return [...byMeeting].flatMap(([id, own]) => {
      const root = `meetings/${id}/`;
      const meeting = this.#markdown(`${root}meeting.md`, meetingSchema, 'a meeting');
      const minutes = this.#texts.has(`${root}minutes.md`) ? this.#minutes(`${root}minutes.md`) : undefined;
      const documents = new Map<string, MarkdownSource<z.output<typeof documentSchema>>>();
      for (const path of own) {
        const name = path.endsWith('.md') ? path.slice(root.length, -'.md'.length) : '';
        if (!name.includes('/')) continue;
        const document = this.#markdown(path, documentSchema, 'a paper');
        if (document !== undefined) documents.set(name, document);
      }
      const releases = this.#releases(own);
      return meeting === undefined ? [] : [{ id, meeting, minutes, documents, releases }];
    });
  }

  /** The releases of a meeting, which are numbered from 1 without a gap: a record that one was taken out of proves nothing. */
  #releases(own: readonly string[]): MeetingFolder['releases'] {
    const files = own.filter((path) => isRelease(path));
    const remedy = 'Put back the files of this folder as "publish" wrote them: 1.yaml, 2.yaml and so on.';
    const releases = files
      .map((file) => this.#yaml(file, releaseSchema, 'a release', remedy))
      .filter((source) => source !== undefined);
    const inOrder = releases.toSorted((a, b) => a.data.release - b.data.release);
    // A release that cannot be read is told already, and leaves a gap that is none.
    const wrong = releases.length < files.length ? undefined : releaseOrderProblem(inOrder);
    if (wrong !== undefined) this.problems.push({ ...wrong, remedy });
    return inOrder;
  }

  #minutes(file: string): MinutesFile | undefined {
    const what = 'minutes';
    const source = this.#markdown(file, minutesSchema, what);
    if (source === undefined) return undefined;
    // What was read before was read in the usual form: minutes in a form of the body's own are read each time.
    const known = this.#ownForm ? undefined : this.#memory.parsed(file, what);
    if (known?.minutes !== undefined) return { ...source, parsed: known.minutes };
    const parsed = parseMinutesBody(source.body, { bodyLine: source.bodyLine, file, form: this.#minuteForm });
    this.problems.push(...parsed.problems);
    if (known !== undefined && parsed.problems.length === 0) this.#memory.remember(file, { ...known, minutes: parsed });
    return { ...source, parsed };
  }

  #folder<T>(name: string, schema: z.ZodType<T>, what: string): readonly MarkdownSource<T>[] {
    return [...this.#texts.keys()]
      .filter((path) => path.startsWith(`${name}/`) && path.endsWith('.md'))
      .map((path) => this.#markdown(path, schema, what))
      .filter((source) => source !== undefined);
  }

  #markdown<T>(file: string, schema: z.ZodType<T>, what: string): MarkdownSource<T> | undefined {
    const text = this.#texts.get(file);
    if (text === undefined) {
      this.#missing(file);
      return undefined;
    }
    const name = basename(file, '.md');
    const known = this.#memory.parsed(file, what);
    if (known !== undefined) {
      const { data, bodyStart, bodyLine } = known;
      const position = later(() => readFrontmatter(text, file).position);
      const body = readBullets(this.#uncommented(file, withoutMarks(text).slice(bodyStart), bodyLine));
      return { file, name, data: data as T, position, body, bodyLine };
    }
    const read = readFrontmatter(text, file);
    const checked = check(schema, read, what);
    const marks = markProblems(read);
    this.problems.push(...marks);
    if (checked.ok) {
      const { position, bodyLine, bodyStart } = read;
      const data = this.#plain(checked.value, read);
      if (data === checked.value && marks.length === 0)
        this.#memory.remember(file, { what, data, bodyStart, bodyLine });
      const body = readBullets(this.#uncommented(file, read.body, bodyLine));
      return { file, name, data, position, body, bodyLine };
    }
    this.problems.push(...checked.problems);
    return undefined;
  }

  /** `remedy` is for files that nobody writes by hand. */
  #yaml<T>(file: string, schema: z.ZodType<T>, what: string, remedy?: string): Source<T> | undefined {
    const text = this.#texts.get(file);
    if (text === undefined) {
      this.#missing(file);
      return undefined;
    }
    const name = basename(file, '.yaml');
    const known = this.#memory.parsed(file, what);
    if (known !== undefined)
      return {
        file,
        name,
        data: known.data as T,
        position: later(() => readYaml(text, { file, linesBefore: 0 }).position),
      };
    const yaml = readYaml(text, { file, linesBefore: 0 });
    const checked = check(schema, yaml, what);
    const marks = markProblems(yaml);
    this.problems.push(...marks);
    if (checked.ok) {
      const data = this.#plain(checked.value, yaml);
      if (data === checked.value && marks.length === 0)
        this.#memory.remember(file, { what, data, bodyStart: 0, bodyLine: 1 });
      return { file, name, data, position: yaml.position };
    }
    this.problems.push(...checked.problems.map((problem) => ({ ...problem, remedy: remedy ?? problem.remedy })));
    return undefined;
  }

  #optionalYaml<T>(file: string, schema: z.ZodType<T>, empty: unknown): Source<T> | undefined {
    if (this.#texts.has(file) || this.#unreadable.has(file)) return this.#yaml(file, schema, file);
    return {
      file,
      name: basename(file, '.yaml'),
      data: schema.parse(empty),
      position: () => ({ file, line: 1, column: 1 }),
    };
  }

  /** Fields without marks for bold type, which are noted so that nothing goes unseen. */
  #plain<T>(value: T, read: Pick<YamlText, 'data' | 'position'>): T {
    const { value: words, places } = withoutBold(value, read);
    this.bold.push(...places);
    return words;
  }

  /** A text without its comments, which are noted so that nothing goes unseen. */
  #uncommented(file: string, text: string, firstLine = 1): string {
    const found = withoutComments(text);
    if (found.comments.length === 0 && found.open === undefined) return text;
    const lines = new LineIndex(text);
    const at = (offset: number): Position => {
      const { line, column } = lines.at(offset);
      return { file, line: line + firstLine - 1, column };
    };
    this.comments.push(...found.comments.map(at));
    if (found.open !== undefined)
      this.problems.push({
        ...at(found.open),
        message: 'A comment is opened here and not closed.',
        remedy: 'Write --> at its end, or a backslash before <!-- to show it.',
      });
    return found.text;
  }

  #logo(panel: Source<PanelSource> | undefined, paths: readonly string[]): void {
    const logo = panel?.data.look.logo;
    if (panel === undefined || logo === undefined || paths.includes(logo)) return;
    this.problems.push({
      ...panel.position(['look', 'logo']),
      message: `There is no file "${logo}".`,
      remedy: 'Put the picture there, or take the line "logo" out.',
    });
  }

  #missing(file: string): void {
    if (this.#unreadable.has(file)) return;
    this.problems.push({
      file,
      line: 1,
      column: 1,
      message: 'This file is missing.',
      remedy: `Make it, or remove its folder. A whole content folder needs panel.yaml, and each meeting its meeting.md.`,
    });
  }
}

/** Places in a file that was not read anew: it is, when somebody asks for one. */
function later(read: () => Source<unknown>['position']): Source<unknown>['position'] {
  let position: Source<unknown>['position'] | undefined;
  return (path, key) => (position ??= read())(path, key);
}

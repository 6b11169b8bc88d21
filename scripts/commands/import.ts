import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative } from 'node:path';
import { writeBytes } from '../files/files.ts';
import { importWord } from '../importing/import-word.ts';
import { readMeetingPaper } from '../importing/meeting-paper.ts';
import { buildRecord } from '../record/build.ts';
import { readSources } from '../sources/load.ts';
import { SourcesError } from '../sources/problem.ts';
import type { ImportedFiles, WordImport } from '../importing/import-word.ts';
import { exitCodes, textOption, UsageError } from './command.ts';
import type { Command, CommandCall } from './command.ts';
import { contentPlace } from './places.ts';

const kinds = ['report', 'appendix', 'letter', 'paper'] as const;
/** Kinds that become the files of a whole meeting. */
const meetingKinds = ['agenda', 'minutes'] as const;

/** `import`: a Word document becomes a paper in our format. */
export const command: Command = {
  help: `
Bring a Word document into the papers of an item: its headings, paragraphs with their numbers, lists,
tables, pictures, footnotes and links. What could not be brought over is listed. An agenda becomes meeting.md
and minutes become minutes.md, to be looked at before they are published.

Usage: npm run import -- FILE.docx --to FOLDER [OPTIONS]

  --to FOLDER         the item's folder, like meetings/2025-09-08/05-bridges; for an agenda or minutes the
                      meeting's, like meetings/2025-09-08, otherwise that of the date that they give
  --name NAME         the paper's name there (made from the name of the file)
  --kind KIND         ${[...kinds, ...meetingKinds].join(', ')} (report)
  --changes WHAT      accept or reject: what to do with tracked changes
  --comments drop     leave comments out
  --content DIR       the folder of sources (content)

Nothing that is there is written over. A file with tracked changes or comments is refused until you say
what to do with them.

Examples:
  npm run import -- "Bridges report.docx" --to meetings/2025-09-08/05-bridges --name report
  npm run import -- appendix.docx --to meetings/2025-09-08/05-bridges --kind appendix --changes accept
  npm run import -- "Agenda September.docx" --kind agenda
`,
  options: {
    to: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    changes: { type: 'string' },
    comments: { type: 'string' },
    content: { type: 'string' },
  },
  run: async (call) => {
    const [path] = call.positionals;
    if (path === undefined) throw new UsageError('Say which file, like "Bridges report.docx".');
    if (extname(path).toLowerCase() !== '.docx') throw new UsageError(notWord(path));
    const content = await contentPlace(call);
    const ofMeeting = meetingKinds.find((kind) => kind === call.values.kind);
    if (ofMeeting !== undefined) {
      process.stdout.write(`${await importMeeting(call, { path, content, kind: ofMeeting })}\n`);
      return exitCodes.done;
    }
    const folder = folderOf(call, content);
    const wanted = wantedOf(call, path);
    const imported = importWord(await readFile(path), wanted);
    refuseOverwriting(imported, folder);
    for (const file of imported.files) await writeBytes(join(folder, file.path), file.content);
    process.stdout.write(`${report(imported, { folder, content, wanted })}\n`);
    return exitCodes.done;
  },
};

/** Reads an agenda or minutes into the meeting's folder; gives what is to be looked at, in lines. Throws a UsageError where something is there. */
async function importMeeting(
  call: CommandCall,
  { path, content, kind }: { readonly path: string; readonly content: string; readonly kind: 'agenda' | 'minutes' },
): Promise<string> {
  const { sources, problems } = await readSources(content);
  if (sources === undefined) throw new SourcesError(problems);
  const { record } = buildRecord(sources);
  const to = /(?:^|\/)meetings\/([^/]+)\/?$/u.exec(textOption(call, 'to', '').replaceAll('\\', '/'))?.[1];
  if (to === undefined && textOption(call, 'to', '') !== '')
    throw new UsageError(`--to takes the folder of a meeting, like meetings/2025-09-08, for ${kind}.`);
  const wanted = { ...wantedOf({ ...call, values: { ...call.values, kind: 'paper' } }, path), name: kind };
  const { draft, others, losses } = readMeetingPaper(await readFile(path), wanted, { kind, record, id: to });
  const id = to ?? draft.when.date;
  if (id === undefined)
    throw new UsageError(`No date of the meeting was found in ${path}. Say which it is: --to meetings/2025-09-08`);
  const folder = join(content, 'meetings', id);
  const name = kind === 'agenda' ? 'meeting.md' : 'minutes.md';
  const files = [{ path: name, content: draft.text }, ...others];
  refuseOverwriting({ title: '', files, losses }, folder);
  for (const file of files) await writeBytes(join(folder, file.path), file.content);
  return [
    `The ${kind} are in ${join(folder, name)}.`.replace('The agenda are', 'The agenda is'),
    ...others.map((file) => `  with ${file.path}`),
    '',
    'Look at these before you publish it:',
    ...draft.doubts.map((doubt) => `  - ${doubt}`),
    ...losses.map(({ what, near }) => `  - ${what}${near === '' ? '' : `, near “${near}”`}.`),
    '',
    'Then: npm run check',
  ].join('\n');
}

function notWord(path: string): string {
  const kind = extname(path).toLowerCase();
  if (kind === '.doc') return `${path} is in the old .doc format. Save it in Word as “Word document (.docx)” first.`;
  if (kind === '.pdf')
    return `A PDF is bound as it is: put ${basename(path)} in the item’s folder and name it under "documents:" with "file:".`;
  return `${path} is not a Word document (.docx).`;
}

/** The folder of an item, below the content folder. Throws a UsageError for any other place. */
function folderOf(call: CommandCall, content: string): string {
  const to = textOption(call, 'to', '');
  if (to === '') throw new UsageError('Say which item’s folder it goes to: --to meetings/2025-09-08/05-bridges');
  const way = relative(content, isAbsolute(to) ? to : to.startsWith(`${content}/`) ? to : join(content, to)).replaceAll(
    '\\',
    '/',
  );
  if (!/^meetings\/[^/]+\/[^/]+$/u.test(way))
    throw new UsageError(`--to takes the folder of an item, like meetings/2025-09-08/05-bridges, not "${to}".`);
  return join(content, way);
}

function wantedOf(call: CommandCall, path: string): WordImport {
  const kind = textOption(call, 'kind', 'report');
  const changes = textOption(call, 'changes', '');
  const comments = textOption(call, 'comments', '');
  const known = kinds.find((one) => one === kind);
  if (known === undefined) throw new UsageError(`--kind takes one of ${kinds.join(', ')}, not "${kind}".`);
  if (changes !== '' && changes !== 'accept' && changes !== 'reject')
    throw new UsageError(`--changes takes accept or reject, not "${changes}".`);
  if (comments !== '' && comments !== 'drop') throw new UsageError(`--comments takes drop, not "${comments}".`);
  return {
    name: nameOf(textOption(call, 'name', basename(path, extname(path)))),
    kind: known,
    changes: changes === '' ? undefined : changes,
    dropComments: comments === 'drop',
    language: 'en',
  };
}

/** The name of a file in small letters, figures and hyphens. */
function nameOf(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return name === '' ? 'report' : name;
}

function refuseOverwriting({ files }: ImportedFiles, folder: string): void {
  const there = files.map(({ path }) => join(folder, path)).filter((path) => existsSync(path));
  if (there.length > 0)
    throw new UsageError(
      `Nothing was written, since this is there already: ${there.join(', ')}. Take another --name, or move it away.`,
    );
}

interface Told {
  readonly folder: string;
  readonly content: string;
  readonly wanted: WordImport;
}

function report({ title, files, losses }: ImportedFiles, { folder, content, wanted }: Told): string {
  const way = relative(content, folder).split(/[\\/]/u);
  return [
    `“${title}” is in ${join(folder, `${wanted.name}.md`)}.`,
    ...files.slice(1).map(({ path }) => `  with ${path}`),
    ...(losses.length === 0
      ? []
      : [
          '',
          'Look at these, which could not be brought over as they were:',
          ...losses.map(({ what, near }) => `  ${what}${near === '' ? '' : `, near “${near}”`}.`),
        ]),
    '',
    `Now read it through, and name it in ${join(content, 'meetings', way[1] ?? '', 'meeting.md')}:`,
    `    folder: ${way[2] ?? ''}`,
    `    documents: [${wanted.name}]`,
    'Then: npm run check',
  ].join('\n');
}

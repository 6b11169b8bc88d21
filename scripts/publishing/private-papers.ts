import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readBytes, told } from '../files/files.ts';
import { isMissing } from '../files/in-words.ts';
import { isIsoDate } from '../calendar/iso-date.ts';
import { asList, BuildContext } from '../record/build-context.ts';
import { authorsOf } from '../record/meetings/authors.ts';
import type { Document } from '../record/meetings/document.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { BodyRecord } from '../record/record.ts';
import { PackScope } from '../text/pack-scope.ts';
import { Resolver } from '../text/resolver.ts';
import { renderText } from '../text/render-text.ts';
import type { RenderedText } from '../text/render-text.ts';
import { check } from '../sources/checked.ts';
import { readFrontmatter } from '../sources/frontmatter.ts';
import type { Problem } from '../sources/problem.ts';
import { SourcesError } from '../sources/problem.ts';
import { decodeText } from '../sources/text-encoding.ts';
import type { PartySource } from '../sources/schemas/party.ts';
import { documentSchema } from '../sources/schemas/document.ts';

/** An exempt paper, read from the private folder for a private pack and for nothing else. */
export interface PrivatePaper {
  readonly item: Item;
  readonly document: Document;
  readonly text: RenderedText;
  /** The paragraphs of Schedule 12A under which it is exempt. */
  readonly paragraphs: readonly string[];
}

/**
 * Reads the exempt papers of a meeting: `PRIVATE/meetings/2026-02-02/4/1.md` is the paper of the first exempt stub of item 4.
 * Only the private pack calls this; a public build has no path to the folder. Throws a SourcesError where a stub has no paper, or a
 * paper no stub, and a FileError for one that may not be read.
 */
export async function readPrivatePapers(
  folder: string,
  meeting: Meeting,
  record: BodyRecord,
): Promise<readonly PrivatePaper[]> {
  const problems: Problem[] = [];
  const papers: PrivatePaper[] = [];
  const [agendaPack] = meeting.packs;
  const pack = agendaPack && new PackScope(meeting, agendaPack);
  for (const item of meeting.items) {
    const stubs = item.documents.flatMap((document) => (document.form === 'exempt' ? [document] : []));
    const place = `meetings/${meeting.id}/${item.key}`;
    const found = await papersIn(join(folder, place));
    for (const [index, stub] of stubs.entries()) {
      const file = `${place}/${index + 1}.md`;
      const bytes = await readBytes(join(folder, file)).catch(unlessMissing(undefined));
      if (bytes === undefined) {
        problems.push({
          file,
          line: 1,
          column: 1,
          message: `The exempt paper "${stub.title}" is not in the private folder.`,
          remedy: 'Put it there as a Markdown file with this name.',
        });
        continue;
      }
      const { text, problem } = decodeText(bytes, file);
      const read = problem === undefined ? readPaper(text, file, { item, record, pack }) : { problems: [problem] };
      if ('problems' in read) problems.push(...read.problems);
      else papers.push({ item, ...read, paragraphs: stub.exempt.paragraphs });
    }
    for (const name of found.slice(stubs.length)) {
      problems.push({
        file: `${place}/${name}`,
        line: 1,
        column: 1,
        message: `Item ${item.number ?? item.key} has no exempt entry for this paper.`,
        remedy: 'Add "- exempt:" with a title, paragraphs and a reason to the item in meeting.md.',
      });
    }
  }
  if (problems.length > 0) throw new SourcesError(problems);
  return papers;
}

async function papersIn(folder: string): Promise<readonly string[]> {
  const names = await told(folder, 'read', readdir(folder)).catch(unlessMissing([]));
  return names.filter((name) => name.endsWith('.md')).sort();
}

/** What stands for a file that is not there; one that may not be read is another matter. */
function unlessMissing<T>(otherwise: T): (error: unknown) => T {
  return (error) => {
    if (isMissing(error)) return otherwise;
    throw error;
  };
}

type ReadPaper =
  { readonly document: Document; readonly text: RenderedText } | { readonly problems: readonly Problem[] };

function readPaper(
  source: string,
  file: string,
  { item, record, pack }: { readonly item: Item; readonly record: BodyRecord; readonly pack: PackScope | undefined },
): ReadPaper {
  const read = readFrontmatter(source, file);
  const checked = check(documentSchema, read, 'a paper');
  if (!checked.ok) return { problems: checked.problems };
  const { value: data } = checked;
  const links = new BuildContext(record.organisations, record.people);
  const parties = (field: string, given: PartySource | readonly PartySource[] | undefined): Document['of'] =>
    asList(given).map((one) => links.party(one, { source: read, path: [field] }));
  const meetingDate = record.meetingById.get(item.meetingId)?.date;
  const key = `private-${file.replace(/^.*\/|\.md$/gu, '')}`;
  const address = `${item.address}${key}/`;
  const document: Document = {
    id: `${item.id}/${key}`,
    key,
    address,
    meetingId: item.meetingId,
    itemKey: item.key,
    kind: data.kind,
    template: data.template,
    title: data.title,
    subtitle: data.subtitle,
    postsOn: data.date !== undefined && isIsoDate(data.date) ? data.date : (meetingDate ?? ''),
    label: data.label,
    appendixOf: data['appendix-of'],
    date: data.date,
    of: parties('of', data.of),
    ...authorsOf(data.authors, (one, at) => links.party(one, { source: read, path: ['authors', ...at] })),
    presentedBy: parties('presented-by', data['presented-by']),
    header: Object.entries(data.header).map(([name, given]) => ({ name, parties: parties('header', given) })),
    language: data.language ?? record.body.language,
    numbering: data.numbering,
    topics: data.topics,
    answersActions: data['answers-action'],
    frontmatter: data,
    body: read.body,
    folder: '',
    source: { file, position: read.position, bodyLine: read.bodyLine },
  };
  const place = {
    file,
    line: read.bodyLine,
    kind: 'document' as const,
    meetingId: item.meetingId,
    itemKey: item.key,
    address,
    numbering: data.numbering,
  };
  const { rendered, problems } = renderText(read.body, place, {
    record,
    resolver: new Resolver(record),
    medium: 'print',
    pack,
  });
  const all = [...links.problems, ...problems];
  return all.length > 0 ? { problems: all } : { document, text: rendered };
}

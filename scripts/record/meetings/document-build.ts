import type { ExemptSource, ItemDocumentSource, ItemSource } from '../../sources/schemas/item.ts';
import type { PartySource } from '../../sources/schemas/party.ts';
import type { MeetingFolder, Sources } from '../../sources/sources.ts';
import { isIsoDate } from '../../calendar/iso-date.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import { asList, placeOf } from '../build-context.ts';
import { exemptGround, rulesOf } from '../body-rules.ts';
import type { BuildContext, Pointer } from '../build-context.ts';
import { authorsOf } from './authors.ts';
import type { Document, ItemDocument, SuppliedPdf } from './document.ts';
import type { Item } from './meeting.ts';

/** What the builder of an item's papers needs. */
export interface DocumentBuild {
  readonly sources: Sources;
  readonly folder: MeetingFolder;
  readonly item: Pick<Item, 'key' | 'id' | 'meetingId' | 'address'>;
  readonly itemSource: ItemSource;
  readonly context: BuildContext;
  /** The minutes of a meeting by its date or folder: their title, and whether there are any. */
  readonly minutesOf: (meeting: string) => { readonly meetingId: string; readonly title: string } | undefined;
}

/** Links one entry of an item's `documents`; undefined, with a problem noted, where it leads nowhere. */
export function buildItemDocument(
  entry: ItemDocumentSource,
  at: Pointer,
  build: DocumentBuild,
): ItemDocument | undefined {
  if (typeof entry === 'string') return paper(entry, at, build);
  if ('file' in entry)
    return entry.file.endsWith('.md') ? paper(entry.file.slice(0, -3), at, build) : supplied(entry, at, build);
  if ('minutes' in entry) return minutes(entry.minutes, at, build);
  if ('tracker' in entry) return generated('tracker', 'Action tracker', undefined, build);
  if ('work-programme' in entry) return generated('work-programme', 'Work programme', entry.label, build);
  if ('exempt' in entry) return exempt(entry.exempt, at, build);
  if ('separate' in entry)
    return { form: 'separate', key: keyOf(entry.separate), title: entry.separate, note: entry.note };
  if ('to-follow' in entry)
    return { form: 'to-follow', key: keyOf(entry['to-follow']), title: entry['to-follow'], note: entry.note };
  return { form: 'verbal', key: keyOf(entry.verbal), title: entry.verbal, note: undefined };
}

function paper(name: string, at: Pointer, build: DocumentBuild): ItemDocument | undefined {
  const { folder, item, itemSource, sources, context } = build;
  const path = [itemSource.folder, name].filter((part) => part !== undefined).join('/');
  const source = folder.documents.get(path);
  if (source === undefined) {
    if (sources.broken.has(`meetings/${folder.id}/${path}.md`)) return undefined;
    const prefix = itemSource.folder === undefined ? '' : `${itemSource.folder}/`;
    const here = [...folder.documents.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    const near = nearestWord(name, here);
    context.problems.push({
      ...at.source.position(at.path),
      message: `There is no paper "${name}" in the folder of this item.`,
      remedy:
        near === undefined
          ? here.length === 0
            ? `Make the file meetings/${folder.id}/${path}.md.`
            : `Papers there: ${here.join(', ')}.`
          : `Did you mean "${near}"?`,
    });
    return undefined;
  }
  const { data } = source;
  const key = name.replaceAll('/', '-');
  const id = `${item.id}/${key}`;
  const party = (field: string) => (value: PartySource, index: number) =>
    context.party(value, { source, path: [field, index] });
  const document: Document = {
    id,
    key,
    address: `${item.address}${key}/`,
    meetingId: item.meetingId,
    itemKey: item.key,
    kind: data.kind,
    template: data.template,
    title: data.title,
    subtitle: data.subtitle,
    postsOn: data.date !== undefined && isIsoDate(data.date) ? data.date : folder.meeting.data.date,
    label: data.label,
    appendixOf: data['appendix-of'],
    date: data.date,
    of: asList(data.of).map(party('of')),
    ...authorsOf(data.authors, (value, at) => context.party(value, { source, path: ['authors', ...at] })),
    presentedBy: data['presented-by'].map(party('presented-by')),
    header: Object.entries(data.header).map(([name, given]) => ({
      name,
      parties: asList(given).map((value) => context.party(value, { source, path: ['header', name] })),
    })),
    language: data.language ?? sources.panel.data.language,
    numbering: data.numbering,
    topics: data.topics,
    answersActions: data['answers-action'],
    frontmatter: data,
    body: source.body,
    source: placeOf(source),
    folder: source.file.slice(0, source.file.lastIndexOf('/')),
  };
  return { form: 'paper', key, title: data.title, label: data.label, address: document.address, id, document };
}

function exempt(stub: ExemptSource, at: Pointer, { sources, context }: DocumentBuild): ItemDocument {
  const { exemption } = rulesOf(sources.panel.data);
  const known = exemption?.paragraphs ?? [];
  for (const [index, paragraph] of stub.paragraphs.entries()) {
    if (known.length === 0 || known.includes(paragraph)) continue;
    context.problems.push({
      ...at.source.position([...at.path, 'exempt', 'paragraphs', index]),
      message: `"${paragraph}" is no paragraph by which a paper is exempt: panel.yaml has ${known.join(', ')}.`,
      remedy: 'Write one of these, or add the paragraph to "exempt" in the rules of panel.yaml.',
    });
  }
  if (known.length > 0 && stub.paragraphs.length === 0)
    context.problems.push({
      ...at.source.position([...at.path, 'exempt']),
      message: 'This exempt paper does not say by which paragraphs it is exempt.',
      remedy: `Add paragraphs, like: paragraphs: ["${known[0] ?? '1'}"]`,
    });
  return {
    form: 'exempt',
    key: keyOf(stub.title),
    title: stub.title,
    exempt: {
      ...stub,
      ground: exemptGround(stub.paragraphs, exemption),
      pages: stub.pages,
      summary: stub.summary,
    },
  };
}

type SuppliedSource = Extract<ItemDocumentSource, { readonly file: string }>;

/** The words of a scan that the clerk gave, by page: beside the name of its file, or in a file of their own. */
function givenText(
  entry: SuppliedSource,
  at: Pointer,
  { file, sources, context }: Pick<DocumentBuild, 'sources' | 'context'> & { readonly file: string },
): Pick<SuppliedPdf, 'givenText' | 'textFile'> {
  const name = entry['text-from'];
  const textFile = name === undefined ? undefined : `${file.slice(0, file.lastIndexOf('/'))}/${name}`;
  const text = textFile === undefined ? entry.text : sources.texts.get(textFile);
  const problem = (message: string, remedy: string): void => {
    context.problems.push({ ...at.source.position([...at.path, 'text-from']), message, remedy });
  };
  if (textFile !== undefined && entry.text !== undefined)
    problem('The words of this PDF are given twice.', 'Keep "text:" or "text-from:".');
  else if (textFile !== undefined && text === undefined && !sources.broken.has(textFile))
    problem(
      `There is no text file "${name ?? ''}" in the folder of this item.`,
      `Put it beside the PDF, named with ".txt", or let a machine read the scan: npm run read-scan.`,
    );
  return { textFile, givenText: text?.split(/^---$/mu).map((page) => page.trim()) };
}

function supplied(
  entry: SuppliedSource,
  at: Pointer,
  { sources, folder, item, itemSource, context }: DocumentBuild,
): ItemDocument | undefined {
  const file = ['meetings', folder.id, itemSource.folder, entry.file].filter((part) => part !== undefined).join('/');
  const path = sources.files.get(file);
  if (path === undefined || !entry.file.toLowerCase().endsWith('.pdf')) {
    context.problems.push({
      ...at.source.position([...at.path, 'file']),
      message:
        path === undefined
          ? `There is no file "${entry.file}" in the folder of this item.`
          : `"${entry.file}" is neither a Markdown paper nor a PDF.`,
      remedy:
        path === undefined ? `Put it there: ${file}.` : 'Ask for it as PDF, or put it in a Markdown paper as a figure.',
    });
    return undefined;
  }
  const key = keyOf(entry.file.replace(/\.pdf$/iu, ''));
  const id = `${item.id}/${key}`;
  const title = entry.title ?? entry.file;
  const address = `${item.address}${key}/`;
  return {
    form: 'supplied',
    key,
    id,
    title,
    address,
    label: entry.label,
    supplied: {
      id,
      key,
      address,
      title,
      label: entry.label,
      shortTitle: entry['short-title'],
      description: entry.description,
      file,
      path,
      meetingId: item.meetingId,
      itemKey: item.key,
      language: entry.language ?? sources.panel.data.language,
      source: placeOf(folder.meeting),
      named: at.source.position([...at.path, 'file']),
      ...givenText(entry, at, { file, sources, context }),
      makesPicturesSmaller: entry['fine-pictures'] !== undefined,
      textByMachine: entry['text-by'] !== undefined,
      leavesOutCovered: entry['covered-words'] !== undefined,
    },
  };
}

function minutes(
  meeting: string,
  at: Pointer,
  { item, context, minutesOf, sources }: DocumentBuild,
): ItemDocument | undefined {
  const found = minutesOf(meeting);
  if (found === undefined) {
    if (sources.broken.has(`meetings/${meeting}/minutes.md`) || sources.broken.has(`meetings/${meeting}/meeting.md`))
      return undefined;
    context.problems.push({
      ...at.source.position([...at.path, 'minutes']),
      message: `There are no minutes of a meeting on ${meeting}.`,
      remedy: `Write meetings/${meeting}/minutes.md, or take this entry out until they are there.`,
    });
    return undefined;
  }
  const key = `minutes-${found.meetingId}`;
  return {
    form: 'minutes',
    key,
    id: `${item.id}/${key}`,
    title: found.title,
    label: undefined,
    address: `/meetings/${found.meetingId}/minutes/`,
    minutesOf: found.meetingId,
  };
}

function generated(
  form: 'tracker' | 'work-programme',
  title: string,
  label: string | undefined,
  { item }: DocumentBuild,
): ItemDocument {
  return { form, key: form, id: `${item.id}/${form}`, title, label, address: `${item.address}${form}/` };
}

/** Words made fit for an address: small letters and digits joined by hyphens. */
export function keyOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’']/gu, '')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'paper'
  );
}

import { municipalYear } from '../../calendar/municipal-year.ts';
import { printDate } from '../../calendar/printed-date.ts';
import type { ItemSource } from '../../sources/schemas/item.ts';
import type { PartySource } from '../../sources/schemas/party.ts';
import type { MeetingFolder, Sources } from '../../sources/sources.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import { asList, placeOf } from '../build-context.ts';
import type { BuildContext } from '../build-context.ts';
import { buildItemDocument } from './document-build.ts';
import type { DocumentBuild } from './document-build.ts';
import type { ItemDocument } from './document.ts';
import type { Item, Meeting, StandingText } from './meeting.ts';
import { buildMinutes } from '../minutes/minutes-build.ts';
import { rulesOf } from '../body-rules.ts';
import { bodyMinuteForm } from '../../sources/schemas/panel.ts';
import { buildPacks } from './packs-build.ts';
import { buildRelease } from './release.ts';

/** What every meeting is linked against. */
export interface MeetingsBuild {
  readonly sources: Sources;
  readonly context: BuildContext;
  readonly standingTexts: ReadonlyMap<string, StandingText>;
  /** Keys of minutes used so far: one series for the life of the body. */
  readonly usedMinuteKeys: Set<string>;
}

const kindTitles: Readonly<Record<Meeting['kind'], string>> = {
  ordinary: 'Meeting',
  annual: 'Annual general meeting',
  extraordinary: 'Extraordinary meeting',
  precept: 'Precept meeting',
  hearing: 'Confirmation hearing',
};

/** Links one meeting: its items, papers, minutes and packs. What does not link goes to the context's problems. */
export function buildMeeting(folder: MeetingFolder, build: MeetingsBuild): Meeting {
  const { context, usedMinuteKeys } = build;
  const { meeting: source, id } = folder;
  const { data } = source;
  if (!id.startsWith(data.date)) {
    context.problems.push({
      ...source.position(['date']),
      message: `The meeting is dated ${data.date}, but its folder is called "${id}".`,
      remedy: 'Make the two agree; the address of the meeting comes from the folder.',
    });
  }
  const items = buildItems(folder, build);
  const keyOfNumber = new Map(items.map((item) => [item.number, item.key]));
  const minutes =
    folder.minutes &&
    buildMinutes(folder.minutes, {
      meetingId: id,
      date: data.date,
      form: bodyMinuteForm(build.sources.panel.data),
      context,
      usedKeys: usedMinuteKeys,
      interests: rulesOf(build.sources.panel.data).interests,
      itemKeyOf: (number) => keyOfNumber.get(number),
    });
  const person = (field: 'contact' | 'chair') => context.person(data[field], { source, path: [field] });
  return {
    id,
    address: `/meetings/${id}/`,
    date: data.date,
    start: data.start,
    end: data.end ?? minutes?.end,
    title: data.title ?? kindTitles[data.kind],
    kind: data.kind,
    state: data.state,
    condition: data.condition,
    reason: data.reason,
    continuedOn: data['continued-on'],
    municipalYear: municipalYear(data.date).label,
    venue: data.venue,
    host: context.organisation(data.host, { source, path: ['host'] }),
    webcast: data.webcast,
    contact: person('contact'),
    chair: person('chair') ?? minutes?.chair,
    published: data.published,
    lateReason: data['late-reason'],
    nextMeeting: data['next-meeting'],
    times: data.times,
    items,
    minutes,
    packs: buildPacks(folder, items, context),
    releases: folder.releases.map(({ data: release }) => buildRelease(release)),
    body: source.body.trim(),
    note: data.note,
    source: placeOf(source),
    frontmatter: data,
  };
}

function buildItems(folder: MeetingFolder, build: MeetingsBuild): readonly Item[] {
  const used = new Set<string>();
  return folder.meeting.data.items.map((item, index) => {
    const key = item.number?.replace(/[^\w.]+/gu, '-').toLowerCase() ?? `heading-${index + 1}`;
    if (used.has(key)) {
      build.context.problems.push({
        ...folder.meeting.position(['items', index, 'number']),
        message: `Item ${item.number ?? ''} stands twice on this agenda.`,
        remedy: 'Give one of them another number.',
      });
    }
    used.add(key);
    return buildItem(item, { index, key, folder, build });
  });
}

interface ItemPlace {
  readonly index: number;
  readonly key: string;
  readonly folder: MeetingFolder;
  readonly build: MeetingsBuild;
}

function buildItem(source: ItemSource, { index, key, folder, build }: ItemPlace): Item {
  const { context } = build;
  const at = (field: string) => ({ source: folder.meeting, path: ['items', index, field] });
  const party = (field: string) => (name: PartySource) => context.party(name, at(field));
  const standing = standingText(source.standing, { index, folder, build });
  if (source.title === undefined && standing === undefined && source.standing === undefined) {
    context.problems.push({
      ...folder.meeting.position(['items', index]),
      message: `Item ${source.number ?? index + 1} has no title.`,
      remedy: 'Add "title:", or "standing:" with the name of a standing text.',
    });
  }
  const item = { key, id: `${folder.id}/${key}`, meetingId: folder.id, address: `/meetings/${folder.id}/${key}/` };
  return {
    ...item,
    number: source.number,
    title: source.title ?? standing?.title ?? '',
    standing,
    reportOf: asList(source['report-of']).map(party('report-of')),
    presenters: asList(source.presenter).map(party('presenter')),
    ask: source.ask,
    note: source.note,
    start: source.start,
    webcastAt: source['webcast-at'],
    outcome: source.outcome,
    deferredTo: source['deferred-to'],
    deferredFrom: source['deferred-from'],
    urgent: source.urgent,
    late: source.late,
    minuteKeys: source.minutes,
    topics: source.topics,
    documents: buildDocuments(
      source,
      {
        sources: build.sources,
        folder,
        item,
        itemSource: source,
        context,
        minutesOf: (meeting) => minutesOf(meeting, build.sources),
      },
      index,
    ),
  };
}

function buildDocuments(source: ItemSource, build: DocumentBuild, index: number): readonly ItemDocument[] {
  const used = new Set<string>();
  return source.documents.flatMap((entry, place) => {
    const path = ['items', index, 'documents', place];
    const document = buildItemDocument(entry, { source: build.folder.meeting, path }, build);
    if (document === undefined) return [];
    if (used.has(document.key)) {
      build.context.problems.push({
        ...build.folder.meeting.position(path),
        message: `The paper "${document.key}" stands twice under this item.`,
        remedy: 'Take one of the two lines out.',
      });
      return [];
    }
    used.add(document.key);
    return [document];
  });
}

function standingText(
  id: string | undefined,
  { index, folder, build }: Omit<ItemPlace, 'key'>,
): StandingText | undefined {
  if (id === undefined) return undefined;
  const found = build.standingTexts.get(id);
  if (found !== undefined || build.sources.broken.has(`standing-text/${id}.md`)) return found;
  const near = nearestWord(id, build.standingTexts.keys());
  build.context.problems.push({
    ...folder.meeting.position(['items', index, 'standing']),
    message: `There is no standing text "${id}".`,
    remedy: near === undefined ? `Make the file standing-text/${id}.md.` : `Did you mean "${near}"?`,
  });
  return undefined;
}

function minutesOf(
  meeting: string,
  sources: Sources,
): { readonly meetingId: string; readonly title: string } | undefined {
  const folder = sources.meetings.find(
    ({ id, minutes }) => minutes !== undefined && (id === meeting || id.startsWith(`${meeting}-`)),
  );
  return folder && { meetingId: folder.id, title: `Minutes of ${printDate(folder.meeting.data.date)}` };
}

import { printDate } from '../calendar/printed-date.ts';
import type { Document, SuppliedPdf } from '../record/meetings/document.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { Clause, Minute, MinuteBlock } from '../record/minutes/minute.ts';
import type { BodyRecord } from '../record/record.ts';
import { namesOf } from '../views/papers.ts';
import { placeInPacks } from '../views/published-packs.ts';
import type { PublishedPacks } from '../views/published-packs.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { namedPeople } from './named-people.ts';
import type { NameFinder } from './named-people.ts';
import type { SearchKind, SearchRecord } from './search-record.ts';

/** What search is made from: the same record, text and packs as the pages. */
export interface SearchSources {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  readonly packs: PublishedPacks;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText: { get(id: string): readonly string[] | undefined };
}

/** Everything that a search can find, in the order of the record: minutes, items, sections of papers, registers, pages. */
export function searchRecords(sources: SearchSources): readonly SearchRecord[] {
  const finder = namedPeople([...sources.record.people.values()]);
  const scribe = new Scribe(sources, finder);
  const { record } = sources;
  return [
    ...record.minutes.map((minute) => scribe.minute(minute)),
    ...record.meetings.flatMap((meeting) =>
      meeting.items.filter(({ standing }) => standing === undefined).map((item) => scribe.item(item, meeting)),
    ),
    ...[...record.documentById.values()].flatMap((document) => scribe.document(document)),
    ...[...record.pagedById.values()].flatMap((paper) =>
      paper.form === 'supplied' ? scribe.supplied(paper.supplied) : [],
    ),
    ...record.registers.actions.map((action) => scribe.action(action)),
    ...record.registers.questions.map((question) => scribe.question(question)),
    ...record.pages.map((page) => scribe.page(page)),
  ];
}

const kindNames: Readonly<Record<Document['kind'], SearchKind>> = {
  report: 'Report',
  appendix: 'Appendix',
  letter: 'Letter',
  slides: 'Slides',
  'statutory-report': 'Report',
  response: 'Letter',
  paper: 'Appendix',
};

class Scribe {
  readonly #sources: SearchSources;
  readonly #finder: NameFinder;

  constructor(sources: SearchSources, finder: NameFinder) {
    this.#sources = sources;
    this.#finder = finder;
  }

  minute(minute: Minute): SearchRecord {
    const meeting = this.#meeting(minute.meetingId);
    const item = meeting?.items.find(({ key }) => key === minute.itemKey);
    const text = minute.blocks.map((block, index) => this.#blockText(minute, block, index)).join(' ');
    return this.#finish(meeting, {
      address: `/meetings/${minute.meetingId}/minutes/#${minute.anchor}`,
      title: `Minute ${minute.number}: ${minute.title}`,
      context: `Minutes of ${meeting === undefined ? minute.meetingId : printDate(meeting.date)}`,
      kind: 'Minute',
      text,
      exact: [minute.number, ...clauseReferences(minute)],
      topics: this.#topicTitles(item?.topics ?? []),
      packPage: undefined,
    });
  }

  item(item: Meeting['items'][number], meeting: Meeting): SearchRecord {
    return this.#finish(meeting, {
      address: item.address,
      title: item.number === undefined ? item.title : `Item ${item.number}: ${item.title}`,
      context: `Agenda of ${printDate(meeting.date)}`,
      kind: 'Agenda item',
      text: [item.ask, item.note, ...item.documents.map(({ title }) => title)]
        .filter((part) => part !== undefined)
        .map((part) => part.replace(/\.$/u, ''))
        .join('. '),
      exact: [],
      topics: this.#topicTitles(item.topics),
      packPage: undefined,
    });
  }

  /** A paper is found by its sections: each is a result of its own and leads to its heading. */
  document(document: Document): readonly SearchRecord[] {
    const meeting = this.#meeting(document.meetingId);
    const sections = this.#sources.rendered.documents.get(document.id)?.sections ?? [];
    const item = this.#sources.record.itemById.get(`${document.meetingId}/${document.itemKey}`);
    const place = meeting && placeInPacks(meeting, document.id, this.#sources.packs)?.place;
    const name = document.label === undefined ? document.title : `${document.label}: ${document.title}`;
    // The subtitle and the free lines at the head of a paper are found with its first section.
    const lines = document.header.flatMap(
      ({ name, parties }) => `${name}: ${namesOf(parties, document.postsOn) ?? ''}`,
    );
    const head = [document.subtitle, ...lines].filter((part) => part !== undefined);
    return sections.map((section, index) =>
      this.#finish(meeting, {
        address: section.id === '' ? document.address : `${document.address}#${section.id}`,
        title: section.headingText === '' ? name : section.headingText,
        context: `${section.headingText === '' ? '' : `${name}, `}${meeting === undefined ? '' : printDate(meeting.date)}`,
        kind: kindNames[document.kind],
        text: index === 0 ? [...head, section.text].join('. ') : section.text,
        exact: [],
        topics: this.#topicTitles([...new Set([...document.topics, ...(item?.topics ?? [])])]),
        packPage: place === undefined ? undefined : (place.anchors[section.id]?.label ?? place.firstLabel),
        language: document.language,
      }),
    );
  }

  /** A supplied PDF is found page by page. */
  supplied(paper: SuppliedPdf): readonly SearchRecord[] {
    const meeting = this.#meeting(paper.meetingId);
    const printed = meeting && placeInPacks(meeting, paper.id, this.#sources.packs);
    const item = this.#sources.record.itemById.get(`${paper.meetingId}/${paper.itemKey}`);
    const pages = this.#sources.suppliedText.get(paper.id) ?? [];
    return pages.map((text, index) =>
      this.#finish(meeting, {
        address: `${paper.address}#page-${index + 1}`,
        title: `${paper.title}, page ${index + 1}`,
        context: meeting === undefined ? '' : printDate(meeting.date),
        kind: 'Supplied paper',
        text: index === 0 ? `${paper.description ?? ''} ${text}` : text,
        exact: [],
        topics: this.#topicTitles(item?.topics ?? []),
        packPage: printed?.pack.pageMap.labels[printed.place.first - 1 + index],
        language: paper.language,
      }),
    );
  }

  action(action: BodyRecord['registers']['actions'][number]): SearchRecord {
    return this.#finish(this.#meeting(action.meetingId), {
      address: action.address,
      title: `Action ${action.reference}: ${action.title}`,
      context: 'Action tracker',
      kind: 'Action',
      text: [
        ...action.updates.map(({ text }) => text ?? ''),
        this.#sources.rendered.actions.get(action.key)?.plainText ?? '',
      ].join(' '),
      exact: [action.reference],
      topics: this.#topicTitles(action.topics),
      packPage: undefined,
    });
  }

  question(question: BodyRecord['registers']['questions'][number]): SearchRecord {
    return this.#finish(this.#meeting(question.meetingId), {
      address: question.address,
      title: question.title,
      context: 'Public questions',
      kind: 'Public question',
      text: this.#sources.rendered.questions.get(question.id)?.plainText ?? '',
      exact: [],
      topics: this.#topicTitles(question.topics),
      packPage: undefined,
    });
  }

  page(page: BodyRecord['pages'][number]): SearchRecord {
    const text = this.#sources.rendered.pages.get(page.id)?.plainText ?? '';
    return this.#finish(undefined, {
      address: page.address,
      title: page.title,
      context: 'About this site',
      kind: 'Page',
      text,
      exact: [],
      topics: [],
      packPage: undefined,
    });
  }

  #finish(
    meeting: Meeting | undefined,
    facts: Omit<SearchRecord, 'language' | 'date' | 'municipalYear' | 'people'> & { readonly language?: string },
  ): SearchRecord {
    return {
      language: this.#sources.record.body.language,
      ...facts,
      date: meeting?.date,
      municipalYear: meeting?.municipalYear,
      people: this.#finder(`${facts.title}. ${facts.text}`),
    };
  }

  #blockText(minute: Minute, block: MinuteBlock, index: number): string {
    const { minuteBlocks, clauses } = this.#sources.rendered;
    if (block.kind !== 'resolved') return minuteBlocks.get(`${minute.key}/${index}`)?.plainText ?? '';
    const clauseText = (clause: Clause): string =>
      [clause.label ?? '', clauses.get(clause.key)?.plainText ?? '', ...clause.clauses.map(clauseText)].join(' ');
    return [block.lead, ...block.clauses.map(clauseText)].join(' ');
  }

  #meeting(id: string): Meeting | undefined {
    return this.#sources.record.meetingById.get(id);
  }

  #topicTitles(ids: readonly string[]): readonly string[] {
    const { topics } = this.#sources.record.registers;
    return ids.map((id) => topics.find((topic) => topic.id === id)?.title ?? id);
  }
}

/** `911ii`, as trackers and people write the clauses of a minute. */
function clauseReferences(minute: Minute): readonly string[] {
  const all = (clause: Clause): readonly string[] => [
    ...(clause.path.length === 0 ? [] : [`${minute.number}${clause.path.join('')}`]),
    ...clause.clauses.flatMap(all),
  ];
  return minute.blocks.flatMap((block) => (block.kind === 'resolved' ? block.clauses.flatMap(all) : []));
}

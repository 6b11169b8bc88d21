import { printDate } from '../../calendar/printed-date.ts';
import { asAt } from '../../record/as-at.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import type { BodyRecord } from '../../record/record.ts';
import type { RenderedRecord } from '../../text/rendered-record.ts';
import type { PublishedPacks } from '../../views/published-packs.ts';
import type { QuestionDeadline } from '../../views/question-deadline.ts';
import { questionDeadline } from '../../views/question-deadline.ts';
import { calendarOf } from '../../views/view-context.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { namedPeople } from '../named-people.ts';
import type { NameFinder } from '../named-people.ts';
import type { SearchEntry, TextBlock } from '../search-entry.ts';

/** What search is made from: the same record, text and packs as the pages. */
export interface SearchSources {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  readonly packs: PublishedPacks;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText: { get(id: string): readonly string[] | undefined };
}

/** What a kind of entry says of itself; all else is worked out. */
export type EntryFacts = Pick<SearchEntry, 'kind' | 'page' | 'title' | 'context' | 'blocks'> &
  Partial<Pick<SearchEntry, 'anchor' | 'subject' | 'belongs' | 'references' | 'thing' | 'packPage'>> & {
    /** Ids of topics. */
    readonly topics?: readonly string[];
  };

/** Makes entries whole: who is named in them, which meeting they belong to. */
export class EntryMaker {
  readonly sources: SearchSources;
  readonly #finder: NameFinder;
  readonly #topicTitles: ReadonlyMap<string, string>;
  readonly #days: Pick<ViewContext, 'record' | 'calendar' | 'buildDate'>;

  constructor(sources: SearchSources) {
    this.sources = sources;
    this.#finder = namedPeople([...sources.record.people.values()]);
    const { record } = sources;
    this.#days = { record, calendar: calendarOf(record), buildDate: asAt(record) };
    this.#topicTitles = new Map(sources.record.registers.topics.map(({ id, title }) => [id, title]));
  }

  make(facts: EntryFacts, meeting?: Meeting): SearchEntry {
    const { topics = [], ...rest } = facts;
    return {
      anchor: '',
      subject: facts.title,
      references: [],
      packPage: undefined,
      ...rest,
      belongs: [
        ...(rest.belongs ?? []),
        ...(meeting === undefined ? [] : [printDate(meeting.date), meeting.municipalYear]),
      ],
      meetingId: meeting?.id,
      topics: [...new Set(topics)].map((id) => this.#topicTitles.get(id) ?? id),
      people: this.#finder([facts.title, ...facts.blocks.map(({ text }) => text)].join('. ')),
    };
  }

  /** Until when the public may ask something of a meeting, as its page says; undefined where it says nothing. */
  questionDeadline(meeting: Meeting): QuestionDeadline | undefined {
    return questionDeadline(meeting, this.#days);
  }

  /** The meeting of an id, or undefined where it is not on this site. */
  meeting(id: string): Meeting | undefined {
    return this.sources.record.meetingById.get(id);
  }
}

/** Words as blocks that lead to one place; what is undefined or empty is left out. */
export function plainBlocks(anchor: string, ...texts: readonly (string | undefined)[]): readonly TextBlock[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [{ anchor, text: text.trim() }]));
}

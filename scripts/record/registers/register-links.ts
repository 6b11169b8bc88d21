import type { PartySource } from '../../sources/schemas/party.ts';
import type { Problem } from '../../sources/problem.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import { BuildContext } from '../build-context.ts';
import type { Pointer } from '../build-context.ts';
import type { Document } from '../meetings/document.ts';
import { isPaged } from '../meetings/document.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Clause, Minute } from '../minutes/minute.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Party, Person } from '../people/person.ts';
import type { MinuteForm } from '../../sources/minute-form.ts';
import type { Reference } from '../references/reference.ts';
import { parseReference } from '../references/reference.ts';
import { resolveReference, targetOfKey } from '../references/reference-resolution.ts';
import type { Resolution } from '../references/reference-resolution.ts';
import type { Topic } from '../programme/topic.ts';

/** What registers link to: the record as far as it is made. */
export interface RegistersContext {
  readonly meetings: readonly Meeting[];
  readonly minuteByKey: ReadonlyMap<string, Minute>;
  readonly clauseByKey: ReadonlyMap<string, Clause>;
  readonly people: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly documentById: ReadonlyMap<string, Document>;
  /** How the body numbers its minutes. */
  readonly minuteForm: MinuteForm;
}

/** Looks up what register files point at, and gathers what is not there. */
export class RegisterLinks {
  readonly problems: Problem[] = [];
  readonly context: RegistersContext;
  readonly #names: BuildContext;
  readonly #topics: ReadonlySet<string>;
  readonly #papers: ReadonlySet<string>;

  constructor(context: RegistersContext, topics: readonly Topic[]) {
    this.context = context;
    this.#names = new BuildContext(context.organisations, context.people);
    this.#topics = new Set(topics.map(({ id }) => id));
    this.#papers = new Set(
      context.meetings.flatMap(({ items }) =>
        items.flatMap(({ documents }) => documents.filter(isPaged).map(({ id }) => id)),
      ),
    );
  }

  /** A party named by id or in words. */
  party(name: PartySource | undefined, at: Pointer): Party | undefined {
    if (name === undefined) return undefined;
    const before = this.#names.problems.length;
    const party = this.#names.party(name, at);
    this.problems.push(...this.#names.problems.slice(before));
    return party;
  }

  /** The meeting of a day, by date or id. */
  meetingOn(date: string): Meeting | undefined {
    return (
      this.context.meetings.find(({ id }) => id === date) ??
      this.context.meetings.find((meeting) => meeting.date === date)
    );
  }

  /** The meeting of a day; a problem where there is none. */
  meeting(date: string, at: Pointer): Meeting | undefined {
    const meeting = this.meetingOn(date);
    if (meeting === undefined)
      this.#missing(at, {
        what: `meeting on ${date}`,
        near: nearestWord(
          date,
          this.context.meetings.map(({ id }) => id),
        ),
        otherwise: 'Make its folder in "meetings", or put the date right.',
      });
    return meeting;
  }

  /** A reference to minutes or clauses; undefined for words that are none. */
  reference(text: string): Reference | undefined {
    return parseReference(text, this.context.minuteForm);
  }

  /** What a reference leads to, within the minutes of one meeting if given. */
  resolve(text: string, meetingId?: string): Resolution {
    const target = targetOfKey(text, { ...this.context, meetingId });
    if (target !== undefined) return { found: true, targets: [target], ambiguous: false };
    const reference = this.reference(text);
    if (reference === undefined) return { found: false, reason: `"${text}" is not the number of a minute or clause.` };
    return resolveReference(reference, { ...this.context, meetingId });
  }

  /** The key of the one minute that a number leads to; a problem where there is none or two. The words stay where minutes are missing. */
  minuteKey(
    text: string | undefined,
    { date, at }: { readonly date: string; readonly at: Pointer },
  ): string | undefined {
    if (text === undefined) return undefined;
    const meeting = this.meetingOn(date);
    if (meeting !== undefined && meeting.minutes === undefined) return text;
    const resolution = this.resolve(text, meeting?.id);
    if (!resolution.found) {
      if (meeting !== undefined)
        this.problem(at, resolution.reason, 'Write the number as the minutes of that meeting have it.');
      return text;
    }
    const [target] = resolution.targets;
    if (resolution.ambiguous)
      this.problem(
        at,
        `${text} was used for two minutes.`,
        `Write ${resolution.targets.map(({ minute }) => minute.key).join(' or ')}.`,
      );
    return target?.minute.key;
  }

  /** The id of a paper named as `doc:2025-11-17/5/letter`; a problem where there is none. */
  paper(text: string | undefined, at: Pointer): string | undefined {
    if (text === undefined) return undefined;
    const id = text.replace(/^doc:/u, '').replace(/#.*$/u, '');
    if (!this.#papers.has(id) && !this.context.documentById.has(id)) {
      this.#missing(at, {
        what: `paper "${id}"`,
        near: nearestWord(id, this.#papers),
        otherwise: 'Write it as meeting, item and file name: "doc:2025-11-17/5/letter".',
      });
    }
    return id;
  }

  /** Tells topics that are not in `topics.yaml`. */
  topics(ids: readonly string[], { source, path }: Pointer): readonly string[] {
    for (const [index, id] of ids.entries()) {
      if (!this.#topics.has(id))
        this.#missing(
          { source, path: [...path, index] },
          {
            what: `topic "${id}"`,
            near: nearestWord(id, this.#topics),
            otherwise: 'Add it to topics.yaml, or write an id that stands there.',
          },
        );
    }
    return ids;
  }

  /** Tells what is wrong at a place in a source. */
  problem({ source, path }: Pointer, message: string, remedy: string): void {
    this.problems.push({ ...source.position(path), message, remedy });
  }

  #missing(
    at: Pointer,
    { what, near, otherwise }: { readonly what: string; readonly near: string | undefined; readonly otherwise: string },
  ): void {
    this.problem(at, `There is no ${what}.`, near === undefined ? otherwise : `Did you mean "${near}"?`);
  }
}

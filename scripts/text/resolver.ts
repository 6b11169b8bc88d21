import { minuteSlug } from '../sources/minute-form.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import { printDate } from '../calendar/printed-date.ts';
import { bodyMinuteForm } from '../sources/schemas/panel.ts';
import type { BodyRecord } from '../record/record.ts';
import type { ReferenceTarget, Resolution } from '../record/references/reference-resolution.ts';
import { resolveReference as resolveMinute, targetOfKey } from '../record/references/reference-resolution.ts';
import { parseReference } from '../record/references/reference.ts';

/** Where a reference stands, so that its short forms can be read from there: `item:7`, `doc:appendix-1`. */
export interface ReferencePlace {
  readonly meetingId?: string | undefined;
  readonly itemKey?: string | undefined;
  /** For a paper: its own address, to which `#p-3.2` belongs. */
  readonly address?: string | undefined;
}

/** What a reference such as `minute:911.ii` leads to. */
export type ResolvedReference =
  | { readonly found: true; readonly address: string; readonly title: string }
  | { readonly found: false; readonly message: string; readonly remedy: string };

/** The schemes of references that lead to something in the record. `figure:` and `table:` stay within their paper. */
export const referenceSchemes = ['minute', 'item', 'doc', 'action', 'person', 'meeting', 'topic', 'question'] as const;
export type ReferenceScheme = (typeof referenceSchemes)[number];

/** Whether a link's scheme is one of ours. */
export function isReferenceScheme(scheme: string): scheme is ReferenceScheme {
  return referenceSchemes.some((known) => known === scheme);
}

/** Looks up references over one record. */
export class Resolver {
  readonly #record: BodyRecord;

  constructor(record: BodyRecord) {
    this.#record = record;
  }

  /** What `scheme:target` leads to, read from `place`. */
  resolve(scheme: ReferenceScheme, target: string, place: ReferencePlace = {}): ResolvedReference {
    const resolved = this.#lookUp(scheme, target, place);
    // The file is told of, nothing is published without it, and that links into it lead nowhere is no fault of theirs.
    if (!resolved.found && isInBroken(this.#record.sources.broken, { scheme, target, place }))
      return { found: true, address: '#', title: '' };
    return resolved;
  }

  #lookUp(scheme: ReferenceScheme, target: string, place: ReferencePlace): ResolvedReference {
    const record = this.#record;
    switch (scheme) {
      case 'minute':
        return this.#minute(target, place);
      case 'action':
        return this.#action(target);
      case 'item':
        return this.#item(target, place);
      case 'doc':
        return this.#document(target, place);
      case 'meeting':
        return this.#meeting(target);
      case 'person':
        return find(record.people, target, { what: 'person', title: ({ name }) => name });
      case 'topic':
        return find(new Map(record.registers.topics.map((topic) => [topic.id, topic])), target, {
          what: 'topic',
          title: ({ title }) => title,
        });
      case 'question':
        return find(new Map(record.registers.questions.map((question) => [question.id, question])), target, {
          what: 'question',
          title: ({ title }) => title,
        });
    }
  }

  #minute(target: string, place: ReferencePlace): ResolvedReference {
    const resolution = this.#minuteTargets(target);
    if (resolution === undefined)
      return notFound(
        `"${target}" is no reference to a minute.`,
        'Write the number, and the clause after a dot: "minute:911.ii".',
      );
    const [first] = resolution.found ? resolution.targets : [];
    if (!resolution.found || first === undefined)
      return notFound(
        resolution.found ? `There is no minute ${target}.` : resolution.reason,
        'Write the number as it stands in minutes.md, and the clause after a dot: "minute:911.ii".',
      );
    const near = resolution.ambiguous ? this.#ofSameSeries(resolution.targets, place) : first;
    const { minute, clause } = near ?? first;
    if (resolution.ambiguous && near === undefined && clause === undefined)
      return {
        found: true,
        address: `/minutes/${minuteSlug(minute.number)}/`,
        title: `Minute ${minute.number}, used twice`,
      };
    const meeting = this.#record.meetingById.get(minute.meetingId);
    const anchor = clause === undefined || clause.path.length === 0 ? minute.anchor : clause.anchor;
    return {
      found: true,
      address: `/meetings/${minute.meetingId}/minutes/#${anchor}`,
      title: `Minute ${minute.number}, ${minute.title}${meeting === undefined ? '' : `, ${printDate(meeting.date)}`}`,
    };
  }

  /** Undefined for words that are no reference. */
  #minuteTargets(target: string): Resolution | undefined {
    const exact = targetOfKey(target, this.#record);
    if (exact !== undefined) return { found: true, targets: [exact], ambiguous: false };
    const reference = parseReference(target, bodyMinuteForm(this.#record.body));
    return reference && resolveMinute(reference, this.#record);
  }

  /** Where numbers start anew, "minute 12" is that of the series which the meeting of the text itself belongs to. */
  #ofSameSeries(targets: readonly ReferenceTarget[], { meetingId }: ReferencePlace): ReferenceTarget | undefined {
    const own = this.#record.minutes
      .filter((minute) => meetingId !== undefined && minute.meetingId <= meetingId)
      .at(-1);
    const same = targets.filter(({ minute }) => minute.series === own?.series);
    return same.length === 1 && same.length < targets.length ? same[0] : undefined;
  }

  #action(target: string): ResolvedReference {
    const { actions } = this.#record.registers;
    const exact = actions.find(({ key }) => key === target);
    const resolution = this.#minuteTargets(target);
    const keys =
      resolution?.found === true ? resolution.targets.flatMap(({ minute, clause }) => [clause?.key ?? minute.key]) : [];
    const action =
      exact ??
      actions.find(({ clauseKey, minuteKey }) => keys.includes(clauseKey ?? '') || keys.includes(minuteKey ?? ''));
    if (action !== undefined)
      return { found: true, address: action.address, title: `Action ${action.reference}: ${action.title}` };
    const near = nearestWord(
      target,
      actions.map(({ key }) => key),
    );
    return notFound(
      `There is no action "${target}".`,
      near === undefined ? 'Mark the clause with {action}, or write a file in actions/.' : `Did you mean "${near}"?`,
    );
  }

  #item(target: string, { meetingId }: ReferencePlace): ResolvedReference {
    const whole = target.includes('/') || meetingId === undefined ? target : `${meetingId}/${target.toLowerCase()}`;
    return find(this.#record.itemById, whole, {
      what: 'item',
      title: (item) => (item.number === undefined ? item.title : `Item ${item.number}, ${item.title}`),
    });
  }

  #document(target: string, { meetingId, itemKey, address: own }: ReferencePlace): ResolvedReference {
    const [name = '', fragment] = target.split('#', 2);
    const anchor = fragment === undefined ? '' : `#${fragment}`;
    if (name === '' && own !== undefined) return { found: true, address: `${own}${anchor}`, title: 'This paper' };
    const { pagedById } = this.#record;
    const candidates = [name, `${meetingId ?? ''}/${name}`, `${meetingId ?? ''}/${itemKey ?? ''}/${name}`];
    const id =
      candidates.find((candidate) => pagedById.has(candidate)) ??
      onlyPaperCalled(name, [...pagedById.keys()], meetingId);
    const paper = id === undefined ? undefined : pagedById.get(id);
    if (paper !== undefined)
      return {
        found: true,
        address: `${paper.address}${anchor}`,
        title: paper.label === undefined ? paper.title : `${paper.label}, ${paper.title}`,
      };
    const here = [...pagedById.keys()]
      .filter((key) => key.startsWith(`${meetingId ?? ''}/${itemKey ?? ''}`))
      .map((key) => key.split('/').slice(2).join('/'));
    const near = nearestWord(name, [...pagedById.keys(), ...here]);
    return notFound(
      `There is no paper "${name}".`,
      near === undefined
        ? `Write the name of its file without ".md"; for a paper of another item: "doc:2025-09-08/7/report".`
        : `Did you mean "${near}"?`,
    );
  }

  #meeting(target: string): ResolvedReference {
    return find(this.#record.meetingById, target, {
      what: 'meeting',
      title: ({ title, date }) => `${title}, ${printDate(date)}`,
    });
  }
}

/** Whether what a reference names may stand in a file that could not be read. */
function isInBroken(
  broken: ReadonlySet<string>,
  {
    scheme,
    target,
    place,
  }: { readonly scheme: ReferenceScheme; readonly target: string; readonly place: ReferencePlace },
): boolean {
  if (broken.size === 0) return false;
  const files = [...broken];
  switch (scheme) {
    // The number of a minute does not say whose meeting it is.
    case 'minute':
    case 'action':
      return files.some((file) => /^(?:actions\/|meetings\/[^/]+\/(?:minutes|meeting)\.md$)/u.test(file));
    case 'item':
    case 'doc':
    case 'meeting': {
      const meeting = /^\d{4}-\d{2}-\d{2}[^/#]*/u.exec(target)?.[0] ?? place.meetingId ?? '';
      return files.some((file) => file.startsWith(`meetings/${meeting}/`));
    }
    case 'person':
      return broken.has('people.yaml');
    case 'topic':
      return broken.has('topics.yaml');
    case 'question':
      return files.some((file) => file.startsWith('questions/'));
  }
}

/** A paper of another item of the same meeting, where only one has that name. */
function onlyPaperCalled(name: string, ids: readonly string[], meetingId: string | undefined): string | undefined {
  if (meetingId === undefined) return undefined;
  const found = ids.filter((id) => id.startsWith(`${meetingId}/`) && id.endsWith(`/${name}`));
  return found.length === 1 ? found[0] : undefined;
}

function find<T extends { readonly address: string }>(
  known: ReadonlyMap<string, T>,
  id: string,
  { what, title }: { readonly what: string; readonly title: (found: T) => string },
): ResolvedReference {
  const found = known.get(id);
  if (found !== undefined) return { found: true, address: found.address, title: title(found) };
  const near = nearestWord(id, known.keys());
  return notFound(
    `There is no ${what} "${id}".`,
    near === undefined ? `Write the id of the ${what} as it stands in its file.` : `Did you mean "${near}"?`,
  );
}

function notFound(message: string, remedy: string): ResolvedReference {
  return { found: false, message, remedy };
}

import type { Attributes } from '../../sources/attributes.ts';
import { municipalYear } from '../../calendar/municipal-year.ts';
import { minuteSlug, readMinuteNumber } from '../../sources/minute-form.ts';
import type { MinuteForm } from '../../sources/minute-form.ts';
import type { ClauseSource } from '../../sources/clause-lines.ts';
import type { MinuteBlockSource, MinuteSource } from '../../sources/minutes-body.ts';
import type { MinutesFile } from '../../sources/sources.ts';
import { buildAttendance } from './attendance-build.ts';
import { placeOf } from '../build-context.ts';
import type { BuildContext } from '../build-context.ts';
import type { Clause, Minute, MinuteBlock, MinutesOfMeeting, Vote, VoteWay } from './minute.ts';
import type { Person } from '../people/person.ts';

/** What the builder of minutes needs beside their file. */
export interface MinutesBuild {
  readonly meetingId: string;
  readonly context: BuildContext;
  /** How the body numbers its minutes. */
  readonly form: MinuteForm;
  /** The day of the meeting. */
  readonly date: string;
  /** Keys of minutes that other meetings have used: minutes run in one series. */
  readonly usedKeys: Set<string>;
  /** Kinds of interest by id, where the body lists them. */
  readonly interests?: ReadonlyMap<string, string> | undefined;
  /** The key of the item with a number, where the agenda has one. */
  readonly itemKeyOf: (number: string) => string | undefined;
}

/** Links the minutes of one meeting: people, clause keys, movements. What does not link goes to the context's problems. */
export function buildMinutes(file: MinutesFile, build: MinutesBuild): MinutesOfMeeting {
  const { context, meetingId } = build;
  const { data } = file;
  const minutes = file.parsed.minutes.map((source) => buildMinute(source, { file, build }));
  return {
    meetingId,
    address: `/meetings/${meetingId}/minutes/`,
    title: 'Minutes',
    status: data.status,
    confirmedBy:
      data['confirmed-by'] === undefined
        ? undefined
        : {
            meetingId: data['confirmed-by'].meeting,
            minute: keyOf(data['confirmed-by'].minute, build.form),
            signedBy: context.person(data['confirmed-by']['signed-by'], {
              source: file,
              path: ['confirmed-by', 'signed-by'],
            }),
            sure: data['confirmed-by'].sure,
          },
    corrections: data.corrections.map((correction) => ({
      ...correction,
      minute: keyOf(correction.minute, build.form),
      corrects: keyOf(correction.corrects, build.form),
    })),
    chair: context.person(data.chair, { source: file, path: ['chair'] }),
    venue: data.venue,
    end: data.end,
    attendance: buildAttendance(file, minutes, build),
    minutes,
    source: placeOf(file),
    frontmatter: data,
  };
}

interface MinuteContext {
  readonly file: MinutesFile;
  readonly build: MinutesBuild;
}

function buildMinute(source: MinuteSource, minuteContext: MinuteContext): Minute {
  const { file, build } = minuteContext;
  const numbered = readMinuteNumber(build.form, source.number);
  const year = yearOf(build);
  const key = uniqueKey(source, { build, year });
  const item = source.attributes.get('item');
  const itemKey = item === undefined ? undefined : build.itemKeyOf(item);
  if (item !== undefined && itemKey === undefined) {
    build.context.problems.push({
      file: file.file,
      line: source.line,
      column: 1,
      message: `The agenda of this meeting has no item ${item}.`,
      remedy: 'Write the number as meeting.md has it, or leave {item=...} out.',
    });
  }
  const blocks = source.blocks.map((block) => buildBlock(block, key, minuteContext));
  return {
    key,
    number: source.number,
    count: numbered?.count ?? source.number,
    series: `${year}${numbered?.series ?? ''}${build.form.restarts === 'never' ? '' : (numbered?.year ?? '')}`,
    title: source.title,
    address: `/minutes/${key}/`,
    anchor: `m-${key}`,
    meetingId: build.meetingId,
    blocks,
    line: source.line,
    itemKey,
  };
}

/** A number that other fields of the minutes name, as the key that it has. */
function keyOf<T extends string | undefined>(number: T, form: MinuteForm): T | string {
  return number === undefined || form.written === '{number}' || readMinuteNumber(form, number) === undefined
    ? number
    : minuteSlug(number);
}

/** The year of the meeting, where numbers start anew each year and do not say of which year they are. */
function yearOf({ form, date }: MinutesBuild): string {
  if (form.restarts === 'never' || form.written.includes('{yy')) return '';
  return `${form.restarts === 'calendar-year' ? date.slice(0, 4) : municipalYear(date).label.replace('/', '-')}-`;
}

/**
 * The number, with its year where numbers start anew; or what the clerk calls it where the number was used twice (`{as=898b}`), or the
 * number and a count.
 */
function uniqueKey(
  { number, attributes }: MinuteSource,
  { build: { usedKeys: used }, year }: { readonly build: MinutesBuild; readonly year: string },
): string {
  const wanted = attributes.get('as') ?? `${year}${minuteSlug(number)}`;
  let key = wanted;
  for (let count = 2; used.has(key); count += 1) key = `${wanted}-${count}`;
  used.add(key);
  return key;
}

function buildBlock(block: MinuteBlockSource, minuteKey: string, { file, build }: MinuteContext): MinuteBlock {
  const people = (name: string): readonly Person[] =>
    'attributes' in block ? peopleNamed(block.attributes.get(name), { file, line: block.line, build }) : [];
  switch (block.kind) {
    case 'prose':
      return block;
    case 'private':
      return { kind: 'private', text: block.text, line: block.line };
    case 'resolved': {
      const single = block.clauses.length === 1 && block.clauses[0]?.label === undefined;
      const clauses = block.clauses.map((clause) => buildClause(clause, { minuteKey, parents: [], alone: single }));
      return { kind: 'resolved', lead: block.lead, clauses, line: block.line, attributes: block.attributes };
    }
    case 'departure':
    case 'arrival':
      return {
        kind: block.kind,
        people: people('person'),
        time: block.attributes.get('time'),
        text: block.text,
        line: block.line,
      };
    case 'vote':
      return { kind: 'vote', vote: buildVote(block.attributes, people), text: block.text, line: block.line };
  }
}

/** `{for=6 against=1}` counts, `{for="rees-mair, prosser-dai" against=bevan-sian}` names who voted how. */
function buildVote(attributes: Attributes, people: (name: string) => readonly Person[]): Vote {
  const isCount = (way: VoteWay): boolean => /^\d*$/u.test(attributes.get(way) ?? '');
  const named = (way: VoteWay): readonly Person[] => (isCount(way) ? [] : people(way));
  const count = (way: VoteWay): number | undefined => {
    const given = attributes.get(way);
    if (given === undefined || given === '') return undefined;
    return isCount(way) ? Number(given) : roll[way].length;
  };
  const roll = { for: named('for'), against: named('against'), abstained: named('abstained') };
  return {
    unanimous: attributes.has('unanimous'),
    for: count('for'),
    against: count('against'),
    abstained: count('abstained'),
    roll,
    mover: people('mover')[0],
    seconder: people('seconder')[0],
    majority: attributes.get('majority') === 'two-thirds' ? 'two-thirds' : 'simple',
  };
}

function peopleNamed(
  names: string | undefined,
  at: { readonly file: MinutesFile; readonly line: number; readonly build: MinutesBuild },
): readonly Person[] {
  const source = { position: () => ({ file: at.file.file, line: at.line, column: 1 }) };
  return (names ?? '')
    .split(/[,;|\s]+/u)
    .filter((name) => name !== '')
    .map((name) => at.build.context.person(name, { source, path: [] }))
    .filter((person) => person !== undefined);
}

interface ClauseContext {
  readonly minuteKey: string;
  readonly parents: readonly string[];
  /** Whether it is the whole of the resolution, without a label: then the minute's key is its key. */
  readonly alone: boolean;
}

function buildClause(source: ClauseSource, { minuteKey, parents, alone }: ClauseContext): Clause {
  const path = alone ? [] : [...parents, source.step];
  const key = [minuteKey, ...path].join('.');
  return {
    key,
    minuteKey,
    label: source.label,
    bullet: source.bullet,
    path,
    anchor: alone ? `m-${minuteKey}.resolved` : `m-${key}`,
    text: source.text,
    line: source.line,
    attributes: source.attributes,
    clauses: source.clauses.map((clause) => buildClause(clause, { minuteKey, parents: path, alone: false })),
  };
}

import { attributeFault } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { isClockTime } from '../calendar/iso-date.ts';
import { nearestWord } from './nearest-word.ts';

/** What is wrong with attributes, and the word at which it stands. */
export interface AttributeProblem {
  readonly at: string;
  readonly message: string;
  readonly remedy: string;
}

type Check = (value: string) => string | undefined;

const anything: Check = () => undefined;
const flag: Check = (value) => (value === '' ? undefined : 'is written without a value');
/** How many voted so, or who: `6`, `"fennimore-ada, quill-bertram"`. */
const votes: Check = (value) =>
  /^(?:\d+|[a-z][a-z0-9-]*(?:[,\s]+[a-z][a-z0-9-]*)*)$/u.test(value)
    ? undefined
    : 'should be a whole number, or the ids of those who voted so';
const clock: Check = (value) => (isClockTime(value) ? undefined : 'should be a time on the 24-hour clock, like 14:30');
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value) ? undefined : `should be one of ${words.join(', ')}`;

const people = { person: anything, time: clock };

/** The attributes that each place in minutes takes, with what their values must be. */
export const minuteAttributes = {
  minute: { item: anything, as: anything },
  resolved: { lead: anything, type: anything },
  departure: people,
  arrival: people,
  private: {},
  vote: {
    unanimous: flag,
    for: votes,
    against: votes,
    abstained: votes,
    mover: anything,
    seconder: anything,
    majority: oneOf('simple', 'two-thirds'),
  },
  clause: { type: anything, action: flag, owner: anything, due: anything, title: anything },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Check>>>>;

/** Places in minutes that take attributes. */
export type MinutePlace = keyof typeof minuteAttributes;

/** Tells attributes that cannot be read, are not known at a place, or have a value that they cannot have. */
export function attributeProblems(
  place: MinutePlace,
  { attributes, given, where }: { readonly attributes: Attributes; readonly given: string; readonly where: string },
): readonly AttributeProblem[] {
  const fault = attributeFault(given);
  if (fault !== undefined)
    return [{ at: given.slice(fault.offset).split(/[\s=]/u)[0] ?? '', message: fault.message, remedy: fault.remedy }];
  const known: Readonly<Record<string, Check>> = minuteAttributes[place];
  return [...attributes].flatMap(([name, value]): AttributeProblem[] => {
    const check = known[name];
    if (check === undefined) return [unknownAttribute(name, { where, known: Object.keys(known) })];
    const wrong = check(value);
    return wrong === undefined
      ? []
      : [
          {
            at: name,
            message: `"${name}" ${wrong}${value === '' ? '' : `, not "${value}"`}.`,
            remedy: `Put it right: ${example(name, value)}.`,
          },
        ];
  });
}

function example(name: string, value: string): string {
  const digits = /\d+/u.exec(value)?.[0] ?? '3';
  return (
    { time: 'time=14:30', majority: 'majority=two-thirds', unanimous: 'unanimous', action: 'action' }[name] ??
    `${name}=${digits}`
  );
}

/** An attribute that a place does not take. */
export function unknownAttribute(
  name: string,
  { where, known }: { readonly where: string; readonly known: readonly string[] },
): AttributeProblem {
  const near = nearestWord(name, known) ?? meant[name];
  const remedy =
    near !== undefined && known.includes(near)
      ? `Did you mean "${near}"?`
      : known.length === 0
        ? 'Nothing can stand in braces here: leave them out.'
        : `Known here: ${known.join(', ')}.`;
  return { at: name, message: `"${name}" is not understood in ${where}.`, remedy };
}

/** Words that people write for ours. */
const meant: Readonly<Record<string, string>> = {
  abstain: 'abstained',
  abstentions: 'abstained',
  proposer: 'mover',
  proposed: 'mover',
  moved: 'mover',
  seconded: 'seconder',
  ayes: 'for',
  noes: 'against',
  who: 'person',
  at: 'time',
  kind: 'type',
  by: 'due',
  number: 'as',
};

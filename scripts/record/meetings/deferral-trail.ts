import type { Item, Meeting } from './meeting.ts';

/** An item and where it stood. */
export interface DeferralStep {
  readonly meeting: Meeting | undefined;
  /** The date, where the meeting is not on this site yet. */
  readonly date: string;
  readonly item: Item | undefined;
}

/** Where an item came from and where it went, seen from one meeting. */
export interface DeferralTrail {
  /** The meetings that put it off to this one, oldest first. */
  readonly from: readonly DeferralStep[];
  /** The meetings to which it was put off from this one, in order. */
  readonly to: readonly DeferralStep[];
}

/**
 * The trail of an item that was put off, whichever of the two meetings says so: `deferred-to` on the one, `deferred-from` on
 * the other, or both. The item at the other end is the one that says the converse, shares its title, or else a topic.
 */
export function deferralTrail(item: Item, meetings: readonly Meeting[]): DeferralTrail {
  return { from: follow(item, { meetings, side: 'from' }).reverse(), to: follow(item, { meetings, side: 'to' }) };
}

/** Items that other meetings put off to this one and that its agenda does not have. */
export function deferredHereButMissing(meeting: Meeting, meetings: readonly Meeting[]): readonly Item[] {
  const incoming = meetings.flatMap(({ items }) => items.filter(({ deferredTo }) => deferredTo === meeting.date));
  return incoming.filter((item) => counterpart(item, meeting, 'to') === undefined);
}

interface Following {
  readonly meetings: readonly Meeting[];
  readonly side: 'from' | 'to';
}

function follow(start: Item, { meetings, side }: Following): DeferralStep[] {
  const steps: DeferralStep[] = [];
  const seen = new Set([start.id]);
  for (let item: Item | undefined = start; item !== undefined;) {
    const step = stepFrom(item, { meetings, side });
    if (step === undefined || (step.item !== undefined && seen.has(step.item.id))) break;
    steps.push(step);
    if (step.item !== undefined) seen.add(step.item.id);
    item = step.item;
  }
  return steps;
}

/** One step: where this item says it goes, or the item elsewhere that names this meeting. */
function stepFrom(item: Item, { meetings, side }: Following): DeferralStep | undefined {
  const stated = side === 'to' ? item.deferredTo : item.deferredFrom;
  if (stated !== undefined) {
    const meeting = meetings.find(({ date }) => date === stated);
    return { meeting, date: stated, item: meeting === undefined ? undefined : counterpart(item, meeting, side) };
  }
  const here = meetings.find(({ id }) => id === item.meetingId)?.date;
  for (const meeting of meetings) {
    const other = meeting.items.find(
      (one) => (side === 'to' ? one.deferredFrom : one.deferredTo) === here && isSameMatter(one, item),
    );
    if (other !== undefined) return { meeting, date: meeting.date, item: other };
  }
  return undefined;
}

function counterpart(item: Item, meeting: Meeting, side: 'from' | 'to'): Item | undefined {
  const says = meeting.items.filter(
    (one) => (side === 'to' ? one.deferredFrom : one.deferredTo) !== undefined && isSameMatter(one, item),
  );
  return (
    says[0] ?? meeting.items.find((one) => sameTitle(one, item)) ?? meeting.items.find((one) => sharesTopic(one, item))
  );
}

function isSameMatter(a: Item, b: Item): boolean {
  return sameTitle(a, b) || sharesTopic(a, b);
}

function sameTitle(a: Item, b: Item): boolean {
  return a.title.trim().toLowerCase() === b.title.trim().toLowerCase();
}

function sharesTopic(a: Item, b: Item): boolean {
  return a.topics.some((topic) => b.topics.includes(topic));
}

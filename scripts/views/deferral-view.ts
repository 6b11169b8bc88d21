import { deferralTrail, deferredHereButMissing } from '../record/meetings/deferral-trail.ts';
import type { DeferralStep } from '../record/meetings/deferral-trail.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { BodyRecord } from '../record/record.ts';
import { minutesOfItem } from './front-sheet-view.ts';
import { itemName, meetingLink } from './meeting-links.ts';
import type { Link } from './link.ts';

/** One meeting on the way of an item that was put off. */
export interface DeferralStepView {
  readonly date: string;
  /** Undefined where that meeting is not on this site yet. */
  readonly meeting: Link | undefined;
  /** The item there; undefined where its agenda does not have it, or is not known. */
  readonly item: Link | undefined;
  /** What was minuted of it there. */
  readonly minutes: readonly Link[];
}

/** Where an item came from and where it went. */
export interface DeferralView {
  /** Oldest first. */
  readonly from: readonly DeferralStepView[];
  readonly to: readonly DeferralStepView[];
}

/** The trail of an item that was put off; undefined for one that was not. */
export function deferralView(item: Item, record: BodyRecord): DeferralView | undefined {
  if (!mayBeDeferred(item, record)) return undefined;
  const { from, to } = deferralTrail(item, record.meetings);
  if (from.length === 0 && to.length === 0) return undefined;
  return { from: from.map((step) => stepView(step, record)), to: to.map((step) => stepView(step, record)) };
}

/** What a meeting put off or was left by others. */
export interface CarriedOver {
  /** Items of this meeting that wait for a later one; `to` is empty where no meeting is named. */
  readonly putOff: readonly { readonly item: Link; readonly to: readonly DeferralStepView[] }[];
  /** Items that earlier meetings left to this one. */
  readonly takenUp: readonly { readonly item: Link; readonly from: readonly DeferralStepView[] }[];
  /** Items that earlier meetings left to this one and that its agenda does not have. */
  readonly missing: readonly { readonly item: Link; readonly meeting: Link | undefined }[];
}

/** What is carried over from or to a meeting; undefined where nothing is. */
export function carriedOver(meeting: Meeting, record: BodyRecord): CarriedOver | undefined {
  const trails = meeting.items.map((item) => ({ item, trail: deferralView(item, record) }));
  const carried: CarriedOver = {
    putOff: trails
      .filter(({ item, trail }) => item.outcome === 'deferred' || (trail?.to.length ?? 0) > 0)
      .map(({ item, trail }) => ({ item: named(item), to: trail?.to ?? [] })),
    takenUp: trails.flatMap(({ item, trail }) =>
      trail === undefined || trail.from.length === 0 ? [] : [{ item: named(item), from: trail.from }],
    ),
    missing: (deferralDays(record).has(meeting.date) ? deferredHereButMissing(meeting, record.meetings) : []).map(
      (item) => {
        const from = record.meetingById.get(item.meetingId);
        return { item: named(item), meeting: from && meetingLink(from) };
      },
    ),
  };
  return carried.putOff.length + carried.takenUp.length + carried.missing.length === 0 ? undefined : carried;
}

function stepView({ date, meeting, item }: DeferralStep, record: BodyRecord): DeferralStepView {
  return {
    date,
    meeting: meeting && meetingLink(meeting),
    item: item && named(item),
    minutes:
      meeting === undefined || item === undefined
        ? []
        : minutesOfItem(item, meeting, record).map(({ number, address }) => ({ text: `minute ${number}`, address })),
  };
}

function named(item: Item): Link {
  return { text: itemName(item), address: item.address };
}

const days = new WeakMap<BodyRecord, ReadonlySet<string>>();

/** Days to or from which anything was put off: most items of a long record need no closer look. */
function deferralDays(record: BodyRecord): ReadonlySet<string> {
  const known =
    days.get(record) ??
    new Set(
      record.meetings.flatMap(({ items }) =>
        items.flatMap(({ deferredTo, deferredFrom }) => [deferredTo, deferredFrom].filter((day) => day !== undefined)),
      ),
    );
  days.set(record, known);
  return known;
}

function mayBeDeferred(item: Item, record: BodyRecord): boolean {
  return (
    item.deferredTo !== undefined ||
    item.deferredFrom !== undefined ||
    deferralDays(record).has(record.meetingById.get(item.meetingId)?.date ?? '')
  );
}

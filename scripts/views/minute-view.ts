import { printDate } from '../calendar/printed-date.ts';
import type { Action } from '../record/actions/action.ts';
import { partyName } from '../record/people/person.ts';
import { voteWays } from '../record/minutes/minute.ts';
import type { Clause, Minute, MinuteBlock, MinutesOfMeeting, Vote, VoteWay } from '../record/minutes/minute.ts';
import { actionTag } from './action-status.ts';
import { placeInWords } from '../record/references/citation.ts';
import type { DocumentPlace } from '../record/meetings/page-map.ts';
import { citation } from './citation.ts';
import { deferralView } from './deferral-view.ts';
import type { DeferralView } from './deferral-view.ts';
import { recordIndex } from './record-index.ts';
import type { Tag } from './meeting-state.ts';
import { presenceThen } from './presence-view.ts';
import type { PresenceThen } from './presence-view.ts';
import type { ViewContext } from './view-context.ts';
import type { Link } from './link.ts';
import { vetoAloneInWords, vetoInWords, voteInWords } from './vote-view.ts';
import type { MinutePlace } from './vote-view.ts';

/** An action as the clause that opened it shows it. */
export interface OpenedAction extends Link {
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly tag: Tag;
}

/** One clause of a resolution as a page shows it. */
export interface ClauseView {
  readonly key: string;
  readonly anchor: string;
  readonly label: string | undefined;
  /** Whether a bullet stands for its label. */
  readonly bullet: boolean;
  readonly html: string;
  /** Its permanent address. */
  readonly address: string;
  /** "minute 911, clause ii". */
  readonly named: string;
  readonly citation: string;
  readonly actions: readonly OpenedAction[];
  readonly clauses: readonly ClauseView[];
}

/** Those who voted one way in a named vote. */
export interface RollLine {
  readonly way: string;
  readonly people: readonly Link[];
}

/** A stretch of a minute as a page shows it. */
export type BlockView =
  | { readonly kind: 'prose' | 'private' | 'departure' | 'arrival'; readonly html: string }
  | {
      readonly kind: 'vote';
      readonly html: string;
      /** What the clerk gave of it beside the words: how many, who moved. */
      readonly facts: readonly string[];
      /** Who voted how, where it is named. */
      readonly roll: readonly RollLine[];
      /** What was worked out, and stands in no minutes. */
      readonly majority: readonly string[];
    }
  | { readonly kind: 'resolved'; readonly lead: string; readonly clauses: readonly ClauseView[] };

/** A later change to a minute, or what it changed. */
export interface CorrectionView {
  readonly text: string;
  readonly by: Link | undefined;
}

/** One minute as a page shows it. */
export interface MinuteView {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
  /** `/minutes/911/`. */
  readonly address: string;
  readonly citation: string;
  readonly item: Link | undefined;
  /** Where its item came from and where it went, if it was put off. */
  readonly deferral: DeferralView | undefined;
  /** Other minutes with the same number. */
  readonly sameNumber: readonly Link[];
  readonly correctedBy: readonly CorrectionView[];
  readonly corrects: readonly CorrectionView[];
  readonly blocks: readonly BlockView[];
  /** How many votes a veto would have needed, where one was open and no vote is recorded that tells it. */
  readonly veto: string | undefined;
  /** Who was in the room, where arrivals or departures changed it. */
  readonly presence: PresenceThen | undefined;
}

/** Where a minute is shown. */
export interface MinuteShown {
  /** Where the minutes stand in the pack that printed them. */
  readonly printed?: DocumentPlace | undefined;
  /** The minutes as a pack printed them, where not as they are now. */
  readonly minutes?: MinutesOfMeeting | undefined;
}

/** A minute with its text rendered, its actions and its corrections in both directions. */
export function minuteView(minute: Minute, context: ViewContext, { printed, minutes }: MinuteShown = {}): MinuteView {
  const { record } = context;
  const meeting = record.meetingById.get(minute.meetingId);
  const within = minutes ?? meeting?.minutes;
  const place = meeting && within && { minute, meeting, minutes: within, record };
  const item =
    record.itemById.get(`${minute.meetingId}/${minute.itemKey ?? ''}`) ??
    meeting?.items.find(({ minuteKeys }) => minuteKeys.includes(minute.key));
  return {
    key: minute.key,
    number: minute.number,
    title: minute.title,
    anchor: minute.anchor,
    address: minute.address,
    citation: citation(record, {
      place: { kind: 'minute', minute },
      date: meeting?.date ?? minute.meetingId,
      packPage: printed?.anchors[minute.anchor]?.label,
      address: minute.address,
    }),
    item: item && { text: item.number === undefined ? item.title : `Item ${item.number}`, address: item.address },
    deferral: item && deferralView(item, record),
    sameNumber: (recordIndex(record).minutesByNumber.get(minute.number) ?? [])
      .filter(({ key, series }) => key !== minute.key && series === minute.series)
      .map(minuteLink),
    ...corrections(minute, context),
    blocks: minute.blocks.map((block, index) => blockView(block, { minute, index, context, printed, place })),
    veto: place && !minute.blocks.some(({ kind }) => kind === 'vote') ? vetoAloneInWords(place) : undefined,
    presence: within && presenceThen(within, minute),
  };
}

/** A link to a minute on the page of its meeting's minutes. */
export function minuteLink({ number, title, meetingId, anchor }: Minute): Link {
  return { text: `Minute ${number}, ${title}`, address: `/meetings/${meetingId}/minutes/#${anchor}` };
}

/** The same without its title, where the title stands beside it. */
export function shortMinuteLink(minute: Minute): Link {
  return { ...minuteLink(minute), text: `Minute ${minute.number}` };
}

interface BlockPlace {
  readonly minute: Minute;
  readonly index: number;
  readonly context: ViewContext;
  /** Where the minutes stand in the pack that printed them. */
  readonly printed: DocumentPlace | undefined;
  readonly place: MinutePlace | undefined;
}

function blockView(block: MinuteBlock, { minute, index, context, printed, place }: BlockPlace): BlockView {
  const html = context.rendered.minuteBlocks.get(`${minute.key}/${index}`)?.html ?? '';
  switch (block.kind) {
    case 'resolved':
      return {
        kind: 'resolved',
        lead: block.lead,
        clauses: block.clauses.map((clause) => clauseView(clause, { minute, context, printed })),
      };
    case 'vote': {
      const majority =
        place === undefined
          ? []
          : [...voteInWords(block.vote, place, index), vetoInWords(place)].filter((sentence) => sentence !== undefined);
      const facts = voteFacts(majority.length === 0 ? block.vote : { ...block.vote, majority: 'simple' });
      return {
        kind: 'vote',
        html,
        facts: facts.filter((fact) => !html.toLowerCase().includes(fact.toLowerCase())),
        roll: rollLines(block.vote),
        majority,
      };
    }
    default:
      return { kind: block.kind, html };
  }
}

/** A clause with its text, its citation and the actions that it opened. */
function clauseView(clause: Clause, { minute, context, printed }: Omit<BlockPlace, 'index' | 'place'>): ClauseView {
  const { record, rendered } = context;
  const date = record.meetingById.get(minute.meetingId)?.date ?? minute.meetingId;
  const address = `${minute.address}#${clause.anchor}`;
  const place = { kind: 'clause', minute, clause } as const;
  return {
    key: clause.key,
    anchor: clause.anchor,
    label: clause.label,
    bullet: clause.bullet,
    html: rendered.clauses.get(clause.key)?.html ?? '',
    address,
    named: clause.path.length === 0 ? `the resolution of ${placeInWords(place)}` : placeInWords(place),
    citation: citation(record, {
      place,
      date,
      packPage: (printed?.anchors[clause.anchor] ?? printed?.anchors[minute.anchor])?.label,
      address,
    }),
    actions: (recordIndex(record).actionsByClause.get(clause.key) ?? []).map(openedAction),
    clauses: clause.clauses.map((nested) => clauseView(nested, { minute, context, printed })),
  };
}

function openedAction(action: Action): OpenedAction {
  return {
    text: `Action ${action.reference}`,
    address: action.address,
    owner: action.owner && partyName(action.owner),
    due: action.due,
    tag: actionTag(action),
  };
}

/** Ways of voting as readers see them. */
export const wayWords: Readonly<Record<VoteWay, string>> = { for: 'For', against: 'Against', abstained: 'Abstained' };

/** Who voted how, way by way. */
export function rollLines({ roll }: Vote): readonly RollLine[] {
  return voteWays
    .filter((way) => roll[way].length > 0)
    .map((way) => ({ way: wayWords[way], people: roll[way].map(({ name, address }) => ({ text: name, address })) }));
}

/** What the minutes record of a vote, each fact in words. */
export function voteFacts(vote: Vote): readonly string[] {
  return [
    ...(vote.unanimous ? ['Unanimous'] : []),
    ...(vote.for === undefined ? [] : [`${vote.for} for`]),
    ...(vote.against === undefined ? [] : [`${vote.against} against`]),
    ...(vote.abstained === undefined ? [] : [`${vote.abstained} abstained`]),
    ...(vote.mover === undefined ? [] : [`Moved by ${vote.mover.name}`]),
    ...(vote.seconder === undefined ? [] : [`Seconded by ${vote.seconder.name}`]),
    ...(vote.majority === 'two-thirds' ? ['Needed two-thirds of the members'] : []),
  ];
}

function corrections(minute: Minute, { record }: ViewContext): Pick<MinuteView, 'correctedBy' | 'corrects'> {
  const { correctionsOf, correctionsBy } = recordIndex(record);
  const linkTo = (key: string | undefined): Link | undefined => {
    const found = key === undefined ? undefined : record.minuteByKey.get(key);
    return found && minuteLink(found);
  };
  return {
    correctedBy: (correctionsOf.get(minute.key) ?? []).map(({ text, by }) => ({ text, by: linkTo(by) })),
    corrects: (correctionsBy.get(minute.key) ?? []).map(({ text, corrects, of }) => ({
      text,
      by: linkTo(corrects) ?? {
        text: `the minutes of ${printDate(record.meetingById.get(of.meetingId)?.date ?? of.meetingId)}`,
        address: of.address,
      },
    })),
  };
}

import type { Decision } from '../record/decision.ts';
import type { DecisionKind } from '../record/decision-kind.ts';
import { decidedMinutes, decisionKindWords } from './decision-row.ts';
import type { DecidedMinute } from './decision-row.ts';
import { SitePage } from './site-page.ts';
import type { Link } from './site-page.ts';
import type { SiteContext } from './site-context.ts';

/** The decisions of one meeting. */
export interface DecisionGroup {
  readonly date: string;
  readonly address: string;
  readonly minutes: readonly DecidedMinute[];
}

/** A choice of the register: a link with how much it holds. */
export interface Choice extends Link {
  readonly count: number;
  readonly current: boolean;
}

/** What a page of the register of decisions shows. */
export interface DecisionsView {
  readonly heading: string;
  readonly total: number;
  readonly years: readonly Choice[];
  readonly kinds: readonly Choice[];
  /** Whether the page shows one kind of decision. */
  readonly byKind: boolean;
  readonly topics: readonly Choice[];
  readonly groups: readonly DecisionGroup[];
}

/** The register of decisions: the newest year first, then a page for each year and each kind of decision. */
export function decisionPages(context: SiteContext): readonly SitePage<DecisionsView>[] {
  const { decisions } = context.record.registers;
  const years = [...new Set(decisions.map((decision) => yearOf(decision, context)))].reverse();
  const kinds = [...new Set(decisions.map(({ kind }) => kind))].sort();
  const [newest] = years;
  return [
    page(decisions.filter((decision) => yearOf(decision, context) === newest), { address: '/decisions/', heading: 'Decisions', title: 'Decisions', years, kinds, context }),
    ...years.map((year) => page(decisions.filter((decision) => yearOf(decision, context) === year), { address: yearAddress(year), heading: `Decisions in ${year}`, title: `Decisions in ${year}`, years, kinds, context })),
    ...kinds.map((kind) => page(decisions.filter((decision) => decision.kind === kind), { address: kindAddress(kind), heading: `Decisions: ${decisionKindWords[kind]}`, title: `Decisions: ${decisionKindWords[kind].toLowerCase()}`, years, kinds, context })),
  ];
}

interface PageFacts {
  readonly address: string;
  readonly heading: string;
  readonly title: string;
  readonly years: readonly string[];
  readonly kinds: readonly DecisionKind[];
  readonly context: SiteContext;
}

function page(shown: readonly Decision[], { address, heading, title, years, kinds, context }: PageFacts): SitePage<DecisionsView> {
  const { decisions, topics } = context.record.registers;
  return new SitePage({
    kind: 'decisions',
    address,
    title,
    description: `${heading}: what the ${context.record.body.name} resolved, clause by clause, with a link to each minute.`,
    crumbs: address === '/decisions/' ? [] : [{ text: 'Decisions', address: '/decisions/' }],
    section: 'decisions',
    view: {
      heading,
      total: decisions.length,
      years: years.map((year) => ({ text: year, address: yearAddress(year), count: decisions.filter((decision) => yearOf(decision, context) === year).length, current: address === yearAddress(year) })),
      kinds: kinds.map((kind) => ({ text: decisionKindWords[kind], address: kindAddress(kind), count: decisions.filter((decision) => decision.kind === kind).length, current: address === kindAddress(kind) })),
      byKind: address.startsWith('/decisions/type/'),
      topics: topics
        .map((topic) => ({ text: topic.title, address: `${topic.address}#decisions`, count: decisions.filter((decision) => decision.topics.includes(topic.id)).length, current: false }))
        .filter(({ count }) => count > 0),
      groups: groupByMeeting(shown, context),
    },
  });
}

/** Decisions under their meetings, newest meeting first, in each the order of its minutes. */
export function groupByMeeting(decisions: readonly Decision[], context: SiteContext): readonly DecisionGroup[] {
  const groups = [...Map.groupBy(decisions, ({ meetingId }) => meetingId)].reverse();
  return groups.map(([meetingId, rows]) => ({
    date: rows[0]?.date ?? '',
    address: `/meetings/${meetingId}/`,
    minutes: decidedMinutes(rows, context),
  }));
}

function yearOf({ meetingId }: Decision, { record }: SiteContext): string {
  return record.meetingById.get(meetingId)?.municipalYear ?? '';
}

/** `2025/26` as part of an address: `2025-26`. */
export function yearSlug(year: string): string {
  return year.replace('/', '-');
}

function yearAddress(year: string): string {
  return `/decisions/${yearSlug(year)}/`;
}

function kindAddress(kind: DecisionKind): string {
  return `/decisions/type/${kind}/`;
}

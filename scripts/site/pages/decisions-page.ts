import { yearSlug } from '../../views/year-slug.ts';
import type { Decision } from '../../record/decisions/decision.ts';
import { decisionKindLabels } from '../../record/decisions/decision-kinds.ts';
import type { DecisionKind } from '../../record/decisions/decision-kinds.ts';
import { compareText } from '../../sources/compare-text.ts';
import { decidedMinutes } from '../../views/decision-row.ts';
import type { DecidedMinute } from '../../views/decision-row.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

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
export function decisionPages(context: ViewContext): readonly SitePage<DecisionsView>[] {
  const { decisions } = context.record.registers;
  const years = [...new Set(decisions.map((decision) => yearOf(decision, context)))].reverse();
  const kinds = [...new Set(decisions.map(({ kind }) => kind))].sort((a, b) =>
    compareText(decisionKindLabels[a], decisionKindLabels[b]),
  );
  const [newest] = years;
  const byYear = Map.groupBy(decisions, (decision) => yearOf(decision, context));
  const byKind = Map.groupBy(decisions, ({ kind }) => kind);
  const choices: Choices = {
    years: years.map((year) => ({ text: year, address: yearAddress(year), count: byYear.get(year)?.length ?? 0 })),
    kinds: kinds.map((kind) => ({
      text: decisionKindLabels[kind],
      address: kindAddress(kind),
      count: byKind.get(kind)?.length ?? 0,
    })),
    topics: topicChoices(context),
  };
  return [
    page(byYear.get(newest ?? '') ?? [], {
      address: '/decisions/',
      heading: 'Decisions',
      title: 'Decisions',
      choices,
      context,
    }),
    ...years.map((year) =>
      page(byYear.get(year) ?? [], {
        address: yearAddress(year),
        heading: `Decisions in ${year}`,
        title: `Decisions in ${year}`,
        choices,
        context,
      }),
    ),
    ...kinds.map((kind) =>
      page(byKind.get(kind) ?? [], {
        address: kindAddress(kind),
        heading: `Decisions: ${decisionKindLabels[kind]}`,
        title: `Decisions: ${decisionKindLabels[kind].toLowerCase()}`,
        choices,
        context,
      }),
    ),
  ];
}

/** The choices of every page of the register, worked out once. */
interface Choices {
  readonly years: readonly Omit<Choice, 'current'>[];
  readonly kinds: readonly Omit<Choice, 'current'>[];
  readonly topics: readonly Omit<Choice, 'current'>[];
}

function topicChoices({ record }: ViewContext): Choices['topics'] {
  const { decisions, topics } = record.registers;
  const counts = Map.groupBy(
    decisions.flatMap((decision) => decision.topics),
    (topic) => topic,
  );
  return topics
    .map(({ id, title, address }) => ({
      text: title,
      address: `${address}#decisions`,
      count: counts.get(id)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

interface PageFacts {
  readonly address: string;
  readonly heading: string;
  readonly title: string;
  readonly choices: Choices;
  readonly context: ViewContext;
}

function page(
  shown: readonly Decision[],
  { address, heading, title, choices, context }: PageFacts,
): SitePage<DecisionsView> {
  const current = (choice: Omit<Choice, 'current'>): Choice => ({ ...choice, current: choice.address === address });
  return new SitePage({
    kind: 'decisions',
    address,
    title,
    description: `${heading}: what the ${context.record.body.name} resolved, clause by clause, with a link to each minute.`,
    crumbs: address === '/decisions/' ? [] : [{ text: 'Decisions', address: '/decisions/' }],
    section: 'decisions',
    view: {
      heading,
      total: context.record.registers.decisions.length,
      years: choices.years.map(current),
      kinds: choices.kinds.map(current),
      byKind: address.startsWith('/decisions/type/'),
      topics: choices.topics.map(current),
      groups: groupByMeeting(shown, context),
    },
  });
}

/** Decisions under their meetings, newest meeting first, in each the order of its minutes. */
export function groupByMeeting(decisions: readonly Decision[], context: ViewContext): readonly DecisionGroup[] {
  const groups = [...Map.groupBy(decisions, ({ meetingId }) => meetingId)].reverse();
  return groups.map(([meetingId, rows]) => ({
    date: rows[0]?.date ?? '',
    address: `/meetings/${meetingId}/`,
    minutes: decidedMinutes(rows, context),
  }));
}

function yearOf({ meetingId }: Decision, { record }: ViewContext): string {
  return record.meetingById.get(meetingId)?.municipalYear ?? '';
}

function yearAddress(year: string): string {
  return `/decisions/${yearSlug(year)}/`;
}

function kindAddress(kind: DecisionKind): string {
  return `/decisions/type/${kind}/`;
}

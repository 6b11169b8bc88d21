import { printDate } from '../../calendar/printed-date.ts';
import { statutoryCalendar } from '../../record/police-and-crime-panel/statutory-calendar.ts';
import type { StatutoryLine, StatutoryOccasion } from '../../record/police-and-crime-panel/statutory-calendar.ts';
import type { StatutoryFunction } from '../../record/police-and-crime-panel/statutory-function.ts';
import type { WorkProgrammeEntry } from '../../record/programme/work-programme.ts';
import { meetingLink } from '../../views/meeting-links.ts';
import type { Tag } from '../../views/meeting-state.ts';
import { minuteLink, shortMinuteLink } from '../../views/minute-view.ts';
import { preceptRoundViews } from '../../views/precept-round-view.ts';
import type { PreceptRoundView } from '../../views/precept-round-view.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** One time that a function came before a meeting, or will. */
export interface OccasionView {
  readonly meeting: Link;
  readonly tag: Tag;
  /** The item, with its title. */
  readonly item: Link | undefined;
  readonly minute: Link | undefined;
  readonly reports: readonly Link[];
}

/** One duty of the Panel under the law. */
export interface StatutoryFunctionView {
  readonly key: StatutoryFunction['key'];
  readonly title: string;
  readonly duty: string;
  readonly cycle: string;
  readonly law: string;
  /** How sure this site is of the law, in a sentence. */
  readonly sure: string;
  /** Newest first. */
  readonly past: readonly OccasionView[];
  readonly next: readonly OccasionView[];
  /** Lines of the work programme without a meeting yet. */
  readonly planned: readonly string[];
  /** For the precept: its rounds, newest first. */
  readonly rounds: readonly PreceptRoundView[];
}

/** The laws that the page names by their short names. */
const laws: readonly LawName[] = [
  { short: 'PRSRA 2011', name: 'Police Reform and Social Responsibility Act 2011' },
  {
    short: 'SI 2012/2271',
    name: 'Police and Crime Panels (Precepts and Chief Constable Appointments) Regulations 2012',
  },
  { short: 'SI 2012/62', name: 'Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012' },
];

/** A law with the name by which people cite it. */
export interface LawName {
  readonly short: string;
  readonly name: string;
}

/** What the law asks of the Panel, and what it did. */
export interface StatutoryView {
  readonly asAt: string;
  readonly functions: readonly StatutoryFunctionView[];
  readonly laws: readonly LawName[];
}

export const statutoryAddress = '/statutory-work/';

/** The page on statutory work: one for a police and crime panel, none for another body. */
export function statutoryPages(context: ViewContext): readonly SitePage<StatutoryView>[] {
  const { record, buildDate } = context;
  if (record.body.profile !== 'police-and-crime-panel') return [];
  return [
    new SitePage({
      kind: 'statutory',
      address: statutoryAddress,
      title: 'Statutory work',
      description: `What the law requires of the ${record.body.name}: the precept, the annual report, complaints, the plan and hearings, with dates, votes and the meetings that dealt with them.`,
      crumbs: [],
      section: 'statutory',
      view: {
        asAt: buildDate,
        laws,
        functions: statutoryCalendar(record, buildDate).map((line) => functionView(line, context)),
      },
    }),
  ];
}

/** Each duty with its place on the page, for indexes; empty for a body without the profile. */
export function statutoryDuties({ record, buildDate }: Pick<ViewContext, 'record' | 'buildDate'>): readonly Link[] {
  if (record.body.profile !== 'police-and-crime-panel') return [];
  return statutoryCalendar(record, buildDate).map(({ function: { key, title } }) => ({
    text: title,
    address: `${statutoryAddress}#${key}`,
  }));
}

function functionView(
  { function: { key, title, duty, cycle, law, sure }, occasions, planned }: StatutoryLine,
  context: ViewContext,
): StatutoryFunctionView {
  const shown = occasions.map((occasion) => ({ ...occasion, view: occasionView(occasion) }));
  const isNext = ({ state, meeting }: StatutoryOccasion): boolean =>
    state === 'planned' && meeting.date >= context.buildDate;
  return {
    key,
    title,
    duty,
    cycle: cycle === 'yearly' ? 'Every year' : 'When needed',
    law,
    sure: sureWords[sure],
    past: shown
      .filter((one) => !isNext(one))
      .map(({ view }) => view)
      .reverse(),
    next: shown.filter(isNext).map(({ view }) => view),
    planned: planned.map(plannedWords),
    rounds: key === 'precept' ? preceptRoundViews(context) : [],
  };
}

const sureWords: Readonly<Record<StatutoryFunction['sure'], string>> = {
  'law-seen': 'Checked against the text of the law.',
  'law-recalled': 'Not checked against the text of the law: look it up before you rely on it.',
};

function occasionView({ meeting, item, minute, state, reports }: StatutoryOccasion): OccasionView {
  return {
    meeting: meetingLink(meeting),
    tag:
      meeting.state === 'provisional' && state === 'planned'
        ? { words: 'Provisional', tone: 'warning' }
        : occasionTags[state],
    item: item && { text: item.title, address: item.address },
    minute: minute && (item === undefined ? minuteLink(minute) : shortMinuteLink(minute)),
    reports: reports.map(({ title, address }) => ({ text: title, address })),
  };
}

const occasionTags: Readonly<Record<StatutoryOccasion['state'], Tag>> = {
  'dealt-with': { words: 'Dealt with', tone: 'good' },
  deferred: { words: 'Deferred', tone: 'warning' },
  planned: { words: 'Planned', tone: 'coming' },
  cancelled: { words: 'Meeting cancelled', tone: 'stop' },
  'not-known': { words: 'Not known', tone: 'plain' },
};

function plannedWords({ title, date, year }: WorkProgrammeEntry): string {
  return `${title ?? 'To be confirmed'}, ${date === undefined ? `${year}, day to be fixed` : printDate(date)}`;
}

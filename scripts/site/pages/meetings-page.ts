import { meetingCard } from './home-page.ts';
import type { MeetingCard } from './home-page.ts';
import { SitePage } from '../site-page.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { yearSlug } from '../../views/year-slug.ts';

/** All meetings by municipal year, newest first. */
export interface MeetingsView {
  readonly years: readonly {
    readonly year: string;
    readonly anchor: string;
    readonly meetings: readonly MeetingCard[];
  }[];
}

/** The index of meetings. */
export function meetingsPage(context: ViewContext): SitePage<MeetingsView> {
  const { record } = context;
  const years = [...Map.groupBy(record.meetings, ({ municipalYear }) => municipalYear)].reverse();
  return new SitePage({
    kind: 'meetings',
    address: '/meetings/',
    title: 'Meetings and papers',
    description: `Every meeting of the ${record.body.name} with its agenda, papers, minutes and pack, by municipal year.`,
    crumbs: [],
    section: 'meetings',
    view: {
      years: years.map(([year, meetings]) => ({
        year,
        anchor: `year-${yearSlug(year)}`,
        meetings: [...meetings].reverse().map((meeting) => meetingCard(meeting, context)),
      })),
    },
  });
}

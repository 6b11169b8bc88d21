import type { Minute } from '../../record/minutes/minute.ts';
import { yearSlug } from '../../views/year-slug.ts';
import { SitePage } from '../site-page.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** A minute in the index. */
export interface IndexedMinute {
  readonly number: string;
  readonly title: string;
  readonly address: string;
  readonly resolved: boolean;
}

/** Minutes by year and number. */
export interface MinutesIndexView {
  readonly years: readonly {
    readonly year: string;
    readonly anchor: string;
    readonly meetings: readonly {
      readonly date: string;
      readonly address: string;
      readonly status: 'draft' | 'confirmed';
      readonly first: string;
      readonly last: string;
      readonly minutes: readonly IndexedMinute[];
    }[];
  }[];
  /** Whether the numbers run on for the life of the body. */
  readonly oneSeries: boolean;
  readonly shared: readonly string[];
}

/** The index of all minutes, newest meeting first, in each the order of the numbers. */
export function minutesIndexPage({ record }: ViewContext): SitePage<MinutesIndexView> {
  const minuted = record.meetings.flatMap(({ minutes, date, municipalYear }) =>
    minutes === undefined ? [] : [{ minutes, date, municipalYear }],
  );
  const years = [...Map.groupBy(minuted, ({ municipalYear }) => municipalYear)].reverse();
  const bySeries = [...Map.groupBy(record.minutes, ({ series, number }) => `${series}\n${number}`).values()];
  return new SitePage({
    kind: 'minutes-index',
    address: '/minutes/',
    title: 'Minutes by number',
    description: `All ${record.minutes.length} minutes of the ${record.body.name} on this site, by municipal year and number.`,
    crumbs: [],
    section: 'minutes',
    view: {
      years: years.map(([year, meetings]) => ({
        year,
        anchor: `year-${yearSlug(year)}`,
        meetings: [...meetings].reverse().map(({ minutes, date }) => ({
          date,
          address: minutes.address,
          status: minutes.status,
          first: minutes.minutes[0]?.number ?? '',
          last: minutes.minutes.at(-1)?.number ?? '',
          minutes: minutes.minutes.map(indexed),
        })),
      })),
      oneSeries: new Set(record.minutes.map(({ series }) => series)).size < 2,
      shared: bySeries.filter((same) => same.length > 1).map(([first]) => first?.number ?? ''),
    },
  });
}

function indexed({ number, title, address, blocks }: Minute): IndexedMinute {
  return { number, title, address, resolved: blocks.some(({ kind }) => kind === 'resolved') };
}

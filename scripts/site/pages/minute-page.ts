import { minuteSlug } from '../../sources/minute-form.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { clausesOf } from '../../record/minutes/minute.ts';
import type { Minute } from '../../record/minutes/minute.ts';
import type { BodyRecord } from '../../record/record.ts';
import { meetingLink } from '../../views/meeting-links.ts';
import { minuteView } from '../../views/minute-view.ts';
import type { MinuteView } from '../../views/minute-view.ts';
import { printedIn } from '../../views/minutes-view.ts';
import type { PageGroup } from '../page-group.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** The permanent page of one minute. */
export interface MinutePageView {
  readonly minute: MinuteView;
  readonly meeting: Link;
  readonly inMinutes: string;
  readonly status: 'draft' | 'confirmed';
  readonly packPage: string | undefined;
  readonly pack: string | undefined;
  /** How a clause of this minute is cited: `911 ii`; undefined where none has a label. */
  readonly clauseExample: string | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The permanent page of a number that was used more than once. */
export interface SharedNumberView {
  readonly number: string;
  readonly minutes: readonly {
    readonly title: string;
    readonly address: string;
    readonly date: string;
    readonly key: string;
  }[];
}

/** A page for every minute, meeting by meeting, and one for each number that several minutes have. */
export function minuteGroups({ minutes }: BodyRecord): readonly PageGroup[] {
  const placed = minutes.map((minute, at) => ({ minute, at }));
  const keys = new Set(minutes.map(({ key }) => key));
  const shared = [...Map.groupBy(minutes, ({ number }) => number)].filter(
    ([number, same]) => same.length > 1 && !keys.has(minuteSlug(number)),
  );
  return [
    ...[...Map.groupBy(placed, ({ minute }) => minute.meetingId)].map(([meetingId, own]) => ({
      name: `minutes of ${meetingId}`,
      pages: (context: ViewContext) => own.map(({ minute, at }) => minutePage(minute, at, context)),
    })),
    {
      name: 'shared numbers',
      pages: (context) => shared.map(([number, same]) => sharedNumberPage(number, same, context)),
    },
  ];
}

function minutePage(minute: Minute, at: number, context: ViewContext): SitePage<MinutePageView> {
  const { record } = context;
  const meeting = record.meetingById.get(minute.meetingId);
  const date = meeting === undefined ? '' : printDate(meeting.date);
  const place = meeting && printedIn(meeting, context);
  const packPage = place?.place.anchors[minute.anchor]?.label;
  const named = minute.key.endsWith(minuteSlug(minute.number)) ? minute.number : `${minute.number} (${minute.key})`;
  return new SitePage({
    kind: 'minute',
    address: minute.address,
    title: `Minute ${named}, ${date}: ${minute.title}`,
    description: `Minute ${minute.number} of the ${record.body.name}, ${date}: ${minute.title}.`,
    crumbs: [
      { text: 'Minutes', address: '/minutes/' },
      ...(meeting === undefined ? [] : [{ text: date, address: `${meeting.address}minutes/` }]),
    ],
    section: 'minutes',
    view: {
      minute: minuteView(minute, context, { printed: place?.place }),
      meeting: meeting === undefined ? { text: date, address: '/meetings/' } : meetingLink(meeting),
      inMinutes: `/meetings/${minute.meetingId}/minutes/#${minute.anchor}`,
      status: meeting?.minutes?.status ?? 'draft',
      packPage,
      pack: place?.title,
      clauseExample: clauseExample(minute),
      previous: neighbour(record.minutes[at - 1]),
      next: neighbour(record.minutes[at + 1]),
    },
  });
}

function clauseExample(minute: Minute): string | undefined {
  const labelled = clausesOf(minute).find(({ path }) => path.length > 0);
  return labelled && [minute.number, ...labelled.path].join(' ');
}

function neighbour(minute: Minute | undefined): Link | undefined {
  return minute && { text: `Minute ${minute.number}, ${minute.title}`, address: minute.address };
}

function sharedNumberPage(
  number: string,
  same: readonly Minute[],
  { record }: ViewContext,
): SitePage<SharedNumberView> {
  return new SitePage({
    kind: 'shared-number',
    address: `/minutes/${minuteSlug(number)}/`,
    title: `Minute ${number}: ${same.length} minutes have this number`,
    description: `The number ${number} was used ${same.length} times in the minutes of the ${record.body.name}.`,
    crumbs: [{ text: 'Minutes', address: '/minutes/' }],
    section: 'minutes',
    view: {
      number,
      minutes: same.map(({ title, address, key, meetingId }) => ({
        title,
        address,
        key,
        date: record.meetingById.get(meetingId)?.date ?? '',
      })),
    },
  });
}

import { printDate } from '../../calendar/printed-date.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { statutoryAddress, statutoryDuties } from './statutory-page.ts';

/** A title of the index, with every place that has it. */
export interface IndexEntry {
  readonly title: string;
  readonly places: readonly Link[];
}

/** Titles by their first letter. */
export interface AToZView {
  readonly letters: readonly { readonly letter: string; readonly entries: readonly IndexEntry[] }[];
}

/** An index of titles that reaches every item, paper, minute and topic without a search. */
export function aToZPage(context: ViewContext): SitePage<AToZView> {
  const { record } = context;
  const dateOf = (meetingId: string): string => printDate(record.meetingById.get(meetingId)?.date ?? meetingId);
  const titled = [
    ...record.meetings.flatMap(({ items }) =>
      items
        .filter(({ standing }) => standing === undefined)
        .map(({ title, address, meetingId }) => ({ title, text: `agenda ${dateOf(meetingId)}`, address })),
    ),
    ...[...record.documentById.values()].map(({ title, label, address, meetingId }) => ({
      title,
      text: `${label ?? 'paper'} ${dateOf(meetingId)}`,
      address,
    })),
    ...record.minutes.map(({ title, number, address }) => ({ title, text: `minute ${number}`, address })),
    ...record.registers.topics.map(({ title, address }) => ({ title, text: 'topic', address })),
    ...statutoryDuties(context).map(({ text, address }) => ({ title: text, text: 'statutory duty', address })),
    ...(record.body.profile === 'police-and-crime-panel'
      ? [{ title: 'Statutory work', text: 'register', address: statutoryAddress }]
      : []),
  ];
  const byTitle = Map.groupBy(titled, ({ title }) => title.trim().toLowerCase());
  const entries = [...byTitle.values()]
    .map((same): IndexEntry => ({
      title: same[0]?.title ?? '',
      places: same.map(({ text, address }) => ({ text, address })),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en', { sensitivity: 'base' }));
  const letters = Map.groupBy(entries, ({ title }) => firstLetter(title));
  return new SitePage({
    kind: 'a-to-z',
    address: '/a-to-z/',
    title: 'Index, A to Z',
    description: `Titles of items, papers, minutes and topics of the ${record.body.name} in one list.`,
    crumbs: [],
    section: 'a-to-z',
    view: { letters: [...letters].map(([letter, own]) => ({ letter, entries: own })) },
  });
}

function firstLetter(title: string): string {
  const letter = title
    .normalize('NFKD')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/u.test(letter) ? letter : '0–9';
}

import type { Position, Problem } from '../sources/problem.ts';
import { decisionKinds } from './decisions/decision-kinds.ts';
import { isPaged } from './meetings/document.ts';
import type { Meeting } from './meetings/meeting.ts';
import type { BodyRecord } from './record.ts';

/** An address that a source asks for, and where it does. */
interface AddressClaim {
  readonly address: string;
  readonly at: Position;
  readonly remedy: string;
}

/** Addresses of pages that every site has. */
const ownAddresses = [
  '/',
  '/404.html',
  '/a-to-z/',
  '/actions/',
  '/decisions/',
  '/meetings/',
  '/members/',
  '/members/attendance/',
  '/minutes/',
  '/questions/',
  '/recommendations/',
  '/search/',
  '/statutory-work/',
  '/topics/',
  '/work-programme/',
];

/**
 * Two pages that want one address: a page called as one of the site's own, an old address (`aliases`) where something stands, an item
 * numbered "minutes". Capitals make no difference, since on some machines files do not know them.
 */
export function addressClashes(record: BodyRecord): readonly Problem[] {
  const taken = new Map<string, Position | undefined>(siteAddresses(record).map((address) => [address, undefined]));
  return claimsOf(record).flatMap(({ address, at, remedy }) => {
    const key = address.toLowerCase();
    const before = taken.get(key);
    if (!taken.has(key)) {
      taken.set(key, at);
      return [];
    }
    const whose =
      before === undefined ? 'a page of the site itself has it' : `${before.file}:${before.line} has it too`;
    return [{ ...at, message: `The address ${address} is taken: ${whose}.`, remedy }];
  });
}

/** Addresses that the site gives itself. */
function siteAddresses({ meetings, minutes, registers }: BodyRecord): readonly string[] {
  return [
    ...ownAddresses,
    ...meetings.flatMap(({ id, address, municipalYear }) => [
      address,
      `${address}minutes/`,
      `${address}pack-pages/`,
      `/actions/as-at/${id}/`,
      `/decisions/${municipalYear.replace('/', '-')}/`,
    ]),
    ...decisionKinds.map((kind) => `/decisions/type/${kind}/`),
    ...registers.topics.map(({ address }) => address.toLowerCase()),
    ...minutes.flatMap(({ address, number }) => [address.toLowerCase(), `/minutes/${number}/`]),
  ];
}

function claimsOf(record: BodyRecord): readonly AddressClaim[] {
  const { meetings, pages, sources, registers } = record;
  const idRemedy = 'Give it another id.';
  return [
    ...meetings.flatMap(claimsOfMeeting),
    ...sources.people.data.people.map(({ id }, index) => ({
      address: `/members/${id}/`,
      at: sources.people.position(['people', index, 'id']),
      remedy: idRemedy,
    })),
    ...registers.recommendations.map(({ address, source }) => ({
      address,
      at: source.position([]),
      remedy: 'Give the file another name.',
    })),
    ...pages.map(({ address, source }) => ({
      address,
      at: { file: source.file, line: 1, column: 1 },
      remedy: 'Give the file another name: the address of the page comes from it.',
    })),
    ...aliasesOf(record),
  ];
}

function claimsOfMeeting({ items, source }: Meeting): readonly AddressClaim[] {
  return items.flatMap((item, index) => [
    { address: item.address, at: source.position(['items', index, 'number']), remedy: 'Give the item another number.' },
    ...item.documents
      .filter(isPaged)
      .filter(({ form }) => form !== 'minutes')
      .map(({ address, key }) => ({
        address,
        at: source.position(['items', index, 'documents', item.documents.findIndex((one) => one.key === key)]),
        remedy: 'Give the file of the paper another name.',
      })),
  ]);
}

/** Old addresses that lead to where something stands now. */
function aliasesOf({ meetings, documentById }: BodyRecord): readonly AddressClaim[] {
  const sources = [
    ...meetings.flatMap((meeting) => [meeting, ...(meeting.minutes === undefined ? [] : [meeting.minutes])]),
    ...documentById.values(),
  ];
  return sources.flatMap(({ frontmatter, source }) =>
    frontmatter.aliases.map((old, index) => ({
      address: /\/$|\.html$/u.test(old) ? old : `${old}/`,
      at: source.position(['aliases', index]),
      remedy: 'Take the old address out: something stands there.',
    })),
  );
}

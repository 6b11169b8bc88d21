import { isIsoDate } from '../calendar/iso-date.ts';
import { printDate } from '../calendar/printed-date.ts';
import type { Document } from '../record/meetings/document.ts';
import { partyInWords } from '../record/people/person.ts';
import type { Party } from '../record/people/person.ts';

/** One line of the block at the head of a paper: what it is called, and what it says. */
export interface TitleLine {
  readonly name: string;
  readonly parts: readonly { readonly text: string; readonly address?: string | undefined }[];
}

/** The block at the head of a paper, in the order that its kind of paper prints it; lines without facts are left out. */
export function titleBlock({
  frontmatter,
  of,
  authorGroups,
  presentedBy,
  header,
  date,
  postsOn,
}: Document): readonly TitleLine[] {
  const words = (name: string, text: string | undefined): readonly TitleLine[] =>
    text === undefined ? [] : [{ name, parts: [{ text }] }];
  const people = (name: string, parties: readonly Party[]): readonly TitleLine[] =>
    parties.length === 0 ? [] : [{ name, parts: parties.map((party) => partyPart(party, postsOn)) }];
  return [
    ...words('Board', frontmatter.board),
    ...words('To', frontmatter.to),
    ...words('Date', date !== undefined && isIsoDate(date) ? printDate(date) : date),
    ...people(frontmatter.kind === 'letter' ? 'From' : 'Report of', of),
    ...authorGroups.flatMap(({ organisation, people: named }) =>
      people(
        [named.length > 1 ? 'Authors' : 'Author', organisation && partyInWords(organisation, postsOn)]
          .filter((part) => part !== undefined)
          .join(', '),
        named,
      ),
    ),
    ...people('Presented by', presentedBy),
    ...(frontmatter.email === undefined
      ? []
      : [{ name: 'Email', parts: [{ text: frontmatter.email, address: `mailto:${frontmatter.email}` }] }]),
    ...words('Telephone', frontmatter.phone),
    ...header.flatMap(({ name, parties }) => people(name, parties)),
  ];
}

function partyPart(party: Party, date: string): TitleLine['parts'][number] {
  return { text: partyInWords(party, date), address: party.kind === 'person' ? party.person.address : undefined };
}

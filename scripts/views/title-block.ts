import { isIsoDate } from '../calendar/iso-date.ts';
import { printDate } from '../calendar/printed-date.ts';
import type { Document } from '../record/meetings/document.ts';
import { partyName } from '../record/people/person.ts';
import type { Party } from '../record/people/person.ts';

/** One line of the block at the head of a paper: what it is called, and what it says. */
export interface TitleLine {
  readonly name: string;
  readonly parts: readonly { readonly text: string; readonly address?: string | undefined }[];
}

/** The block at the head of a paper, in the order that its kind of paper prints it; lines without facts are left out. */
export function titleBlock({ frontmatter, of, authors, presentedBy, date }: Document): readonly TitleLine[] {
  const words = (name: string, text: string | undefined): readonly TitleLine[] =>
    text === undefined ? [] : [{ name, parts: [{ text }] }];
  const people = (name: string, parties: readonly Party[]): readonly TitleLine[] =>
    parties.length === 0 ? [] : [{ name, parts: parties.map(partyPart) }];
  return [
    ...words('Board', frontmatter.board),
    ...words('To', frontmatter.to),
    ...words('Date', date !== undefined && isIsoDate(date) ? printDate(date) : date),
    ...people(frontmatter.kind === 'letter' ? 'From' : 'Report of', of),
    ...people(authors.length > 1 ? 'Authors' : 'Author', authors),
    ...people('Presented by', presentedBy),
    ...(frontmatter.email === undefined
      ? []
      : [{ name: 'Email', parts: [{ text: frontmatter.email, address: `mailto:${frontmatter.email}` }] }]),
    ...words('Telephone', frontmatter.phone),
  ];
}

function partyPart(party: Party): TitleLine['parts'][number] {
  return { text: partyName(party), address: party.kind === 'person' ? party.person.address : undefined };
}

import type { DocumentKind, ExemptStub, ItemDocument } from '../record/meetings/document.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import { partyInWords } from '../record/people/person.ts';
import type { Party } from '../record/people/person.ts';
import { placeInPacks } from './published-packs.ts';
import type { PublishedPacks, PublishedPdf } from './published-packs.ts';

/** One paper of an item as a list shows it. */
export interface PaperLine {
  readonly form: ItemDocument['form'];
  /** What it is, in a word or two: "Report", "Slides". */
  readonly what: string;
  readonly label: string | undefined;
  readonly title: string;
  /** Undefined for what has no page. */
  readonly address: string | undefined;
  readonly by: string | undefined;
  readonly note: string | undefined;
  /** Its pages in the pack: "13 to 46". */
  readonly pages: string | undefined;
  /** The page in the pack on which it begins: "13". */
  readonly firstPage: string | undefined;
  readonly pdf: PublishedPdf | undefined;
  readonly exempt: ExemptStub | undefined;
  readonly withdrawn: boolean;
}

const kindWords: Readonly<Record<DocumentKind, string>> = {
  report: 'Report',
  appendix: 'Appendix',
  letter: 'Letter',
  slides: 'Slides',
  'statutory-report': 'Statutory report',
  response: 'Response',
  paper: 'Paper',
};

const formWords: Readonly<Record<Exclude<ItemDocument['form'], 'paper'>, string>> = {
  supplied: 'Supplied paper',
  minutes: 'Minutes',
  tracker: 'Action tracker',
  'work-programme': 'Work programme',
  separate: 'Circulated separately',
  'to-follow': 'To follow',
  verbal: 'Verbal report',
  exempt: 'Exempt',
};

/** The word for what a paper is. */
export function paperWord(document: ItemDocument): string {
  return document.form === 'paper' ? kindWords[document.document.kind] : formWords[document.form];
}

/** The papers of an item, in order, with their places in the pack. */
export function paperLines(item: Item, meeting: Meeting, packs: PublishedPacks): readonly PaperLine[] {
  return item.documents.map((document) => paperLine(document, meeting, packs));
}

function paperLine(document: ItemDocument, meeting: Meeting, packs: PublishedPacks): PaperLine {
  const place = 'id' in document ? placeInPacks(meeting, document.id, packs) : undefined;
  const paper = document.form === 'paper' ? document.document : undefined;
  return {
    form: document.form,
    what: paperWord(document),
    label: 'label' in document ? document.label : undefined,
    title: document.title,
    address: 'address' in document ? document.address : undefined,
    by: paper === undefined ? undefined : namesOf(paper.of.length > 0 ? paper.of : paper.authors, paper.postsOn),
    note: 'note' in document ? document.note : undefined,
    pages: place?.range,
    firstPage: place?.place.firstLabel,
    pdf: place?.pdf,
    exempt: document.form === 'exempt' ? document.exempt : undefined,
    withdrawn: paper?.frontmatter.withdrawn !== undefined,
  };
}

/** Parties in one line as papers of that day print them, or undefined for none. */
export function namesOf(parties: readonly Party[], date: string): string | undefined {
  return parties.length === 0 ? undefined : parties.map((party) => partyInWords(party, date)).join('; ');
}

/**
 * What the front sheet prints in the column of supporting documents: `Attached` where an item has papers with pages,
 * otherwise the words for what stands in their place; empty for an item without papers.
 */
export function supportingMarker(item: Item): string {
  const forms = new Set(item.documents.map(({ form }) => form));
  const words = [
    ...(item.documents.some((document) => 'address' in document) ? ['Attached'] : []),
    ...(forms.has('to-follow') ? ['To follow'] : []),
    ...(forms.has('separate') ? ['Circulated separately'] : []),
    ...(forms.has('verbal') ? ['Verbal'] : []),
    ...(forms.has('exempt') ? ['Exempt'] : []),
  ];
  return words.join('; ');
}

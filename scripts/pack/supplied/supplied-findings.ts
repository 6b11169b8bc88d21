import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import type { HiddenWords, ReadSupplied } from './read-supplied.ts';
import { ENOUGH } from './smaller-pictures.ts';

/** Something about a supplied PDF that its clerk should know before it is published. */
export interface SuppliedFinding {
  /** The name of the fault, as `answers` in the source calls it. */
  readonly id: string;
  /** An error keeps the paper from being published. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly remedy: string;
}

/** What is found in a file that can be bound, in the order of its pages. Pure. */
export function findingsOf(read: ReadSupplied): SuppliedFinding[] {
  const { source, pages, hidden, walked } = read;
  return [
    ...hiddenFindings(hidden),
    ...scanFindings(read),
    ...(isSigned(source)
      ? [
          finding(
            'signed-pdf',
            'note',
            'The PDF is signed; a signature does not outlast being bound into a pack.',
            'The file as it was supplied, with its signature, is published beside the pack.',
          ),
        ]
      : []),
    ...commentFindings(pages.flatMap(({ annotations }) => annotations.dropped)),
    ...(hasAttachments(source)
      ? [
          finding(
            'pdf-attachment',
            'warning',
            'The PDF has other files inside it, which are not in the pack.',
            'List them as papers of their own, or ask the sender for a copy without them.',
          ),
        ]
      : []),
    ...(source.repaired
      ? [
          finding(
            'damaged-pdf',
            'warning',
            'The PDF is damaged; what could be read of it is in the pack.',
            'Look whether its pages are whole, or ask the sender to export it as PDF anew.',
          ),
        ]
      : []),
    ...(walked.isCutShort
      ? [
          finding(
            'heavy-pdf',
            'warning',
            'A page of the PDF is so full that it could not be looked through for words that do not show.',
            'Look at it yourself, or ask the sender for a simpler copy.',
          ),
        ]
      : []),
    ...pictureFindings(read),
  ];
}

/** What the clerk is told when the pack is made, without the paper being named. */
export function noticesOf(read: ReadSupplied): string[] {
  return findingsOf(read)
    .filter(({ id }) => id !== 'scan-without-text' || !read.pages.every(({ hasText }) => !hasText))
    .map(({ id, message }) => (id === 'covered-words' ? `${message} They are left out.` : message));
}

/** Whether a file may be published as it is: not where it holds what its pages do not show. */
export function mayBePublished({ hidden, source, pages }: ReadSupplied): boolean {
  const dropped = pages.some(({ annotations }) => annotations.dropped.some((kind) => kind !== 'Link'));
  return hidden.length === 0 && !dropped && !hasAttachments(source) && !hasScripts(source);
}

function finding(id: string, severity: SuppliedFinding['severity'], message: string, remedy: string): SuppliedFinding {
  return { id, severity, message, remedy };
}

/** One finding for each way in which words do not show, with the pages. */
function hiddenFindings(hidden: readonly HiddenWords[]): SuppliedFinding[] {
  return [...Map.groupBy(hidden, ({ kind }) => kind)].map(([kind, own]) => {
    const letters = `${own.reduce((sum, words) => sum + words.letters, 0)} letters`;
    const where = placesOf(own);
    switch (kind) {
      case 'covered':
        return finding(
          'covered-words',
          'error',
          `${where} of the PDF: words under a box or a picture (${letters}), which whoever has the file can copy and read.`,
          'Ask the sender for a copy in which the words are taken out, not covered. If they may be known and the pack is to do without them, write "covered-words: leave out" beside the file’s name.',
        );
      case 'unseen':
        return finding(
          'unseen-words',
          'warning',
          `${where} of the PDF: words that nobody can see (${letters}), in the colour of their ground, transparent, as fine as dust or off the page. They are left out.`,
          'Look whether they matter, and ask the sender for a copy without them: the file as supplied is not published beside the pack.',
        );
      case 'layer':
        return finding(
          'hidden-layer',
          'warning',
          `${where} of the PDF: words in a layer that is switched off (${letters}). They are left out.`,
          'Ask the sender which layers are meant to be seen: the file as supplied is not published beside the pack.',
        );
    }
  });
}

/** "Page 2, 12 cm from the top" for a few places, pages by their numbers for many. */
function placesOf(hidden: readonly HiddenWords[]): string {
  const pages = hidden.map(({ page }) => page + 1);
  if (hidden.length > 3) return `Pages ${listed(pages)}`;
  const places = hidden.map(({ page, fromTop }) =>
    fromTop === undefined
      ? `page ${page + 1}`
      : `page ${page + 1}, ${Math.round((fromTop / 72) * 2.54)} cm from the top`,
  );
  const text = places.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function scanFindings({ pages }: ReadSupplied): SuppliedFinding[] {
  const scans = pages.flatMap(({ hasText, hasAnything }, page) => (hasAnything && !hasText ? [page + 1] : []));
  if (scans.length === 0) return [];
  const numbers = `${scans.length === 1 ? 'Page' : 'Pages'} ${listed(scans)} of the PDF`;
  const which = scans.length < pages.length ? numbers : pages.length === 1 ? 'Its page' : 'All its pages';
  const are = scans.length === 1 ? 'is a picture' : 'are pictures';
  return [
    finding(
      'scan-without-text',
      'warning',
      `${which} ${are} without words: nobody can search or listen to them.`,
      'Ask the sender for the file that it was printed from, or for a scan with text recognition. Or write its words under "text:" beside the file’s name, or let a machine read it: npm run read-scan.',
    ),
  ];
}

/** Numbers with runs joined: "1 to 4, 9". */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(', ');
}

function commentFindings(kinds: readonly string[]): SuppliedFinding[] {
  const notes = kinds.filter((kind) => kind !== 'Link').length;
  const links = kinds.length - notes;
  return [
    ...(notes === 0
      ? []
      : [
          finding(
            'pdf-comments',
            'warning',
            `Comments, sounds or files on its pages (${notes}) are not in the pack.`,
            'Ask the sender for a copy without them: the file as supplied is not published beside the pack.',
          ),
        ]),
    ...(links === 0
      ? []
      : [
          finding(
            'pdf-links',
            'note',
            `Links of the PDF that lead to other files or run something (${links}) are not in the pack.`,
            'Nothing need be done.',
          ),
        ]),
  ];
}

/** Bytes from which smaller pictures are worth asking for. */
const MANY = 5_000_000;

function pictureFindings({ walked }: ReadSupplied): SuppliedFinding[] {
  const large = [...walked.pictures.values()].filter(({ dotsPerInch }) => dotsPerInch > ENOUGH);
  const bytes = large.reduce((sum, picture) => sum + picture.bytes, 0);
  if (bytes < MANY) return [];
  const saved = large.reduce((sum, picture) => sum + picture.bytes * (1 - (300 / picture.dotsPerInch) ** 2), 0);
  const finest = Math.round(Math.max(...large.map(({ dotsPerInch }) => dotsPerInch)));
  return [
    finding(
      'heavy-pictures',
      'note',
      `Pictures of the PDF are finer than print can show (up to ${finest} dots an inch) and take ${Math.round(bytes / 1_000_000)} MB, about ${Math.round(saved / 1_000_000)} MB more than print needs. They are bound as they are.`,
      'To have them bound with 300 dots an inch, write "fine-pictures: make smaller" beside the file’s name, or ask the sender for such a copy.',
    ),
  ];
}

function isSigned(reader: PdfReader): boolean {
  const form = reader.dict(reader.catalog.get('AcroForm'));
  const seen = new Set<Dict>();
  const signed = (value: PdfValue): boolean => {
    const field = reader.dict(value);
    if (seen.has(field)) return false;
    seen.add(field);
    if (field.get('FT') === '/Sig' && reader.dict(field.get('V')).has('ByteRange')) return true;
    return reader.array(field.get('Kids')).some(signed);
  };
  return reader.array(form.get('Fields')).some(signed);
}

function hasAttachments(reader: PdfReader): boolean {
  const files = reader.dict(reader.dict(reader.catalog.get('Names')).get('EmbeddedFiles'));
  return reader.array(files.get('Names')).length > 0 || reader.array(files.get('Kids')).length > 0;
}

function hasScripts(reader: PdfReader): boolean {
  const names = reader.dict(reader.catalog.get('Names'));
  const action = reader.dict(reader.catalog.get('OpenAction'));
  return names.has('JavaScript') || action.get('S') === '/JavaScript' || action.get('S') === '/Launch';
}

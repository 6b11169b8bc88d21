import { LockedError } from '../pdf/encryption.ts';
import { DamagedError, FileReader } from '../pdf/file-reader.ts';
import { RefusedPdf } from './refused-pdf.ts';

/**
 * Opens a PDF that somebody else made; one that is damaged but can be read is read. Throws RefusedPdf that says what to
 * ask the sender for.
 */
export function openSupplied(bytes: Uint8Array): FileReader {
  let reader: FileReader;
  try {
    reader = new FileReader(bytes);
  } catch (error) {
    if (error instanceof LockedError)
      throw new RefusedPdf(
        'The PDF opens only with a password.',
        'Ask the sender for a copy that opens without one.',
        error,
      );
    if (error instanceof DamagedError) throw notReadable(bytes, error);
    throw error;
  }
  refuseOtherKinds(reader);
  return reader;
}

/** Files that are called PDF and have no pages that everybody sees. */
function refuseOtherKinds(reader: FileReader): void {
  const { catalog } = reader;
  if (reader.resolve(catalog.get('Collection')) instanceof Map)
    throw new RefusedPdf(
      'The PDF is a portfolio: several files in one envelope, whose own page shows none of them.',
      'Ask the sender for the files one by one.',
    );
  const form = reader.dict(catalog.get('AcroForm'));
  const drawnByViewer = reader.resolve(catalog.get('NeedsRendering')) === true;
  if (form.has('XFA') && (drawnByViewer || reader.array(form.get('Fields')).length === 0))
    throw new RefusedPdf(
      'The PDF is a form (XFA) that only Adobe’s own programs can show; everybody else sees a page that says “Please wait”.',
      'Ask the sender to print it to PDF.',
    );
}

/* eslint-disable no-control-regex -- files are known by the bytes that they begin with */
/** What a file that is no PDF is, by how it begins. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'The file is empty.'],
  [/^\s*<(?:!doctype|html|head|\?xml)/i, 'The file is a web page, not a PDF.'],
  [/^PK\x03\x04/, 'The file is a Word, Excel or PowerPoint file or a ZIP, not a PDF.'],
  [/^\xd0\xcf\x11\xe0/, 'The file is an old Word, Excel or PowerPoint file, not a PDF.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*|MM\0)/, 'The file is a picture, not a PDF.'],
  [/^\{\\rtf/, 'The file is a text in RTF, not a PDF.'],
];
/* eslint-enable no-control-regex */

function notReadable(bytes: Uint8Array, cause: unknown): RefusedPdf {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const other = OTHERS.find(([pattern]) => pattern.test(head))?.[1];
  return new RefusedPdf(
    other ?? 'The PDF is damaged beyond repair: no page can be found in it.',
    'Ask the sender to send it again, or to export it as PDF anew.',
    cause,
  );
}

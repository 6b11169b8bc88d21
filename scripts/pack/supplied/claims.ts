import { PdfStream } from '../pdf/objects.ts';
import { inflated } from '../pdf/reader.ts';
import type { PdfReader } from '../pdf/reader.ts';
import type { PartFault } from '../part.ts';

/** Why a pack with this supplied file may not claim a standard: a file is only taken at its own word. */
export function claimsOf(reader: PdfReader, tagged: boolean): PartFault[] {
  const xmp = metadata(reader);
  const faults: PartFault[] = [];
  if (!tagged)
    faults.push({ standard: 'ua1', reason: 'it was supplied as a PDF without tags that a screen reader can follow' });
  else if (!/pdfuaid:part(?:>|=")\s*1/.test(xmp))
    faults.push({ standard: 'ua1', reason: 'it was supplied as a PDF that does not claim to be PDF/UA itself' });
  if (!/pdfaid:part(?:>|=")\s*[12]/.test(xmp))
    faults.push({ standard: 'pdfa', reason: 'it was supplied as a PDF that does not claim to be PDF/A itself' });
  else if (!tagged || !/pdfaid:conformance(?:>|=")\s*A/.test(xmp))
    faults.push({ standard: 'pdfa', reason: 'it was supplied as a PDF/A without tags' });
  return faults;
}

function metadata(reader: PdfReader): string {
  const stream = reader.resolve(reader.dict(reader.trailer.get('Root')).get('Metadata'));
  if (!(stream instanceof PdfStream)) return '';
  try {
    return Buffer.from(inflated(stream)).toString('utf8');
  } catch {
    // Metadata under an unusual filter claims nothing that we can read.
    return '';
  }
}

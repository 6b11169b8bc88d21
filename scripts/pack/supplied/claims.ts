import type { Kid } from '../clean/tree.ts';
import { decoded } from '../pdf/filters.ts';
import { PdfStream } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import type { PartFault } from '../part.ts';
import { fontFault } from './font-fault.ts';
import type { ReadSupplied } from './read-supplied.ts';
import { resourceFault } from './resource-fault.ts';
import { structureFault } from './structure-fault.ts';

/**
 * Why a pack with this supplied file may not claim a standard. What the file says of itself is needed and not enough:
 * its structure, fonts and resources are checked, and what cannot be checked here is not claimed.
 */
export function claimsOf(read: ReadSupplied, tree: readonly Kid[] | undefined): PartFault[] {
  const said = metadata(read.source);
  const ua1 = accessibilityFault(read, tree, said);
  const pdfa = archiveFault(read, tree, said);
  return [
    ...(ua1 === undefined ? [] : [{ standard: 'ua1', reason: ua1 } as const]),
    ...(pdfa === undefined ? [] : [{ standard: 'pdfa', reason: pdfa } as const]),
  ];
}

function accessibilityFault(read: ReadSupplied, tree: readonly Kid[] | undefined, said: string): string | undefined {
  if (!tree) return 'it was supplied as a PDF without tags that a screen reader can follow';
  if (!/pdfuaid:part(?:>|=["'])\s*1/.test(said))
    return 'it was supplied as a PDF that does not claim to be PDF/UA itself';
  const fault = structureFault(tree, read) ?? fontFault(read);
  return fault && `it claims to be PDF/UA, but ${fault}`;
}

function archiveFault(read: ReadSupplied, tree: readonly Kid[] | undefined, said: string): string | undefined {
  const part = /pdfaid:part(?:>|=["'])\s*(\d)/.exec(said)?.[1];
  const level = /pdfaid:conformance(?:>|=["'])\s*([A-Za-z])/.exec(said)?.[1]?.toUpperCase() ?? '';
  if (part === undefined) return 'it was supplied as a PDF that does not claim to be PDF/A itself';
  const name = `PDF/A-${part}${level.toLowerCase()}`;
  if (level !== 'A' || (part !== '1' && part !== '2')) return `it was supplied as ${name}, which is another standard`;
  const fault = tree ? (structureFault(tree, read) ?? fontFault(read) ?? resourceFault(read)) : 'it has no tags';
  return fault && `it claims to be ${name}, but ${fault}`;
}

function metadata(reader: PdfReader): string {
  const stream = reader.resolve(reader.catalog.get('Metadata'));
  const data = stream instanceof PdfStream ? decoded(stream, reader) : undefined;
  return data === undefined ? '' : Buffer.from(data).toString('utf8');
}

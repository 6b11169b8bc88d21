import { deflateSync } from 'node:zlib';
import { textString } from '../pdf/objects.ts';
import { write } from '../pdf/writer.ts';
import type { PackAttachment } from '../types.ts';
import type { PdfFile } from './file.ts';

/** Writes associated files (PDF/A-3 6.8) and gives what the catalog says of them: in its names, and beside. */
export function writeAttachments(
  attachments: readonly PackAttachment[],
  date: string,
  file: PdfFile,
): { names: string; files: string } {
  if (attachments.length === 0) return { names: '', files: '' };
  const text = (value: string): string => write(textString(value), () => '');
  const moment = `D:${date.slice(0, 10).replaceAll('-', '')}000000Z`;
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const specs = sorted.map((attachment) => {
    const subtype = attachment.mediaType.replace(
      /[^A-Za-z0-9.+-]/g,
      (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
    const entries = `/Type/EmbeddedFile/Subtype/${subtype}/Params<</Size ${attachment.bytes.length}/ModDate(${moment})>>/Filter/FlateDecode`;
    const data = file.addStream(entries, deflateSync(attachment.bytes));
    const name = text(attachment.name);
    return file.add(
      `<</Type/Filespec/F${name}/UF${name}/Desc${text(attachment.description)}/AFRelationship/${attachment.relationship}/EF<</F ${data} 0 R/UF ${data} 0 R>>>>`,
    );
  });
  const names = sorted.map(({ name }, i) => `${text(name)}${specs[i] ?? 0} 0 R`).join(' ');
  return { names: `/EmbeddedFiles<</Names[${names}]>>`, files: `/AF[${specs.map((spec) => `${spec} 0 R`).join(' ')}]` };
}

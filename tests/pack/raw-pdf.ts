/** A PDF from the texts of its objects, the first of them the catalog, as careful programs write it. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A stream object. */
export function stream(entries: string, data: string): string {
  return `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

/** What a file of one page is made of. */
export interface OnePage {
  readonly content: string;
  /** Entries of the page's resources. */
  readonly resources?: string;
  /** More entries of the page, and of the catalog. */
  readonly page?: string;
  readonly catalog?: string;
  /** Objects from number 6 on; 5 is Helvetica. */
  readonly more?: readonly string[];
}

/** A file of one A4 page whose words are in Helvetica, /F1. */
export function onePage({ content, resources = '', page = '', catalog = '', more = [] }: OnePage): Uint8Array {
  return rawPdf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>${page}>>`,
    stream('', content),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...more,
  ]);
}

/** Operators that show words at a place. */
export function words(text: string, x: number, y: number, before = '0 g'): string {
  return `BT ${before} /F1 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;
}

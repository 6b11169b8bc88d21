import { freeze } from '../assembly/chunk.ts';
import { PdfFile } from '../assembly/file.ts';
import { bind, relocate } from '../assembly/relocate.ts';
import type { Part, PartBody } from '../part.ts';

/** Pages by index from 0, the last of them not among them. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A file of the pages of a part by themselves, without header, number and pictures: what a reader of words
 * finds in it is what the pack has in them.
 */
export function plainFile(
  { part, body }: { readonly part: Part; readonly body: PartBody },
  { from, to }: PageRange = { from: 0, to: part.pages.length },
): Uint8Array {
  const chunk = freeze(part, body, 0);
  const file = new PdfFile(chunk.size);
  file.copy(chunk);
  const finish = (entries: string): string => relocate(bind(entries, []), 0);
  for (const object of part.binding) {
    if ('data' in object) file.stream(object.number, finish(object.entries), object.data);
    else file.object(object.number, finish(object.text));
  }
  const root = file.fresh();
  part.pages.forEach(({ width, height, contents, resources }, page) => {
    const streams = contents.map((number) => `${number} 0 R`).join(' ');
    file.object(
      page + 2,
      `<</Type/Page/Parent ${root} 0 R/MediaBox[0 0 ${width} ${height}]/Resources${finish(resources)}/Contents[${streams}]>>`,
    );
  });
  const kids = part.pages.map((_, page) => `${page + 2} 0 R`).slice(from, to);
  file.object(root, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`);
  return file.finish(file.add(`<</Type/Catalog/Pages ${root} 0 R>>`), file.add('<<>>'));
}

import { wordsIn } from './printed-table.ts';

/** Characters of five lines of large print: three and three lines would be six. */
const FIVE_LINES = 270;

/** Marks the paragraphs and list items of a document in large print that are too short to be parted at the end of a page. */
export function markShortParagraphs(html: string): string {
  return html.replace(
    /<(p|li)\b([^>]*)>((?:(?!<\/?(?:p|li|ul|ol|table|figure)\b)[^])*)<\/\1>/gu,
    (whole, name: string, attributes: string, content: string) =>
      wordsIn(content).length > FIVE_LINES ? whole : `<${name}${attributes} data-short>${content}</${name}>`,
  );
}

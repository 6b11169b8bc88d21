/**
 * The id of a heading from its words, without the number that the author typed before them: "1. Purpose" is `purpose`, so that links
 * outlive a renumbering.
 */
export function headingSlug(text: string): string {
  const words = text.replace(/^\s*(?:\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxlc]+|[IVXLC]+)[.)]|\d+(?:\.\d+)*)\s+/u, '');
  return slug(words) || slug(text) || 'section';
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

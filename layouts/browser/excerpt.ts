/**
 * The passage that an excerpt shows, with its marks, without what only stands in the index to be found: the list of a minute's
 * references, and the title, which the reader has just read as the link above.
 */
export function passage(excerpt: string, title: string): string {
  return withoutTitle(withoutReferences(excerpt), title);
}

const reference = String.raw`(?:<mark>)?\d+[a-z]*\.?(?:<\/mark>)?`;
const before = new RegExp(String.raw`^[. ]*${reference}\.?(?= (?:<mark>)?(?:Minute|Action))`, 'u');
const list = new RegExp(String.raw`${reference}(?: \. ${reference})+\.?`, 'gu');

function withoutReferences(excerpt: string): string {
  return excerpt.replace(list, '').replace(before, '').trim();
}

/** An excerpt may start within the title. What is left must be worth reading: a slide with nothing but its title keeps it. */
function withoutTitle(excerpt: string, title: string): string {
  const words = title
    .replace(/\.$/u, '')
    .split(' ')
    .map((word) => `(?:<mark>)?${escaped(asHtml(word))}(?:</mark>)?`);
  for (const from of words.keys()) {
    // The indexer ends a paragraph in a full stop and marks it with the word before it.
    const rest = excerpt.replace(new RegExp(String.raw`^${words.slice(from).join(' ')}\.(?:</mark>)?\s+`, 'iu'), '');
    if (rest.length < excerpt.length && rest.split(' ').length >= 4) return rest;
  }
  return excerpt;
}

function asHtml(word: string): string {
  return word.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

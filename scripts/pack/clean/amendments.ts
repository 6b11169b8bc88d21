import type { Element, Kid } from './tree.ts';

/** What is said of words that an amendment strikes out or puts in, by language. */
const spoken = {
  en: { del: 'struck out', ins: 'inserted' },
  cy: { del: 'dilëwyd', ins: 'ychwanegwyd' },
} as const;

// Documents give such words a language of private use (BCP 47, 2.2.7): it is the only mark of theirs that Chromium brings into the tree.
const marked = /^x-(del|ins)(?:-(cy|en))?$/iu;

/**
 * Makes the words that an amendment strikes out or puts in heard as such: their element has the line through or below them as an
 * attribute (ISO 32000-1, 14.8.5.4.5) and says in its alternate description what they are, since few readers tell the attribute.
 */
export function tellAmendments(kids: readonly Kid[], wordsOf: (element: Element) => string): void {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    const [, kind, language = 'en'] = marked.exec(kid.language ?? '') ?? [];
    if (kind !== undefined)
      tell(kid, { struck: kind.toLowerCase() === 'del', welsh: language.toLowerCase() === 'cy' }, wordsOf);
    tellAmendments(kid.kids, wordsOf);
  }
}

function tell(
  element: Element,
  { struck, welsh }: { readonly struck: boolean; readonly welsh: boolean },
  wordsOf: (element: Element) => string,
): void {
  delete element.language;
  element.alt = `${spoken[welsh ? 'cy' : 'en'][struck ? 'del' : 'ins']}: ${wordsOf(element)}`;
  element.attributes = new Map([
    ...(element.attributes ?? []),
    ['TextDecorationType', struck ? '/LineThrough' : '/Underline'],
  ]);
}

import { htmlTagsIn, tagMessage } from './html-tags.ts';
import type { Position, Problem } from './problem.ts';
import type { YamlText } from './yaml-document.ts';

/** Marks of Markdown whose meaning would be lost in a field: `~~struck~~`, `[words](address)`. */
const textMarks = /~~(?=\S)([^~]+)~~|\[([^\]]+)\]\([^()\s]+\)/u;
/** `**bold**`: its words mean the same without. */
const bold = /\*\*(?=\S)([^*]+)(?<=\S)\*\*/gu;

/** Comments, HTML tags and marks of Markdown in the words of YAML, where they would be printed as they are typed and cannot just be left out. */
export function markProblems({ data, position }: Pick<YamlText, 'data' | 'position'>): readonly Problem[] {
  return wordsIn(data, []).flatMap(({ words, path }) => {
    if (words.includes('<!--'))
      return [
        {
          ...position(path),
          message: 'A comment stands in these words: it would be printed.',
          remedy: 'Write it after a # on a line of its own, or take it out.',
        },
      ];
    const marked = textMarks.exec(words);
    if (marked !== null)
      return [
        {
          ...position(path),
          message: `"${marked[0]}" would be printed with its signs: what stands in a field is printed as it is typed.`,
          remedy: `Write it without them: "${marked.slice(1).join('')}".`,
        },
      ];
    return htmlTagsIn(words).map((tag) => ({ ...position(path), message: tagMessage(tag), remedy: tag.remedy }));
  });
}

/** The words of YAML without marks for bold type, which no field has, and where they stood. */
export function withoutBold<T>(
  value: T,
  { data, position }: Pick<YamlText, 'data' | 'position'>,
): { readonly value: T; readonly places: readonly Position[] } {
  const places = wordsIn(data, [])
    .filter(({ words }) => words.search(bold) >= 0)
    .map(({ path }) => position(path));
  return places.length === 0 ? { value, places } : { value: plain(value) as T, places };
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(bold, '$1');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, plain(inner)]));
}

function wordsIn(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { readonly words: string; readonly path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return /[<*~\]]/u.test(value) ? [{ words: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => wordsIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => wordsIn(inner, [...path, field]));
}

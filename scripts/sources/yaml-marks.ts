import { htmlTagsIn, tagMessage } from './html-tags.ts';
import type { Problem } from './problem.ts';
import type { YamlText } from './yaml-document.ts';

/** Comments and HTML tags in the words of YAML, where they would be printed as they are typed. */
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
    return htmlTagsIn(words).map((tag) => ({ ...position(path), message: tagMessage(tag), remedy: tag.remedy }));
  });
}

function wordsIn(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { readonly words: string; readonly path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return value.includes('<') ? [{ words: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => wordsIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => wordsIn(inner, [...path, field]));
}

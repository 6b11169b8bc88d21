import { defineRule } from '../rule.ts';

/** A word in two groups finds the words of both; mostly somebody forgot that the first is there. */
export const synonymTwice = defineRule({
  id: 'synonym-twice',
  severity: 'warning',
  sentence: 'A word stands twice in synonyms.yaml.',
  look: ({ record: { sources } }) => {
    const { data, position } = sources.synonyms;
    const first = new Map<string, number>();
    return data.groups.flatMap((group, index) =>
      group.flatMap((word, place) => {
        const key = word.toLowerCase();
        const before = first.get(key);
        first.set(key, before ?? index);
        if (before === undefined) return [];
        const line = position(['groups', before]).line;
        return [
          {
            ...position(['groups', index, place]),
            message: `"${word}" stands in line ${line} already.`,
            remedy: 'Keep it in one line, or put the two lines together.',
          },
        ];
      }),
    );
  },
});

import { defineRule } from '../rule.ts';

const small = new Set(['the', 'of', 'and', 'a', 'an', 'on', 'for', 'in', 'to', 'report', 'update', 'panel']);

/** A member looks for the title that the agenda gives. A note, where the two share less than half of their words. */
export const titleDiffers = defineRule({
  id: 'title-differs',
  severity: 'note',
  sentence: 'The title of a report is quite another than that of its item on the agenda.',
  look: ({ record }) =>
    record.meetings.flatMap(({ items }) =>
      items.flatMap((item) => {
        const report = item.documents.find(
          (document) => document.form === 'paper' && document.document.kind === 'report',
        );
        if (report?.form !== 'paper' || item.standing !== undefined || isAlike(item.title, report.title)) return [];
        return [
          {
            ...report.document.source.position(['title']),
            message: `The report is called "${report.title}", its item on the agenda "${item.title}".`,
            remedy: 'Use one title in both.',
          },
        ];
      }),
    ),
});

function isAlike(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  const shared = first.filter((word) => second.some((other) => other.startsWith(word.slice(0, 6)))).length;
  return shared * 2 >= Math.min(first.length, second.length);
}

function wordsOf(title: string): readonly string[] {
  return [...new Set((title.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !small.has(word)))];
}

import type { ItemDocument } from '../../record/meetings/document.ts';
import type { Item } from '../../record/meetings/meeting.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { defineRule } from '../rule.ts';
import { appendixCitation, appendixKey, isAppendix } from './appendix-label.ts';

/** An appendix that no paper speaks of is read by nobody, or belongs to another item. */
export const appendixNotCited = defineRule({
  id: 'appendix-not-cited',
  severity: 'note',
  sentence: 'An appendix is attached, but no other paper of its item mentions it.',
  look: ({ record, manuscripts }) =>
    record.meetings.flatMap((meeting) =>
      meeting.items.flatMap((item) => {
        const papers = manuscripts.filter(
          ({ kind, item: { id } = { id: undefined } }) => kind === 'paper' && id === item.id,
        );
        return item.documents.flatMap((document, index) =>
          !isAppendix(document) || papers.length < 2 || isCited(document, { item, papers })
            ? []
            : [
                {
                  ...meeting.source.position(['items', meeting.items.indexOf(item), 'documents', index]),
                  message: `${labelOf(document)} ("${document.title}") is attached, but no paper of item ${item.number ?? item.title} mentions it.`,
                  remedy: `Say in the report what it shows: [${labelOf(document)}](doc:${document.key}).`,
                },
              ],
        );
      }),
    ),
});

function labelOf(document: ItemDocument): string {
  return ('label' in document ? document.label : undefined) ?? 'An appendix';
}

function isCited(
  document: ItemDocument,
  { item, papers }: { readonly item: Item; readonly papers: readonly Manuscript[] },
): boolean {
  const key = appendixKey(labelOf(document));
  const others = papers.filter((paper) => document.form !== 'paper' || paper.document !== document.document);
  const words = [...others.flatMap((paper) => [paper.words]), item.ask ?? '', item.note ?? ''];
  return (
    (key !== undefined &&
      words.some((text) => [...text.matchAll(appendixCitation)].some(([citation]) => appendixKey(citation) === key))) ||
    words.some((text) => /\bappendices\b/iu.test(text)) ||
    others.some(({ links }) =>
      links.some(({ target }) => target.startsWith('doc:') && target.replace(/#.*$/u, '').endsWith(document.key)),
    )
  );
}

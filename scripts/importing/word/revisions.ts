import { descendants, value } from './xml.ts';
import type { Element } from './xml.ts';
import type { WordFile } from './word-file.ts';

/** What to do with tracked changes: nothing is decided without the clerk. */
export type ChangesWanted = 'accept' | 'reject' | undefined;

/** Something that an editor left in the file for others to decide. */
export interface OpenPoint {
  readonly kind: 'insertion' | 'deletion' | 'comment';
  readonly author: string;
  readonly words: string;
}

const insertions = ['w:ins', 'w:moveTo'] as const;
const deletions = ['w:del', 'w:moveFrom'] as const;

/** Every tracked change of words and every comment of a file, in order. */
export function openPoints(file: WordFile): readonly OpenPoint[] {
  const bodies = ['footnotes.xml', 'endnotes.xml'].map((name) => file.part(name)).filter((part) => part !== undefined);
  const roots = [file.document, ...bodies];
  return [
    ...roots.flatMap((root) => [
      ...insertions.flatMap((name) => points(root, name, 'insertion')),
      ...deletions.flatMap((name) => points(root, name, 'deletion')),
    ]),
    ...descendants(file.part('comments.xml'), 'w:comment').map((comment): OpenPoint => ({
      kind: 'comment',
      author: value(comment, 'w:author') ?? 'Somebody',
      words: textIn(comment),
    })),
  ];
}

function points(root: Element, name: string, kind: OpenPoint['kind']): readonly OpenPoint[] {
  return descendants(root, name)
    .map((change): OpenPoint => ({ kind, author: value(change, 'w:author') ?? 'Somebody', words: textIn(change) }))
    .filter(({ words }) => words !== '');
}

function textIn(element: Element): string {
  const parts = [...descendants(element, 'w:t'), ...descendants(element, 'w:delText')];
  return parts
    .map((part) => part.textContent ?? '')
    .join('')
    .trim();
}

/** Whether what stands in a tracked change is read, for what the clerk wants done with it. */
export function isRead(name: string, wanted: ChangesWanted): boolean {
  if (insertions.some((one) => one === name)) return wanted !== 'reject';
  if (deletions.some((one) => one === name)) return wanted === 'reject';
  return true;
}

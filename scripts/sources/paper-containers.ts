/** What can stand between `::: name` and `:::` in any text; minutes have blocks of their own beside these. */
export const paperContainers = ['note', 'quote', 'recommendations', 'language', 'table', 'figure', 'chart'] as const;
export type PaperContainer = (typeof paperContainers)[number];

/** Whether a word is the name of such a container. */
export function isPaperContainer(word: string): word is PaperContainer {
  return paperContainers.some((name) => name === word);
}

const opening = /^\s*:{3,}\s*([a-z-]+)\s*(?:\{(.*)\})?\s*$/u;

/** What a line opens: a name, and what stands in braces. Undefined for any other line. */
export function openedBy(row: string): { readonly name: string; readonly given: string } | undefined {
  const match = opening.exec(row);
  return match === null ? undefined : { name: match[1] ?? '', given: match[2] ?? '' };
}

/** Whether a line closes what was opened last. */
export function closes(row: string): boolean {
  return /^\s*:{3,}\s*$/u.test(row);
}

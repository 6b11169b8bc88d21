import type { Attributes } from '../../sources/attributes.ts';
import { headingSlug } from '../paragraphs/heading-slug.ts';
import type { RenderContext } from '../render-context.ts';

/** What a table, figure or chart is called on the page and on the ear. */
export interface PrintedName {
  readonly id: string;
  readonly number: string | undefined;
  /** The series that its number belongs to, in the paper's own word: `Table`, `Figure`, `Graph`. */
  readonly called: string;
  /** `Table 1`, `Graph 23`; undefined where it has no number. */
  readonly label: string | undefined;
  readonly caption: string | undefined;
  /** What a screen reader calls it: its caption, or where the paper gives it none, the words that lead to it. */
  readonly spoken: string;
}

/** Names a table or figure. Many a published one has no caption or number: none is made up for the page. */
export function printedName(
  context: RenderContext,
  {
    kind,
    attributes,
    line,
  }: { readonly kind: 'table' | 'figure'; readonly attributes: Attributes; readonly line: number },
): PrintedName {
  const given = (name: string): string | undefined => {
    const value = attributes.get(name)?.trim();
    return value === '' ? undefined : value;
  };
  const [number, caption, series] = [given('number'), given('caption'), given('called')];
  const called = series ?? context.words[kind];
  const label = number === undefined ? undefined : `${called} ${number}`;
  const spoken = given('name') ?? caption ?? context.source.wordsBefore(line) ?? label ?? context.words[kind];
  const stem = series === undefined ? kind : headingSlug(series);
  const ending = number?.replace(/[^\w.-]+/gu, '-') ?? headingSlug(caption ?? 'untitled');
  return { id: context.ids.claim(`${stem}-${ending}`), number, called, label, caption, spoken };
}

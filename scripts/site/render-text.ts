import MarkdownIt from 'markdown-it';
import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { isReferenceScheme } from './resolver.ts';
import type { ReferencePlace, Resolver } from './resolver.ts';

/** A heading of a rendered text. */
export interface RenderedHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A text as HTML. */
export interface RenderedText {
  readonly html: string;
  readonly headings: readonly RenderedHeading[];
}

/** Where a text stands in the sources, and how it is written. */
export interface TextPlace extends ReferencePlace {
  readonly file: string;
  /** The line of the file on which it starts. */
  readonly line: number;
  /** Unique on the site: keeps ids of footnotes apart. */
  readonly id: string;
  /** The folder of its tables and figures, below the content folder. */
  readonly folder?: string | undefined;
  readonly numbering?: 'none' | 'decimal' | 'continuous' | 'letters' | undefined;
  readonly language?: string | undefined;
}

/** What references and tables are looked up in. */
export interface TextScope {
  readonly record: BodyRecord;
  readonly resolver: Resolver;
}

const markdown = new MarkdownIt({ html: false });

/** Renders one text and says what is wrong in it. */
export function renderText(text: string, place: TextPlace, { resolver }: TextScope): { readonly rendered: RenderedText; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const html = markdown.render(text.replace(/\]\(([a-z]+):([^)]+)\)/gu, (whole, scheme: string, target: string) => {
    if (!isReferenceScheme(scheme)) return whole;
    const found = resolver.resolve(scheme, target, place);
    if (found.found) return `](${found.address})`;
    problems.push({ file: place.file, line: place.line, column: 1, message: found.message, remedy: found.remedy });
    return '](#)';
  }));
  return { rendered: { html, headings: [] }, problems };
}

import { setUp } from './set-up.ts';
import { inlineText } from './inline-text.ts';
import { bareOptions } from './bare-options.ts';
import { RenderContext } from './render-context.ts';

const parser = setUp();

/** The words of a Markdown text without its marks, for exports and titles. References are not looked up. */
export function plainText(markdown: string): string {
  const tokens = parser.parse(markdown, { context: new RenderContext(markdown, bareOptions) });
  return tokens
    .flatMap(({ type, children, content }) =>
      type === 'inline' ? [inlineText(children ?? [])] : type === 'fence' ? [content] : [],
    )
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { headingSlug } from './heading-slug.ts';
import { inlineText } from '../inline-text.ts';
import { numberedHeading } from './numbered-headings.ts';

const ownId = /\s*\{#([A-Za-z][\w.-]*)\}\s*$/u;

/** Gives headings their ids and their levels on the page, and tells gaps between levels. */
export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('headings', (state) => {
    const context = contextOf(state.env);
    let level = typedBase(context) - 1;
    for (const [index, open] of state.tokens.entries()) {
      const inline = state.tokens[index + 1];
      const close = state.tokens[index + 2];
      if (open.type !== 'heading_open' || inline === undefined || close === undefined) continue;
      const typed = Number(open.tag.slice(1));
      checkLevel(context, { inline, typed, before: level });
      level = typed;
      finishHeading(context, { open, inline, close });
    }
  });
}

/** Below a minute's `## 911 Title` headings start with three hashes; everywhere else with two. */
function typedBase({ options }: RenderContext): number {
  return options.kind === 'minutes' || options.kind === 'clause' ? 3 : 2;
}

function checkLevel(
  context: RenderContext,
  { inline, typed, before }: { readonly inline: Token; readonly typed: number; readonly before: number },
): void {
  const base = typedBase(context);
  const place = context.place(inline, '#');
  if (typed < base) {
    context.problem(
      place,
      `The heading "${inline.content}" is of a higher level than headings can have here.`,
      `Start it with ${'#'.repeat(base)}: the title above it is made by the tool.`,
    );
  } else if (typed > before + 1) {
    context.problem(
      place,
      `The heading "${inline.content}" skips a level.`,
      `Start it with ${'#'.repeat(before + 1)}.`,
    );
  }
}

function finishHeading(
  context: RenderContext,
  { open, inline, close }: { readonly open: Token; readonly inline: Token; readonly close: Token },
): void {
  const level = Math.min(
    6,
    Math.max(2, Number(open.tag.slice(1)) + context.options.baseHeadingLevel - typedBase(context)),
  );
  const id = takeOwnId(inline);
  const text = inlineText(inline.children ?? []).trim();
  if (text === '')
    context.problem(
      context.place(inline, '#'),
      'This heading has no words.',
      'Write its words after the hashes, or remove the hashes.',
    );
  open.tag = close.tag = `h${level}`;
  const line = context.source.lineOf(open.map?.[0] ?? 0);
  open.attrSet('id', context.ids.claim(id ?? headingSlug(text)));
  numberedHeading(context, inline, line);
  context.headings.push({ id: String(open.attrGet('id')), level, text, line });
}

/** Takes `{#id}` off the end of a heading. */
function takeOwnId({ children }: Token): string | undefined {
  const last = children?.at(-1);
  const id = last?.type === 'text' ? ownId.exec(last.content)?.[1] : undefined;
  if (last !== undefined && id !== undefined) last.content = last.content.replace(ownId, '');
  return id;
}

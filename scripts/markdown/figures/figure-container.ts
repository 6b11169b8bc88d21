import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { contentPath } from './content-path.ts';
import { tokenizeWithin } from '../containers.ts';
import type { Container, ContainerKind } from '../containers.ts';
import { printedName } from './printed-name.ts';
import type { PrintedName } from './printed-name.ts';
import { imageSize } from './image-size.ts';
import type { ImageSize } from './image-size.ts';
import { writeSource } from '../paragraphs/prose-containers.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { TokenWriter } from '../token-writer.ts';

/** A picture with its caption, alternative text and longer description, or several under one caption: `::: figure {...}`. */
export const figure: ContainerKind = {
  attributes: ['src', 'number', 'called', 'caption', 'name', 'alt', 'decorative', 'source', 'wide'],
  write: (state, container) => {
    const context = contextOf(state.env);
    const { pictures, rest } = picturesOf(state, container);
    const { attributes, line } = container;
    const name = printedName(context, { kind: 'figure', attributes, line });
    const writer = new TokenWriter(state);
    const classes = [
      'figure',
      ...(attributes.has('wide') ? ['wide'] : []),
      ...(pictures.length > 1 ? ['several'] : []),
    ];
    writer.open('figure', { class: classes.join(' '), id: name.id });
    for (const picture of pictures) writePicture(context, writer, picture);
    writeCaption(state, name, line);
    writer.close('figure');
    writeDescription(state, { ...container, from: rest });
    context.figures.push({
      id: name.id,
      number: name.number,
      called: name.called,
      caption: name.caption ?? '',
      alt: pictures.map(({ alt }) => alt).join(' '),
      src: pictures[0]?.src ?? '',
      chart: false,
      line: context.source.lineOf(line),
    });
  },
};

interface Picture {
  readonly src: string;
  readonly alt: string;
  /** How many pictures stand in its line: side by side. */
  readonly beside: number;
}

const pictureLine = /^\s*(?:!\[[^\]]*\]\([^()\s]*\)\s*)+$/u;

/** The picture that `src` names, or those that stand at the start of the container, one or more a line; and the line after them. */
function picturesOf(
  state: StateBlock,
  container: Container,
): { readonly pictures: readonly Picture[]; readonly rest: number } {
  const context = contextOf(state.env);
  const { attributes, from, to, line } = container;
  const pictures: Picture[] = [];
  let rest = from;
  for (let at = from; at < to && !attributes.has('src'); at += 1) {
    const row = state.getLines(at, at + 1, 0, false);
    if (row.trim() === '') continue;
    if (!pictureLine.test(row)) break;
    const inRow = [...row.matchAll(/!\[([^\]]*)\]\(([^()\s]*)\)/gu)];
    for (const [, alt = '', name = ''] of inRow) {
      if (alt.trim() === '' && !attributes.has('decorative'))
        context.problem(
          context.source.find(`](${name}`, [at, at + 1]),
          'This picture has no alternative text.',
          `Say what it shows: ![...](${name}).`,
        );
      const src = fileOf(context, name, at);
      if (src !== undefined) pictures.push({ src, alt: alt.trim(), beside: inRow.length });
    }
    rest = at + 1;
  }
  if (rest > from) return { pictures, rest };
  const name = attributes.get('src') ?? '';
  const alt = altOf(context, container);
  if (name === '') {
    context.problem(
      container.place,
      'This figure has no picture.',
      'Name its file: src="figures/name.svg"; or write several below it, each with its words: ![A map](figures/map.svg).',
    );
    return { pictures, rest };
  }
  const src = fileOf(context, name, line);
  return { pictures: src === undefined ? [] : [{ src, alt, beside: 1 }], rest };
}

/** The alternative text; none where the picture is decoration. Every figure must say one or the other (WCAG 2.2, 1.1.1). */
export function altOf(context: RenderContext, { attributes, place, name }: Container): string {
  const alt = attributes.get('alt')?.trim() ?? '';
  if (alt === '' && !attributes.has('decorative')) {
    context.problem(
      place,
      `This ${name} has no alternative text.`,
      name === 'chart'
        ? 'Say in alt="..." what the chart shows.'
        : 'Say in alt="..." what the picture shows, or write decorative where it says nothing.',
    );
  }
  return alt;
}

/** "Figure 2: caption", as far as the paper has them. */
export function writeCaption(state: StateBlock, { label, caption }: PrintedName, line: number): void {
  if (label === undefined && caption === undefined) return;
  const writer = new TokenWriter(state);
  writer.open('figcaption');
  if (label !== undefined) writer.label(caption === undefined ? label : `${label}:`);
  if (caption !== undefined) writer.words(caption, { line });
  writer.close('figcaption');
}

/** The longer description and the source, below the figure and not in it: a caption is the last thing in a figure. */
export function writeDescription(state: StateBlock, container: Container): void {
  const { attributes, from, to, line } = container;
  const source = attributes.get('source');
  if (state.getLines(from, to, 0, false).trim() !== '') {
    const writer = new TokenWriter(state);
    writer.open('div', { class: 'description' });
    tokenizeWithin(state, container);
    writer.close('div');
  }
  if (source !== undefined) writeSource(state, source, line);
}

function fileOf(context: RenderContext, name: string, line: number): string | undefined {
  const path = contentPath(context.options.folder, name);
  if (path !== undefined && context.options.hasFile(path)) {
    context.assets.add(path);
    return path;
  }
  const remedy =
    path === undefined
      ? 'Put the file in the folder of the paper and name it from there, like "figures/map.svg".'
      : `It was looked for at ${path}.`;
  context.problem(context.source.find(name, [line, line + 1]), `There is no file "${name}".`, remedy);
  return undefined;
}

function writePicture({ options }: RenderContext, writer: TokenWriter, { src, alt, beside }: Picture): void {
  const size = sizeOf(src, options);
  const address = options.assetAddress?.(src) ?? `/${src}`;
  const attributes = { src: address, alt, width: size?.width, height: size?.height };
  writer.empty('img', beside === 1 ? attributes : { ...attributes, class: `beside-${Math.min(beside, 4)}` }, alt);
}

function sizeOf(path: string, { readText, readBytes }: RenderContext['options']): ImageSize | undefined {
  if (path.endsWith('.svg')) return imageSize(new TextEncoder().encode(readText(path) ?? ''));
  const bytes = readBytes?.(path);
  return bytes && imageSize(bytes);
}

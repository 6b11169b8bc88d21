import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { contentPath } from './content-path.ts';
import { tokenizeWithin } from '../containers.ts';
import type { Container, ContainerKind } from '../containers.ts';
import { headingSlug } from '../paragraphs/heading-slug.ts';
import { imageSize } from './image-size.ts';
import type { ImageSize } from './image-size.ts';
import { writeSource } from '../paragraphs/prose-containers.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { TokenWriter } from '../token-writer.ts';

/** A picture with its caption, alternative text and longer description: `::: figure {...}`. */
export const figure: ContainerKind = {
  attributes: ['src', 'number', 'caption', 'alt', 'decorative', 'source', 'wide'],
  write: (state, container) => {
    const context = contextOf(state.env);
    const src = pictureOf(context, container);
    const alt = altOf(context, container);
    const { id, number, caption } = figureName(context, container);
    const writer = new TokenWriter(state);
    writer.open('figure', { class: container.attributes.has('wide') ? 'figure wide' : 'figure', id });
    if (src !== undefined) writePicture(context, writer, { src, alt });
    writeCaption(state, container);
    writer.close('figure');
    writeDescription(state, container);
    context.figures.push({
      id,
      number,
      caption,
      alt,
      src: src ?? '',
      chart: false,
      line: context.source.lineOf(container.line),
    });
  },
};

/** The id, number and caption of a figure or chart. */
export function figureName(
  { ids }: RenderContext,
  { attributes }: Container,
): { readonly id: string; readonly number: string | undefined; readonly caption: string } {
  const number = attributes.get('number');
  const caption = attributes.get('caption') ?? '';
  return {
    id: ids.claim(`figure-${number?.replace(/[^\w.-]+/gu, '-') ?? headingSlug(caption === '' ? 'untitled' : caption)}`),
    number,
    caption,
  };
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

/** "Figure 2: caption". */
export function writeCaption(state: StateBlock, { attributes, line, place, name }: Container): void {
  const context = contextOf(state.env);
  const number = attributes.get('number');
  const caption = attributes.get('caption');
  const writer = new TokenWriter(state);
  if (caption === undefined && !attributes.has('decorative'))
    context.problem(place, `This ${name} has no caption.`, 'Say in a few words what it is: caption="...".');
  if (caption === undefined && number === undefined) return;
  writer.open('figcaption');
  if (number !== undefined) writer.label(`${context.words.figure} ${number}:`);
  writer.words(caption ?? '', { line });
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

function pictureOf(context: RenderContext, { attributes, line, place }: Container): string | undefined {
  const name = attributes.get('src');
  if (name === undefined || name === '') {
    context.problem(place, 'This figure has no picture.', 'Name its file: src="figures/name.svg".');
    return undefined;
  }
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

function writePicture(
  { options }: RenderContext,
  writer: TokenWriter,
  { src, alt }: { readonly src: string; readonly alt: string },
): void {
  const size = sizeOf(src, options);
  const address = options.assetAddress?.(src) ?? `/${src}`;
  writer.empty('img', { src: address, alt, width: size?.width, height: size?.height }, alt);
}

function sizeOf(path: string, { readText, readBytes }: RenderContext['options']): ImageSize | undefined {
  if (path.endsWith('.svg')) return imageSize(new TextEncoder().encode(readText(path) ?? ''));
  const bytes = readBytes?.(path);
  return bytes && imageSize(bytes);
}

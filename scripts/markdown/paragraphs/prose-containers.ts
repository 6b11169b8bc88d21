import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { tokenizeWithin } from '../containers.ts';
import type { Container, ContainerKind } from '../containers.ts';
import { languageAttributes } from './language.ts';
import { contextOf } from '../render-context.ts';
import { TokenWriter } from '../token-writer.ts';
import type { ElementAttributes } from '../token-writer.ts';

/** An aside: `::: note`. */
export const note: ContainerKind = {
  attributes: [],
  write: (state, container) => {
    inElement(state, container, { tag: 'div', attributes: { class: 'note', role: 'note' } });
  },
};

/** What the body is asked to do: `::: recommendations`. */
export const recommendations: ContainerKind = {
  attributes: [],
  write: (state, container) => {
    const context = contextOf(state.env);
    context.recommendations += 1;
    // Two landmarks of a page may not have the same name.
    const name =
      context.recommendations === 1
        ? context.words.recommendations
        : `${context.words.recommendations} ${context.recommendations}`;
    inElement(state, container, { tag: 'section', attributes: { class: 'recommendations', 'aria-label': name } });
  },
};

/** A long quotation: `::: quote {source="..."}`. Not a `figure`, which a tagged PDF would take for a picture. */
export const quote: ContainerKind = {
  attributes: ['source', 'lang'],
  write: (state, container) => {
    const writer = new TokenWriter(state);
    const lang = container.attributes.get('lang');
    writer.open('div', { class: 'quote' });
    inElement(state, container, {
      tag: 'blockquote',
      attributes: lang === undefined ? {} : Object.fromEntries(languageAttributes(lang)),
    });
    const source = container.attributes.get('source');
    if (source !== undefined) writeSource(state, source, container.line);
    writer.close('div');
  },
};

/** Paragraphs in another language: `::: language {lang=cy}`. */
export const otherLanguage: ContainerKind = {
  attributes: ['lang'],
  write: (state, container) => {
    const lang = container.attributes.get('lang') ?? '';
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(lang)) {
      contextOf(state.env).problem(
        container.place,
        '"::: language" does not say which language.',
        'Write its code, like {lang=cy} for Welsh or {lang=ur} for Urdu.',
      );
    }
    inElement(state, container, { tag: 'div', attributes: Object.fromEntries(languageAttributes(lang)) });
  },
};

/** "Source: ..." below a quotation, table or figure. */
export function writeSource(state: StateBlock, source: string, line: number): void {
  const writer = new TokenWriter(state);
  writer.open('p', { class: 'source' });
  writer.text(`${contextOf(state.env).words.source}: `);
  writer.words(source, { line });
  writer.close('p');
}

function inElement(
  state: StateBlock,
  container: Container,
  { tag, attributes }: { readonly tag: string; readonly attributes: ElementAttributes },
): void {
  const writer = new TokenWriter(state);
  writer.open(tag, attributes);
  tokenizeWithin(state, container);
  writer.close(tag);
}

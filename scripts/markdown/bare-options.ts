import type { MarkdownOptions } from './markdown-options.ts';

/** Options for reading words where no link matters. */
export const bareOptions: MarkdownOptions = {
  file: '',
  firstLine: 1,
  kind: 'prose',
  numbering: 'none',
  language: 'en',
  folder: '',
  baseHeadingLevel: 2,
  resolve: (reference) => ({ ok: true, address: `#${reference}` }),
  readText: () => undefined,
  hasFile: () => false,
};

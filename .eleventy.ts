import type { UserConfig } from '@11ty/eleventy';
import { minutebookPlugin } from './scripts/site/plugin.ts';

/** Eleventy is run by `scripts/site/eleventy.ts`, which hands the pages over first. Folders are seen from `layouts/site`. */
export default function configure(config: UserConfig): { readonly dir: { readonly includes: string } } {
  config.addPlugin(minutebookPlugin);
  return { dir: { includes: '../partials' } };
}

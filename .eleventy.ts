import type { UserConfig } from '@11ty/eleventy';
import { minutebookPlugin } from './scripts/site/plugin.ts';

/** Eleventy is run by `scripts/site/eleventy.ts`, which hands the pages over first. */
export default function configure(config: UserConfig): void {
  config.addPlugin(minutebookPlugin);
}

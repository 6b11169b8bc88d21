import type { UserConfig } from '@11ty/eleventy';

/**
 * What of Eleventy is always the same. The pages come in `scripts/site/plugin.ts`, which `scripts/site/eleventy.ts` adds with the
 * record of the run; Eleventy alone has nothing to show.
 */
export default function configure(config: UserConfig): { readonly dir: { readonly includes: string } } {
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.setTemplateFormats(['njk']);
  // Seen from layouts/site.
  return { dir: { includes: '../partials' } };
}

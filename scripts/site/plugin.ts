import type { UserConfig } from '@11ty/eleventy';
import { filters } from './filters.ts';
import { relativeLinks } from './relative-links.ts';
import type { SitePage } from './site-page.ts';
import type { SiteFrame } from './site-frame.ts';

/** What one run of Eleventy shows. */
export interface SiteData {
  readonly frame: SiteFrame;
  readonly pages: readonly SitePage[];
  /** Every kind of page that has a template, so that kinds without pages are empty and not unknown. */
  readonly kinds: readonly string[];
}

/** The site as an Eleventy plugin: one collection a kind of page, the filters, and links that work at any depth. */
export function minutebookPlugin(config: UserConfig, { frame, pages, kinds }: SiteData): void {
  // Collections
  for (const kind of kinds) {
    const ofKind = pages.filter((page) => page.kind === kind);
    config.addCollection(kind, () => ofKind);
  }

  // Data, and filters
  config.addNunjucksGlobal('site', frame);
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter);

  // Links
  config.addTransform('relative-links', function (content) {
    return this.page.url === false ? content : relativeLinks(content, this.page.url);
  });
}

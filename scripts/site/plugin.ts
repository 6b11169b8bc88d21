import type { CompileTemplate, UserConfig } from '@11ty/eleventy';
import { relativeLinks } from './relative-links.ts';
import type { SitePage } from './site-page.ts';
import type { SiteFrame } from './site-frame.ts';
import { compileTemplate, templateEnvironment } from '../views/templates.ts';

/** What one run of Eleventy shows. */
export interface SiteData {
  readonly frame: SiteFrame;
  readonly pages: readonly SitePage[];
  /** Every kind of page that has a template, so that kinds without pages are empty and not unknown. */
  readonly kinds: readonly string[];
}

/** The site as an Eleventy plugin: one collection a kind of page, its templates, and links that work at any depth. */
export function minutebookPlugin(config: UserConfig, { frame, pages, kinds }: SiteData): void {
  // Collections
  for (const kind of kinds) {
    const ofKind = pages.filter((page) => page.kind === kind);
    config.addCollection(kind, () => ofKind);
  }

  // Templates: Eleventy compiles one anew for each page, which takes longer than all else about the page
  const environment = templateEnvironment('partials', frame.times, { site: frame });
  const compile: CompileTemplate = (text, path) => {
    const render = compileTemplate(text, path, environment);
    return async (data) => relativeLinks(await render(data), { address: data.page.url, folder: frame.folder });
  };
  config.addExtension('njk', {
    key: 'njk',
    compile,
    compileOptions: { cache: true, permalink: (text, path) => compileTemplate(text, path, environment) },
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTemplate, templateEnvironment } from '../views/templates.ts';
import type { RenderTemplate } from '../views/templates.ts';
import { relativeLinks } from './relative-links.ts';
import type { SiteFrame } from './site-frame.ts';
import type { SitePage } from './site-page.ts';

/** A page as it is published. */
export interface WrittenPage {
  /** Below the folder of the site: `meetings/index.html`. */
  readonly path: string;
  readonly html: string;
}

/**
 * Sets pages one at a time with the templates, so that no more than one is in memory. Eleventy, which holds all that it writes,
 * gives the same pages from the same templates (`writeSite`).
 */
export class PageWriter {
  readonly #folder: string;
  readonly #hostFolder: string;
  readonly #environment: ReturnType<typeof templateEnvironment>;
  readonly #templates = new Map<string, { readonly alias: string; readonly render: RenderTemplate }>();

  constructor(folder: string, frame: SiteFrame) {
    this.#folder = folder;
    this.#hostFolder = frame.folder;
    this.#environment = templateEnvironment('partials', frame.times, { site: frame });
  }

  async write(page: SitePage): Promise<WrittenPage> {
    const { alias, render } = this.#template(page.kind);
    const html = await render({ page: { url: page.address }, [alias]: page });
    return {
      path: pathOf(page.address),
      html: relativeLinks(html, { address: page.address, folder: this.#hostFolder }),
    };
  }

  #template(kind: string): { readonly alias: string; readonly render: RenderTemplate } {
    const known = this.#templates.get(kind);
    if (known !== undefined) return known;
    const path = join(this.#folder, `${kind}.njk`);
    const { head, body } = partsOf(readFileSync(path, 'utf8'));
    const alias = /^\s+alias: (\w+)$/mu.exec(head)?.[1] ?? 'current';
    const template = { alias, render: compileTemplate(body, path, this.#environment) };
    this.#templates.set(kind, template);
    return template;
  }
}

/** The file of an address: `/meetings/` is `meetings/index.html`, `/404.html` is itself. */
export function pathOf(address: string): string {
  const path = address.replace(/^\//u, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function partsOf(template: string): { readonly head: string; readonly body: string } {
  const match = /^---\n(.*?)\n---\n/su.exec(template);
  return { head: match?.[1] ?? '', body: template.slice(match?.[0].length ?? 0) };
}

import type { Link } from '../views/link.ts';

/** What every page says about itself, and the view that its template shows. */
export interface SitePageFacts<View> {
  /** The template of `layouts/site` that shows it. */
  readonly kind: string;
  readonly address: string;
  /** For the browser's tab, without the body's name: unique on the site. */
  readonly title: string;
  /** One sentence for search engines and link previews. */
  readonly description: string;
  /** Its language, where it is not the body's. */
  readonly language?: string | undefined;
  /** The pages above it, from the home page's child down. */
  readonly crumbs: readonly Link[];
  /** The register of the main menu that it belongs to. */
  readonly section?: string | undefined;
  /** Whether search engines should leave it out, as with a redirect. */
  readonly unlisted?: boolean | undefined;
  readonly view: View;
}

/** One page of the site. A class, so that Eleventy hands it on as it is instead of merging it property by property. */
export class SitePage<View = unknown> {
  readonly kind: string;
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly language: string | undefined;
  readonly crumbs: readonly Link[];
  readonly section: string | undefined;
  readonly unlisted: boolean;
  readonly view: View;

  constructor(facts: SitePageFacts<View>) {
    this.kind = facts.kind;
    this.address = facts.address;
    this.title = facts.title;
    this.description = oneLine(facts.description);
    this.language = facts.language;
    this.crumbs = facts.crumbs;
    this.section = facts.section;
    this.unlisted = facts.unlisted ?? false;
    this.view = facts.view;
  }

  /** The title as a browser's tab has it: what tells pages apart stands first, then the body. */
  tabTitle(body: string): string {
    return this.title === body || this.address === '/' ? this.title : `${this.title} - ${body}`;
  }
}

const longestDescription = 200;

function oneLine(text: string): string {
  return cutAfterWord(text.replace(/\s+/gu, ' ').trim(), longestDescription);
}

function cutAfterWord(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, text.lastIndexOf(' ', room - 2)).replace(/[\s,:;–-]+$/u, '')} …`;
}

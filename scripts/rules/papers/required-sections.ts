import type { Document, ReportTemplate } from '../../record/meetings/document.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { sectionsOf } from '../reading/sections.ts';

/** A section that a template asks for. */
export interface RequiredSection {
  readonly name: string;
  readonly heading: RegExp;
}

const purpose = { name: 'Purpose', heading: /\bpurpose\b/iu };
const recommendations = { name: 'Recommendations', heading: /\brecommend/iu };
const finance = { name: 'Finance', heading: /\bfinanc|\bresource implications/iu };
const legal = { name: 'Legal', heading: /\blegal\b/iu };
const equalities = { name: 'Equalities', heading: /\bequalit/iu };
/** A list of background papers stands in each report of an officer (LGA 1972 s.100D(1)). */
const background = { name: 'Background Papers', heading: /\bbackground (?:papers|documents|reading)\b/iu };

/** Which sections a report has, hangs on whose form it follows: officers' papers have all, the commissioner's may lack all. */
const required: Readonly<Record<ReportTemplate, readonly RequiredSection[]>> = {
  'panel-officer': [purpose, recommendations, finance, legal, equalities, background],
  'panel-officer-2023': [purpose, recommendations, finance, legal, equalities],
  'commissioner-2023': [purpose, recommendations, finance, legal, equalities],
  'board-paper': [finance, legal, equalities],
  'statutory-report': [
    { name: 'Introduction', heading: /\bintroduction\b/iu },
    { name: 'Conclusion', heading: /\bconclusion/iu },
  ],
  commissioner: [],
  'third-party': [],
  slides: [],
  letter: [],
  none: [],
};

/** The names of the sections that a form asks for, in their usual order. */
export function requiredSections(template: ReportTemplate): readonly string[] {
  return required[template].map(({ name }) => name);
}

/** The sections that a paper of that form lacks; implications in the frontmatter stand for their sections. */
export function missingSections(manuscript: Manuscript, document: Document): readonly RequiredSection[] {
  const { implications } = document.frontmatter;
  const inFrontmatter = new Set([
    implications?.finance && finance,
    implications?.legal && legal,
    implications?.equalities && equalities,
  ]);
  const titles = sectionsOf(manuscript).map(({ title }) => title);
  const isThere = ({ heading }: RequiredSection): boolean => titles.some((title) => heading.test(title));
  return required[document.template].filter(
    (section) =>
      !isThere(section) &&
      !inFrontmatter.has(section) &&
      !(section === recommendations && hasRecommendations(manuscript)),
  );
}

/** Whether a paper marks what the body is asked to do. */
export function hasRecommendations({ blocks }: Manuscript): boolean {
  return blocks.some((block) => block.kind === 'container' && block.name === 'recommendations');
}

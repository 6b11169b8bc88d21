import { sightingAt } from '../reading/passage.ts';
import { sectionsOf } from '../reading/sections.ts';
import type { Section } from '../reading/sections.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { defineRule } from '../rule.ts';

/** "Section 4" must be one place. Slides are numbered by nobody. */
export const sectionNumbering = defineRule({
  id: 'section-numbering',
  severity: 'warning',
  sentence: 'A section number of a paper stands twice, is left out or is out of order.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.kind !== 'paper' || manuscript.document?.kind === 'slides' ? [] : faultsOf(manuscript),
    ),
});

function faultsOf(manuscript: Manuscript) {
  const last = new Map<string, number>();
  const below = new Map<string, number>();
  const sections = sectionsOf(manuscript);
  return sections.flatMap(({ number, title, offset, level }) => {
    for (const [key] of below) if (Number(key.split(' ')[0]) > level) below.delete(key);
    if (number === undefined || isTitle({ number, level }, { manuscript, sections, offset })) return [];
    const steps = number.split('.');
    const own = Number(steps.at(-1));
    const parent = steps.slice(0, -1).join('.');
    // Sections within sections may begin again at 1 in each, or go on through the paper.
    const inner = `${level} ${parent}`;
    const anew = parent === '' && (below.has(inner) || (own === 1 && level > top(sections)));
    const [run, key] = anew ? [below, inner] : [last, parent];
    const before = run.get(key) ?? 0;
    run.set(key, own);
    // A title like "2025 in numbers" starts with a year, not with a section's number.
    if (own === before + 1 || own > 100) return [];
    const name = (value: number): string => [parent, value].filter((part) => part !== '').join('.');
    return [
      sightingAt(manuscript, offset, {
        message: `Section ${number} (${title}) ${said(own, before, name)}.`,
        remedy: 'Number the sections in order. If they were published so, answer this finding with that reason.',
      }),
    ];
  });
}

/** The level of the first numbered section. */
function top(sections: readonly Section[]): number {
  return sections.find(({ number }) => number !== undefined)?.level ?? 1;
}

/** `24 hours in a day` and `12 Mill Lane` start with a figure that is no number of a section, if few headings of that level have one. */
function isTitle(
  { number, level }: Pick<Section, 'level'> & { readonly number: string },
  {
    manuscript,
    sections,
    offset,
  }: { readonly manuscript: Manuscript; readonly sections: readonly Section[]; readonly offset: number },
): boolean {
  const rest = manuscript.text
    .slice(offset)
    .replace(/^[#\s]+/u, '')
    .slice(number.length);
  if (number.includes('.') || /^[.)]/u.test(rest)) return false;
  const same = sections.filter((section) => section.level === level);
  return same.filter((section) => section.number !== undefined).length * 2 <= same.length;
}

function said(own: number, before: number, name: (value: number) => string): string {
  if (before === 0) return `is the first section of its run, not ${name(1)}`;
  if (own === before) return `has the number of the section before it`;
  return own < before
    ? `stands after section ${name(before)}`
    : `follows section ${name(before)}: ${name(before + 1)} is left out`;
}

import { sightingAt } from '../reading/passage.ts';
import { sectionsOf } from '../reading/sections.ts';
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
  return sectionsOf(manuscript).flatMap(({ number, title, offset }) => {
    if (number === undefined) return [];
    const steps = number.split('.');
    const own = Number(steps.at(-1));
    const parent = steps.slice(0, -1).join('.');
    const before = last.get(parent) ?? 0;
    last.set(parent, own);
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

function said(own: number, before: number, name: (value: number) => string): string {
  if (before === 0) return `is the first section of its run, not ${name(1)}`;
  if (own === before) return `has the number of the section before it`;
  return own < before
    ? `stands after section ${name(before)}`
    : `follows section ${name(before)}: ${name(before + 1)} is left out`;
}

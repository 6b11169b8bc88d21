import { rulesOf } from '../../record/body-rules.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';
import { exclusionClauses, exemptPapers, paragraphsNamed } from './exempt-business.ts';

/** The resolution names the paragraphs by which the papers are exempt (LGA 1972 s.100A(5), Sch. 12A Part 1). */
export const exemptParagraphsDiffer = defineRule({
  id: 'exempt-paragraphs-differ',
  severity: 'warning',
  sentence: 'Different paragraphs of Schedule 12A are given for one private session.',
  look: ({ record }) =>
    (rulesOf(record.body).exemption === undefined ? [] : record.meetings).flatMap((meeting) => {
      const { minutes, source } = meeting;
      const said = [
        ...exemptPapers(meeting).map(({ stub, path }) => ({
          paragraphs: paragraphsNamed(`paragraphs ${stub.paragraphs.join(', ')}`),
          place: source.position(path),
        })),
        ...exclusionClauses(meeting).map(({ text, line }) => ({
          paragraphs: paragraphsNamed(text),
          place: minutes === undefined ? source.position([]) : minutePlace(minutes, line),
        })),
      ].flatMap(({ paragraphs, place }) => (paragraphs === undefined ? [] : [{ paragraphs, place }]));
      const different = [...new Set(said.map(({ paragraphs }) => paragraphs))];
      const second = said.find(({ paragraphs }) => paragraphs === different[1]);
      if (second === undefined) return [];
      return [
        {
          ...second.place,
          message: `For this private session the papers and resolutions name paragraphs ${listing(different.map((one) => `"${one}"`))}.`,
          remedy: 'Name the same paragraphs in the resolution and on the papers, or answer why they differ.',
        },
      ];
    }),
});

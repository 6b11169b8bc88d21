import { defineRule } from '../rule.ts';

/** Fields are printed in a type of their own: bold belongs to the text below them. */
export const boldInField = defineRule({
  id: 'bold-in-field',
  severity: 'note',
  sentence: 'A field has marks for bold type.',
  look: ({ record }) =>
    record.sources.bold.map((place) => ({
      ...place,
      message: 'These words have ** for bold type, which no field has. They are printed without.',
      remedy: 'Take the asterisks out.',
    })),
});

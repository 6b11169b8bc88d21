import { z } from 'zod';
import { date, id, label, words } from './scalars.ts';

/** One thing a person was or is, for a time. */
export const membershipSchema = z.strictObject({
  role: z
    .enum([
      'chair',
      'vice-chair',
      'member',
      'independent',
      'substitute',
      'officer',
      'commissioner',
      'deputy-commissioner',
      'police',
      'guest',
    ])
    .describe('What the person is to the body.'),
  title: words.optional().describe('The post as printed, like "Overview and Scrutiny Manager".'),
  organisation: id.optional().describe('The organisation that appoints or employs the person; an id from panel.yaml.'),
  'substitute-for': id.optional().describe('For a named substitute: for whom.'),
  from: date.optional().describe('The first day, where known.'),
  until: date.optional().describe('The last day, where known.'),
  minute: label.optional().describe('The minute that made the appointment.'),
  note: words.optional().describe('What a reader should know of it.'),
});

/** Somebody who appears in the record. */
export const personSchema = z.strictObject({
  id: id.describe('A short stable name: surname and first name, like "moss-joe".'),
  name: words.describe('The name in full, with "Cllr" or a title where it is used, without honours.'),
  honours: z.array(words).default([]).describe('Letters after the name.'),
  variants: z.array(words).default([]).describe('Other spellings in the papers; they find the same person.'),
  memberships: z.array(membershipSchema).default([]).describe('Roles with their dates.'),
  note: words.optional().describe('What a reader should know of the person.'),
});

/** `people.yaml`: everyone, once. */
export const peopleSchema = z.strictObject({
  people: z.array(personSchema).describe('Members, officers and guests, in any order.'),
});

/** A person as the sources give it. */
export type PersonSource = z.output<typeof personSchema>;
/** What `people.yaml` says, checked. */
export type PeopleSource = z.output<typeof peopleSchema>;

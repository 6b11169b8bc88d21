import { z } from 'zod';
import { id, words } from './scalars.ts';

/**
 * A person or organisation by id, or words; with `as`, how the paper prints it: `{id: foster-simon, as: the Police and Crime
 * Commissioner}` is printed in those words and still leads to the person.
 */
export const party = z
  .union([
    z.string(),
    z.strictObject({ id: id.describe('Who it is.'), as: words.describe('How the paper prints it.') }),
  ])
  .meta({ form: 'an id, words, or `{id: moss-joe, as: the Clerk}`' });

/** One party, or a list of them. */
export const parties = z
  .union([party, z.array(party)])
  .meta({ form: 'an id, words, `{id: moss-joe, as: the Clerk}`, or a list of these' });

/** Who wrote a paper: a party, or the people of one organisation, which the paper names above them. */
export const author = z
  .union([
    party,
    z.strictObject({
      organisation: party.describe('Whose people these are: an organisation by id, or words.'),
      people: z.array(party).min(1).describe('Those of it who wrote the paper, by id or in words.'),
    }),
  ])
  .meta({ form: 'an id, words, `{id: moss-joe, as: the Clerk}`, or `{organisation: weir, people: [moss-joe]}`' });

/** An entry of `authors` as the sources give it. */
export type AuthorSource = z.output<typeof author>;

/** A party as the sources give it. */
export type PartySource = z.output<typeof party>;

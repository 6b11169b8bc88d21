import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { ownContacts } from './own-contacts.ts';

const mobile = /(?<![\d£.,/])(?:\+44[\s-]?(?:\(0\)[\s-]?)?7|\(?07)\d(?:[\s)-]{0,2}\d){8}(?!\d)/gu;

/** A mobile number is nearly always somebody's own (UK GDPR art. 5(1)(c): no more data than needed). */
export const personalMobile = defineRule({
  id: 'personal-mobile',
  severity: 'error',
  sentence: 'A text contains a mobile telephone number.',
  look: ({ record, passages }) => {
    const own = ownContacts(record);
    return search(passages, mobile)
      .filter((hit) => !own.has(hit))
      .map(({ passage, match }) =>
        sightingAt(passage, match.index, {
          message: `"${match[0].slice(0, 5)}..." is a mobile number.`,
          remedy: 'Take it out, or give the number of the office.',
        }),
      );
  },
});

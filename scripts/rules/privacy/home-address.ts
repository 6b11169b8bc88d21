import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { ownContacts } from './own-contacts.ts';

const house =
  /\b(?:Flat\s+\d+[A-Za-z]?,?\s+)?\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\p{L}’']+\s+){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Way|Grove|Terrace|Gardens|Court|Place|Rise|Walk)\b[^.\n]{0,60}?\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gu;
const office =
  /council|office|house|centre|center|building|station|headquarters|court|university|hospital|suite|library|hall/iu;

/** A house number, a street and a postcode, with no word near it of an office. Addresses in panel.yaml and of venues are not looked at. */
export const homeAddress = defineRule({
  id: 'home-address',
  severity: 'warning',
  sentence: 'A text contains what looks like somebody’s home address.',
  look: ({ record, passages }) => {
    const own = ownContacts(record);
    return search(
      passages.filter(({ form }) => form !== 'field'),
      house,
    ).flatMap((hit) => {
      const { passage, match } = hit;
      if (own.has(hit)) return [];
      const around = passage.words.slice(Math.max(0, match.index - 80), match.index);
      if (office.test(around.split(/\n\s*\n/u).at(-1) ?? '')) return [];
      return [
        sightingAt(passage, match.index, {
          message: `"${match[0].slice(0, 12)}..." looks like a home address.`,
          remedy: 'Take it out, or answer that it is the address of an office.',
        }),
      ];
    });
  },
});

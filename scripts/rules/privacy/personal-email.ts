import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { ownContacts } from './own-contacts.ts';

const address =
  /[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|me|mac|live|msn|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|protonmail|proton|gmx|mail)\.(?:com|co\.uk|net|me|org)\b/giu;

/** An address with a provider for private people; the office has its own. */
export const personalEmail = defineRule({
  id: 'personal-email',
  severity: 'warning',
  sentence: 'A text contains somebody’s private email address.',
  look: ({ record, passages }) => {
    const own = ownContacts(record);
    return search(passages, address)
      .filter((hit) => !own.has(hit))
      .map(({ passage, match }) =>
        sightingAt(passage, match.index, {
          message: `An address at ${match[0].slice(match[0].indexOf('@') + 1)} is likely to be private.`,
          remedy: 'Give the address of the office, or take it out.',
        }),
      );
  },
});

import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** Only what is never British. The -ize forms are left alone: Oxford and the courts use them. */
const american: Readonly<Record<string, string>> = {
  behavior: 'behaviour',
  behaviors: 'behaviours',
  behavioral: 'behavioural',
  color: 'colour',
  colors: 'colours',
  colored: 'coloured',
  center: 'centre',
  centers: 'centres',
  centered: 'centred',
  neighbor: 'neighbour',
  neighbors: 'neighbours',
  neighboring: 'neighbouring',
  neighborhood: 'neighbourhood',
  neighborhoods: 'neighbourhoods',
  labor: 'labour',
  favor: 'favour',
  favorable: 'favourable',
  favorite: 'favourite',
  honor: 'honour',
  honored: 'honoured',
  harbor: 'harbour',
  rumor: 'rumour',
  endeavor: 'endeavour',
  defense: 'defence',
  offense: 'offence',
  offenses: 'offences',
  theater: 'theatre',
  traveled: 'travelled',
  traveling: 'travelling',
  traveler: 'traveller',
  travelers: 'travellers',
  canceled: 'cancelled',
  canceling: 'cancelling',
  modeling: 'modelling',
  modeled: 'modelled',
  labeled: 'labelled',
  labeling: 'labelling',
  fueled: 'fuelled',
  counselor: 'counsellor',
  counselors: 'counsellors',
  counseling: 'counselling',
  fulfill: 'fulfil',
  fulfillment: 'fulfilment',
  enrollment: 'enrolment',
  enroll: 'enrol',
  skillful: 'skilful',
  installment: 'instalment',
  analyze: 'analyse',
  analyzed: 'analysed',
  analyzing: 'analysing',
  catalog: 'catalogue',
  gray: 'grey',
  program: 'programme',
  programs: 'programmes',
  jewelry: 'jewellery',
  percent: 'per cent',
  license: 'licence',
};
/** Right in British papers too, in these surroundings. */
const allowed =
  /\b(?:computer|software|application|applications|app|executable|source|installed|to|will|may|can|must)\s(?:program|license)s?\b/iu;
const words = new RegExp(
  `(?<![\\p{L}@./_-])(?:${Object.keys(american)
    .filter((word) => word !== 'license' && word !== 'percent')
    .join('|')})(?![\\p{L}@_-]|\\.[a-z])`,
  'gu',
);

/** American spelling in a British paper. Names (with a capital) are left alone. */
export const usSpelling = defineRule({
  id: 'us-spelling',
  severity: 'note',
  sentence: 'A word has its American spelling.',
  look: ({ passages }) =>
    search(
      passages.filter(({ language }) => language.startsWith('en') && language !== 'en-US'),
      words,
    ).flatMap(({ passage, match }) => {
      if (allowed.test(passage.words.slice(Math.max(0, match.index - 14), match.index + match[0].length + 1)))
        return [];
      return [
        sightingAt(passage, match.index, {
          message: `"${match[0]}" is American spelling.`,
          remedy: `Write "${american[match[0]] ?? ''}", unless it is quoted.`,
        }),
      ];
    }),
});
